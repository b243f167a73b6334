import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { FileStore } from './files/file-store.ts';

/** What the running server lends to every feature. */
export type Services = {
  readonly config: Config;
  readonly database: Database;
  readonly files: FileStore;
};
