import { parseArgs } from 'node:util';
import { type Command, exitCodes } from './command.ts';
import { print } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'lager databasen hvis den mangler, og oppdaterer tabellene',
  help: `Bruk: npm run allmenning -- migrate

Lager databasen hvis den mangler, og oppdaterer tabellene. En server som kjører,
har alt gjort det da den startet.

Innstillinger: DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR.
Avslutter med 0 når databasen er oppdatert, 1 når noe gikk galt.`,

  run: async (parameters) => {
    parseArgs({ args: [...parameters], options: {} });
    await withDatabase(({ database }) => database.ping());
    print('Databasen er oppdatert.');
    return exitCodes.done;
  },
};
