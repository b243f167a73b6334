import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { readConfig } from '../../../server/config.ts';
import { createDatabaseEngine } from '../../../server/database/database-engine.ts';
import { openFileStore } from '../../../server/files/file-store.ts';
import { createReadiness } from '../../../server/http/readiness.ts';
import { createServer } from '../../../server/http/server.ts';

/** `serve-own.ts DATABASE_URL`: the product's own server in a process of its own; prints its port. */
const dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-bench-'));
const config = readConfig({
  PORT: '0',
  LOG_LEVEL: 'error',
  DATA_DIR: dataDirectory,
  DATABASE_URL: argv[2],
});
const { database } = createDatabaseEngine(config);
const readiness = createReadiness();
readiness.set(true, 'ready');
const services = { config, database, files: openFileStore(join(dataDirectory, 'files')) };
const server = await createServer(services, readiness);
console.log(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port);
