import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markBackup } from '../backup/last-backup.ts';
import { withOwner } from '../backup/owner-client.ts';
import { BackupFolderError, writeBackup } from '../backup/write-backup.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'tar sikkerhetskopi av alle rader og filer mens serveren går',
  help: `Bruk: npm run allmenning -- backup MAPPE [--json]

Skriver alle rader, slik de er i ett øyeblikk, og alle filer til en ny mappe. Serveren kan
gå som vanlig imens. Mappen inneholder personopplysninger: ta vare på den deretter.

  --json      skriver resultatet som ett JSON-objekt

Innstillinger: DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR.
Avslutter med 0 når alt er med, 2 når filer manglet på serveren (kopien er tatt likevel),
1 når noe gikk galt (og da finnes ingen kopi).`,

  run: async (parameters) => {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new UsageError('Oppgi én mappe som kopien skal ligge i.');
    const folder = resolve(path);
    const manifest = await withDatabase(async ({ config, files }) => {
      const taken = await withOwner(config, (owner) =>
        writeBackup(owner, { files, folder, onProgress: tell }),
      );
      if (taken.files.missing.length === 0) await markBackup(config.dataDirectory, taken.takenAt);
      return taken;
    }).catch((error: unknown) => {
      throw error instanceof BackupFolderError ? new UsageError(error.message) : error;
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const { count, bytes, missing } = manifest.files;
    const ok = missing.length === 0;
    if (values.json) print(JSON.stringify({ ok, folder, rows, files: count, bytes, missing }));
    else {
      print(`${rows} rader og ${count} filer (${Math.ceil(bytes / 1_000_000)} MB) ligger i ${folder}.`);
      if (!ok) tell(`${missing.length} filer mangler på serveren: ${missing.join(', ')}`);
    }
    return ok ? exitCodes.done : exitCodes.refused;
  },
};
