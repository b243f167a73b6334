import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { createDatabaseEngine } from '../../server/database/database-engine.ts';
import type { TestDatabaseAddress } from '../database/test-database.ts';

/** One migrated database for the whole run: embedded, or on the server that DATABASE_URL names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const serverUrl = process.env.DATABASE_URL;
  return serverUrl ? useServer(project, serverUrl) : useEmbedded(project);
}

async function useServer(project: TestProject, serverUrl: string): Promise<() => Promise<void>> {
  const name = `allmenning_test_${randomBytes(4).toString('hex')}`;
  const owner = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await owner`create database ${owner(name)}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const engine = createDatabaseEngine({
    databaseUrl: url.href,
    databaseOwnerUrl: url.href,
    dataDirectory: '',
  });
  await engine.start({ clockMayBeSet: true });
  await engine.stop();
  provide(project, { engine: 'server', url: url.href });
  return async () => {
    await owner`drop database ${owner(name)} with (force)`;
    await owner.end();
  };
}

async function useEmbedded(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-test-'));
  const engine = createDatabaseEngine({ databaseUrl: undefined, databaseOwnerUrl: undefined, dataDirectory });
  await engine.start({ clockMayBeSet: true });
  provide(project, { engine: 'embedded', dataDirectory });
  return async () => {
    await engine.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
}

function provide(project: TestProject, address: TestDatabaseAddress): void {
  project.provide('database', address);
}
