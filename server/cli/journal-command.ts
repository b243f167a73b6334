import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '../database/database.ts';
import { printBackgroundOf } from '../http/print-background.ts';
import { deliverDue } from '../journal/delivery/deliver-due.ts';
import { createFolderAdapter } from '../journal/delivery/folder-adapter.ts';
import { findMunicipalityByNumber } from '../municipalities/find-municipality.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const journalCommand: Command = {
  name: 'journal',
  summary: 'lager journalføringspakker til arkivet og tar imot journalnumre',
  help: `Bruk: npm run allmenning -- journal [MAPPE] [--municipality 3905] [--json]

Legger en pakke i MAPPE/{kommunenummer} for hver merknad, hver trekking og hvert
svar som arkivet mangler og som ikke er levert før. En pakke er en zip med
arkivmelding.xml (Fiks Arkiv v1), hoveddokument i PDF/A, stedene som GeoJSON og
vedleggene. Leser også kvitteringer i MAPPE/{kommunenummer}/kvitteringer, med
journalnumrene som arkivet har gitt. docs/journal.md beskriver formatene.

En server med innstillingen JOURNAL_FOLDER gjør det samme hvert minutt. Å kjøre
kommandoen samtidig skader ikke.

  MAPPE           uten den brukes JOURNAL_FOLDER
  --municipality  bare kommunen med dette nummeret
  --json          skriver resultatet som ett JSON-objekt

Innstillinger: DATABASE_URL, DATA_DIR, JOURNAL_FOLDER.
Avslutter med 0 når alt er levert, 2 når noe venter på nytt forsøk, 1 når noe
annet gikk galt.`,

  run: async (parameters) => {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { municipality: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length > 1) throw new UsageError('Bare én mappe kan nevnes.');
    const { delivered, failed, numbered } = await withDatabase(async ({ config, database, files }) => {
      const named = positionals[0];
      const folder = named === undefined ? config.journalFolder : resolve(named);
      if (folder === undefined) throw new UsageError('Nevn en mappe, eller sett JOURNAL_FOLDER.');
      // One that is named here is made; one that others mount must be there.
      if (named !== undefined) await mkdir(folder, { recursive: true });
      const log = { warn: (line: unknown) => tell(String(line)) };
      const only = values.municipality && (await idOf(database, values.municipality));
      const sources = { database, background: printBackgroundOf(config), log };
      return deliverDue(sources, createFolderAdapter(folder, files, log), {
        ...(only && { only }),
        by: named === undefined ? 'folder' : 'command',
      });
    });
    print(
      values.json
        ? JSON.stringify({ ok: failed === 0, delivered, failed, numbered })
        : `Levert ${delivered} pakker, ${failed} venter på nytt forsøk, ${numbered} journalnumre kom tilbake.`,
    );
    return failed === 0 ? exitCodes.done : exitCodes.refused;
  },
};

async function idOf(database: Database, number: string): Promise<string> {
  const found = await database.withRole('operations', {}, (transaction) =>
    findMunicipalityByNumber(transaction, number),
  );
  if (!found) throw new UsageError(`Det er ingen kommune med nummer ${number} her.`);
  return found.id;
}
