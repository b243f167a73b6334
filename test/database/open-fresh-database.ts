import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import postgres from 'postgres';
import type { withOwner } from '../../server/backup/owner-client.ts';
import { createDatabaseEngine, type DatabaseEngine } from '../../server/database/database-engine.ts';
import { emptyDatabase, type TestDatabaseAddress } from './run-database.ts';

export type FreshDatabase = {
  readonly engine: DatabaseEngine;
  readonly config: Parameters<typeof withOwner>[0];
  readonly address: TestDatabaseAddress;
  end(): Promise<void>;
};

/** An empty database of the same kind as the run's, with all its tables. */
export async function openFreshDatabase(dataDirectory: string): Promise<FreshDatabase> {
  const empty = emptyDatabase();
  if (empty.engine === 'embedded') {
    await cp(empty.dataDirectory, dataDirectory, { recursive: true });
    const config = { databaseUrl: undefined, databaseOwnerUrl: undefined, dataDirectory };
    const engine = createDatabaseEngine(config);
    await engine.start({});
    return { engine, config, address: { engine: 'embedded', dataDirectory }, end: () => engine.stop() };
  }
  const name = `allmenning_fresh_${randomBytes(4).toString('hex')}`;
  const url = new URL(empty.url);
  const owner = postgres(url.href.replace(url.pathname, '/postgres'), { max: 1, onnotice: () => undefined });
  await owner`create database ${owner(name)} template ${owner(url.pathname.slice(1))}`;
  url.pathname = `/${name}`;
  const config = { databaseUrl: url.href, databaseOwnerUrl: url.href, dataDirectory };
  const engine = createDatabaseEngine(config);
  await engine.start({});
  const end = async () => {
    await engine.stop();
    await owner`drop database ${owner(name)} with (force)`;
    await owner.end();
  };
  return { engine, config, address: { engine: 'server', url: url.href }, end };
}
