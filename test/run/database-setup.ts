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
 * time; or one on the server that DATABASE_URL names. Each project has its own: journeys would wait for what thousands
 * of other tests have left.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // Every project inherits this setup; the root's is the one that all of them read.
  if (project !== project.vitest.getRootProject()) return;
  const serverUrl = process.env.DATABASE_URL;
  const { projects } = project.vitest;
  const { databases, end } = await (serverUrl
    ? useServer(serverUrl, projects.length)
    : useEmbedded(projects.length));
  for (const [index, one] of projects.entries()) one.provide('databases', databases(index));
  return end;
}

type Prepared = {
  /** Those of a project, by its number. */
  readonly databases: (project: number) => RunDatabases;
  readonly end: () => Promise<void>;
};

async function useServer(serverUrl: string, projects: number): Promise<Prepared> {
  const run = `allmenning_test_${randomBytes(4).toString('hex')}`;
  const empty = `${run}_empty`;
  const owner = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const urlOf = (name: string) => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await owner`create database ${owner(empty)}`;
  const url = urlOf(empty);
  const engine = createDatabaseEngine({ databaseUrl: url, databaseOwnerUrl: url, dataDirectory: '' });
  await engine.start({ clockMayBeSet: true });
  await engine.stop();
  const names = Array.from({ length: projects }, (_, project) => `${run}_${project}`);
  for (const name of names) await owner`create database ${owner(name)} template ${owner(empty)}`;
  return {
    databases: (project) => ({
      ofWorkers: [{ engine: 'server', url: urlOf(`${run}_${project}`) }],
      empty: { engine: 'server', url },
    }),
    end: async () => {
      for (const name of [...names, empty]) await owner`drop database ${owner(name)} with (force)`;
      await owner.end();
    },
  };
}

async function useEmbedded(projects: number): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-test-'));
  const empty = join(folder, 'empty');
  const engineOn = (dataDirectory: string) =>
    createDatabaseEngine({ databaseUrl: undefined, databaseOwnerUrl: undefined, dataDirectory });
  const first = engineOn(empty);
  await first.start({ clockMayBeSet: true });
  await first.stop();
  const folders = Array.from({ length: projects * workers }, (_, index) => join(folder, `copy-${index}`));
  const engines = await Promise.all(
    folders.map(async (dataDirectory) => {
      await cp(empty, dataDirectory, { recursive: true });
      const engine = engineOn(dataDirectory);
      await engine.start({});
      return engine;
    }),
  );
  return {
    databases: (project) => ({
      ofWorkers: folders
        .slice(project * workers, (project + 1) * workers)
        .map((dataDirectory) => ({ engine: 'embedded', dataDirectory })),
      empty: { engine: 'embedded', dataDirectory: empty },
    }),
    end: async () => {
      await Promise.all(engines.map((engine) => engine.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
