import { migrateDatabase } from '../../server/database/migrate.ts';

/** Migrates the database whose address is the argument, as a starting server does. */
await migrateDatabase({ url: String(process.argv[2]), connection: {}, clockMayBeSet: false });
