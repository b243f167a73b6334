import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { joinAnew, joinFromArchive } from '../backup/municipality/join.service.ts';
import { RestoreError } from '../backup/restore-backup.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const joinCommand: Command = {
  name: 'join',
  summary: 'tar en kommune inn, med arkivet sitt eller som ny',
  help: `Bruk: npm run allmenning -- join MAPPE [--json]
      npm run allmenning -- join --number 3905 --name Tønsberg [--json]

Kontrollerer arkivet som leave skrev, legger kommunen inn ved siden av dem som er her, og
regner etter at hver rad, hver fil og loggen er som i arkivet. Går noe galt, er alt som før.
Med --number og --name tas en kommune inn uten noe fra før.

  --number   kommunenummeret, fire sifre
  --name     navnet uten «kommune»
  --json     skriver resultatet som ett JSON-objekt

Innstillinger: DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR.
Avslutter med 0 når kommunen er inne og loggen stemmer, 2 når den ikke kan tas inn, eller loggen
har avvik (de skrives ut), 1 når noe gikk galt.`,

  run: async (parameters) => {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        number: { type: 'string' },
        name: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    const { number, name } = values;
    const isNew = number !== undefined;
    if (more.length > 0 || isNew === (path !== undefined))
      throw new UsageError('Oppgi enten mappen med arkivet, eller --number og --name.');
    if (isNew && (!/^\d{4}$/.test(number) || !name?.trim()))
      throw new UsageError('--number tar fire sifre, og --name må være med.');
    try {
      const joined = await withDatabase((services) =>
        isNew
          ? joinAnew(services, { number, name: name?.trim() ?? '' })
          : joinFromArchive(services, { folder: resolve(path ?? ''), onProgress: tell }),
      );
      const ok = joined.findings === 0;
      if (values.json) print(JSON.stringify({ ok, ...joined }));
      else {
        print(`${joined.municipality}: ${joined.rows} rader og ${joined.files} filer er lagt inn.`);
        print(ok ? 'Loggen stemmer.' : `Loggen har ${joined.findings} avvik. Se verify.`);
      }
      return ok ? exitCodes.done : exitCodes.refused;
    } catch (error) {
      if (!(error instanceof RestoreError)) throw error;
      if (values.json) print(JSON.stringify({ ok: false, message: error.message }));
      else tell(error.message);
      return exitCodes.refused;
    }
  },
};
