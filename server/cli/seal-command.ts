import { parseArgs } from 'node:util';
import { sealAll } from '../proof/seal.service.ts';
import { type Command, exitCodes } from './command.ts';
import { print } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const sealCommand: Command = {
  name: 'seal',
  summary: 'forsegler det som er kommet i loggen siden sist',
  help: `Bruk: npm run allmenning -- seal [--municipality 3905] [--json]

Forsegler alt i kommunenes logger som ikke er forseglet. En server som kjører,
gjør det selv hvert minutt. Å kjøre kommandoen samtidig skader ikke.

  --municipality  bare kommunen med dette nummeret
  --json          skriver resultatet som ett JSON-objekt

Innstillinger: DATABASE_URL, DATA_DIR.
Avslutter med 0 når alt er forseglet, 1 når noe gikk galt.`,

  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: { municipality: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const { seals, entries } = await withDatabase(({ database }) =>
      sealAll(database, { only: values.municipality }),
    );
    print(
      values.json
        ? JSON.stringify({ ok: true, seals, entries })
        : entries === 0
          ? 'Alt var forseglet fra før.'
          : `Forseglet ${entries} linjer i ${seals} segl.`,
    );
    return exitCodes.done;
  },
};
