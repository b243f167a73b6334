import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import postgres from 'postgres';
import { buildClient, isClientBuilt } from '../../../server/build-client.ts';
import { readConfig } from '../../../server/config.ts';
import { createDatabaseEngine } from '../../../server/database/database-engine.ts';
import { embeddedConnection } from '../../../server/database/embedded/embedded-connection.ts';
import { seedDemo } from '../../../server/demo/seed-demo.ts';
import { openFileStore } from '../../../server/files/file-store.ts';
import { createReadiness } from '../../../server/http/readiness.ts';
import { createServer } from '../../../server/http/server.ts';

export type BenchProduct = AsyncDisposable & {
  readonly port: number;
  /** A connection past all rules, for what nobody can do by hand. */
  readonly owner: postgres.Sql;
};

/** The built product with the demo, in a database of its own: on DATABASE_URL where set, else the embedded one. */
export async function startBenchProduct(): Promise<BenchProduct> {
  if (!(await isClientBuilt())) await buildClient();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-bench-'));
  const made = env.DATABASE_URL ? await createDatabase(env.DATABASE_URL) : null;
  const config = readConfig({
    ...{ PORT: '0', DEMO: 'on', LOG_LEVEL: 'error', DATA_DIR: dataDirectory },
    ...(made && { DATABASE_URL: made.url }),
  });
  const engine = createDatabaseEngine(config);
  await engine.start({ clockMayBeSet: true });
  const services = { config, database: engine.database, files: openFileStore(join(dataDirectory, 'files')) };
  await seedDemo(services, () => undefined);
  await engine.tidy();
  const readiness = createReadiness();
  readiness.set(true, 'ready');
  const server = await createServer(services, readiness);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const options = { max: 1, onnotice: () => undefined };
  const owner = made
    ? postgres(made.url, options)
    : postgres({ ...embeddedConnection(dataDirectory, 'postgres'), ...options });
  return {
    port: Number(new URL(url).port),
    owner,
    [Symbol.asyncDispose]: async () => {
      await owner.end({ timeout: 5 });
      await server.close();
      await engine.stop();
      await made?.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function createDatabase(serverUrl: string) {
  const administrator = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const name = `allmenning_web_bench_${process.pid}`;
  await administrator`create database ${administrator(name)}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await administrator`drop database ${administrator(name)} with (force)`;
      await administrator.end();
    },
  };
}
