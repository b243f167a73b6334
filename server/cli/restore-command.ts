import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withOwner } from '../backup/owner-client.ts';
import { RestoreError, restoreBackup } from '../backup/restore-backup.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'legger en sikkerhetskopi inn i en tom database',
  help: `Bruk: npm run allmenning -- restore MAPPE [--json]

Kontrollerer sikkerhetskopien, og legger rader og filer inn i en tom database og datamappe.
Går noe galt, er databasen like tom som før. Kjør gjerne verify etterpå.

  --json      skriver resultatet som ett JSON-objekt

Innstillinger: DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR.
Avslutter med 0 når alt er lagt inn, 2 når kopien ikke kan legges inn her, 1 når noe gikk galt.`,

  run: async (parameters) => {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('Oppgi mappen med sikkerhetskopien.');
    try {
      const manifest = await withDatabase(({ config, files }) =>
        withOwner(config, (owner) =>
          restoreBackup(owner, { files, folder: resolve(path), onProgress: tell }),
        ),
      );
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const { takenAt, files } = manifest;
      if (values.json) print(JSON.stringify({ ok: true, takenAt, rows, files: files.count }));
      else print(`${rows} rader og ${files.count} filer fra ${takenAt} er lagt inn.`);
      return exitCodes.done;
    } catch (error) {
      if (!(error instanceof RestoreError)) throw error;
      if (values.json) print(JSON.stringify({ ok: false, message: error.message }));
      else tell(error.message);
      return exitCodes.refused;
    }
  },
};
