import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveMunicipality, leaveRegion } from '../backup/municipality/leave.service.ts';
import { RestoreError } from '../backup/restore-backup.ts';
import { BackupFolderError } from '../backup/write-backup.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const leaveCommand: Command = {
  name: 'leave',
  summary: 'lar en kommune gå ut med alle dataene sine',
  help: `Bruk: npm run allmenning -- leave 3905 --to MAPPE [--remove] [--json]

Skriver alt som er kommunens, til en ny mappe: rader, filer og logg med segl. Mappen kan
legges inn i en annen installasjon med join, og verify stemmer der som her. Den inneholder
personopplysninger.

  --to       mappen som arkivet skal ligge i; den må være tom eller ikke finnes
  --remove   sletter alt som er kommunens her, etter at arkivet er lest igjen og stemmer.
             Andre kommuner røres ikke. Uten dette slettes ingenting.
  --json     skriver resultatet som ett JSON-objekt

Innstillinger: DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR.
Avslutter med 0 når alt er gjort, 2 når det ikke lar seg gjøre (og da er ingenting slettet),
1 når noe gikk galt.`,

  run: async (parameters) => {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        remove: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [number, ...more] = positionals;
    if (number === undefined || !/^\d{4}$/.test(number) || more.length > 0)
      throw new UsageError('Oppgi ett kommunenummer med fire sifre.');
    if (!values.to) throw new UsageError('Oppgi mappen som arkivet skal ligge i: --to MAPPE.');
    const folder = resolve(values.to);
    try {
      const archive = await withDatabase((services) =>
        (values.remove ? leaveRegion : archiveMunicipality)(services, { number, folder, onProgress: tell }),
      );
      const rows = archive.tables.reduce((sum, table) => sum + table.rows, 0);
      const { count } = archive.files;
      const { name } = archive.municipality;
      if (values.json)
        print(
          JSON.stringify({
            ok: true,
            folder,
            municipality: name,
            rows,
            files: count,
            removed: values.remove,
          }),
        );
      else {
        print(`${name}: ${rows} rader og ${count} filer ligger i ${folder}.`);
        print(values.remove ? 'Alt som var kommunens her, er slettet.' : 'Ingenting er slettet her.');
      }
      return exitCodes.done;
    } catch (error) {
      if (!(error instanceof RestoreError || error instanceof BackupFolderError)) throw error;
      if (values.json) print(JSON.stringify({ ok: false, message: error.message }));
      else tell(error.message);
      return exitCodes.refused;
    }
  },
};
