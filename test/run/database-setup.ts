import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { createDatabaseEngine } from '../../server/database/database-engine.ts';
import type { RunDatabases } from '../database/run-database.ts';
import { workers } from './workers.ts';

/**
 * Migrated databases for the whole run. Embedded, one for each worker, since the engine computes one statement at a
 * time; or one on the server that DATABASE_URL names.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // Every project inherits this setup; the root's is the one that all of them read.
  if (project !== project.vitest.getRootProject()) return;
  const serverUrl = process.env.DATABASE_URL;
  const { databases, end } = await (serverUrl ? useServer(serverUrl) : useEmbedded());
  project.provide('databases', databases);
  return end;
}

type Prepared = { readonly databases: RunDatabases; readonly end: () => Promise<void> };

async function useServer(serverUrl: string): Promise<Prepared> {
  const run = `allmenning_test_${randomBytes(4).toString('hex')}`;
  const empty = `${run}_empty`;
  const owner = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const urlOf = (name: string) => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await owner`create database ${owner(empty)}`;
  const url = urlOf(empty);
  const engine = createDatabaseEngine({ databaseUrl: url, databaseOwnerUrl: url, dataDirectory: '' });
  await engine.start({ clockMayBeSet: true });
  await engine.stop();
  await owner`create database ${owner(run)} template ${owner(empty)}`;
  return {
    databases: {
      ofWorkers: [{ engine: 'server', url: urlOf(run) }],
      empty: { engine: 'server', url },
    },
    end: async () => {
      for (const name of [run, empty]) await owner`drop database ${owner(name)} with (force)`;
      await owner.end();
    },
  };
}

async function useEmbedded(): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-test-'));
  const empty = join(folder, 'empty');
  const engineOn = (dataDirectory: string) =>
    createDatabaseEngine({ databaseUrl: undefined, databaseOwnerUrl: undefined, dataDirectory });
  const first = engineOn(empty);
  await first.start({ clockMayBeSet: true });
  await first.stop();
  const folders = Array.from({ length: workers }, (_, index) => join(folder, `worker-${index + 1}`));
  const engines = await Promise.all(
    folders.map(async (dataDirectory) => {
      await cp(empty, dataDirectory, { recursive: true });
      const engine = engineOn(dataDirectory);
      await engine.start({});
      return engine;
    }),
  );
  return {
    databases: {
      ofWorkers: folders.map((dataDirectory) => ({ engine: 'embedded', dataDirectory })),
      empty: { engine: 'embedded', dataDirectory: empty },
    },
    end: async () => {
      await Promise.all(engines.map((engine) => engine.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
