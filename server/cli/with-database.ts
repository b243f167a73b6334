import { type Config, readConfig } from '../config.ts';
import { connectDatabase, createDatabaseEngine } from '../database/database-engine.ts';
import { findRunningEngine } from '../database/embedded/embedded-connection.ts';
import { chooseFileStore } from '../files/store/choose-file-store.ts';
import { progressWords } from '../progress-words.ts';
import type { Services } from '../services.ts';
import { tell } from './console-output.ts';

/**
 * Lends the database that the settings name to one command. Where the server has the embedded database open, the
 * command joins it; otherwise it opens it for as long as it takes, making and migrating one where there is none.
 */
export async function withDatabase<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const files = chooseFileStore(config);
  const running = config.databaseUrl === undefined && (await findRunningEngine(config.dataDirectory));
  if (!running) return openAndLend(config, (database) => work({ config, database, files }));
  const database = connectDatabase(config);
  try {
    return await work({ config, database, files });
  } finally {
    await database.close();
  }
}

async function openAndLend<T>(
  config: Config,
  work: (database: Services['database']) => Promise<T>,
): Promise<T> {
  const engine = createDatabaseEngine(config);
  try {
    await engine.start({
      onProgress: (stage) => stage !== 'ready' && tell(progressWords(stage)),
    });
    return await work(engine.database);
  } finally {
    await engine.stop();
  }
}
