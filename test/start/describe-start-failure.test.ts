import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { EmbeddedDataInUseError } from '../../server/database/embedded/data-folder-lock.ts';
import { describeStartFailure } from '../../server/describe-start-failure.ts';
import { runDatabase } from '../database/run-database.ts';

const address = runDatabase();

async function reasonOf(failing: PromiseLike<unknown>): Promise<unknown> {
  try {
    await failing;
  } catch (error) {
    return error;
  }
  throw new Error('it succeeded');
}

function listen(host: string, port: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, host, () => server.close(resolve));
  });
}

describe('a start that fails says in one line what to do', () => {
  it.each(['192.0.2.1', 'no-such-host.invalid'])('when the machine has no address %s', async (host) => {
    const line = describeStartFailure(await reasonOf(listen(host, 0)), readConfig({ HOST: host }));
    expect(line).toBe(`Setting HOST=${host} cannot be used: this machine has no such address.`);
  });

  it('when another process has the data folder', () => {
    const line = describeStartFailure(new EmbeddedDataInUseError('/srv/data', 4321), readConfig({}));
    expect(line).toMatch(/^The data folder \/srv\/data is in use by process 4321\. .+DATA_DIR=.+$/);
  });

  it('when the data folder cannot be made', async () => {
    const config = readConfig({ DATA_DIR: join(import.meta.filename, 'data') });
    const line = describeStartFailure(await reasonOf(mkdir(config.dataDirectory)), config);
    expect(line).toMatch(/^Setting DATA_DIR=\S+ cannot be used: ENOTDIR.+$/);
  });

  it('when the database server does not answer', async () => {
    const url = 'postgres://user:hemmelig@127.0.0.1:1/plan';
    const client = postgres(url, { max: 1, connect_timeout: 2 });
    const line = describeStartFailure(await reasonOf(client`select 1`), readConfig({ DATABASE_URL: url }));
    expect(line).toMatch(/^The database of DATABASE_URL does not answer\. .+$/);
    expect(line).not.toContain('hemmelig');
  });

  it.runIf(address.engine === 'server')('when the database server has no such database', async () => {
    const url = Object.assign(new URL(address.engine === 'server' ? address.url : ''), {
      pathname: '/missing',
    });
    const client = postgres(url.href, { max: 1 });
    const line = describeStartFailure(
      await reasonOf(client`select 1`),
      readConfig({ DATABASE_URL: url.href }),
    );
    expect(line).toBe('The database of DATABASE_URL cannot be used: database "missing" does not exist');
  });

  it('and keeps the stack of what nobody foresaw', () => {
    expect(describeStartFailure(new Error('unheard of'), readConfig({}))).toMatch(/unheard of\n\s+at /);
  });
});
