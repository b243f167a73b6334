import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, chown, glob, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';

const run = promisify(execFile);

/** A PostgreSQL server of the bench's own, on loopback with trust, its data in a folder. */
export type Cluster = {
  readonly port: number;
  readonly folder: string;
  url(database: string): string;
  start(options?: readonly string[]): Promise<void>;
  /** SIGKILL to the server and every process of it, as when the machine ends them. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Makes a cluster in a folder that is not there yet, with Debian's programs; as root by the user postgres. */
export async function createCluster(folder: string, port: number): Promise<Cluster> {
  await prepareFolder(folder);
  await asPostgres('initdb', ['-D', join(folder, 'data'), '-A', 'trust', '-U', 'postgres', '-E', 'UTF8']);
  return clusterAt(folder, port);
}

/** Copies a running cluster into a standby that follows it. Not started. */
export async function createStandby(of: Cluster, folder: string, port: number): Promise<Cluster> {
  await prepareFolder(folder);
  const source = `host=127.0.0.1 port=${of.port} user=postgres application_name=standby`;
  await asPostgres('pg_basebackup', [
    '-D',
    join(folder, 'data'),
    '-d',
    source,
    '-R',
    '-X',
    'stream',
    '-c',
    'fast',
  ]);
  return clusterAt(folder, port);
}

/** Ends the standby's following: it takes writes from then on. */
export async function promote(standby: Cluster): Promise<void> {
  await asPostgres('pg_ctl', ['-D', join(standby.folder, 'data'), '-w', '-t', '60', 'promote']);
}

function clusterAt(folder: string, port: number): Cluster {
  const data = join(folder, 'data');
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories=${folder}`,
    '-c shared_buffers=64MB',
    '-c max_wal_size=128MB',
    '-c wal_keep_size=64MB',
    '-c max_connections=80',
  ];
  const processes = async (): Promise<readonly number[]> => {
    const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
    const server = Number(text.split('\n')[0]);
    if (!server) return [];
    const { stdout } = await run('pgrep', ['-P', String(server)]).catch(() => ({ stdout: '' }));
    return [server, ...stdout.split('\n').filter(Boolean).map(Number)];
  };
  return {
    port,
    folder,
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    start: async (options = []) => {
      // What was killed may take a moment to give its memory free, and recovery its time.
      for (let attempt = 1; ; attempt += 1) {
        try {
          await asPostgres('pg_ctl', [
            ...['-D', data, '-w', '-t', '60', '-l', join(folder, 'log')],
            ...['-o', [...settings, ...options].join(' '), 'start'],
          ]);
          break;
        } catch (error) {
          if (attempt === 10) throw error;
          await delay(500);
        }
      }
      await answers(port);
    },
    kill: async () => {
      const all = await processes();
      for (const pid of all) killIfThere(pid);
      while (all.some(isRunning)) await delay(20);
      await rm(join(data, 'postmaster.pid'), { force: true });
    },
    stop: async () => {
      await asPostgres('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']).catch(() => undefined);
    },
  };
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const client = postgres(`postgres://postgres@127.0.0.1:${port}/postgres`, { max: 1, connect_timeout: 2 });
    try {
      await client`select 1`;
      return;
    } catch {
      await delay(100);
    } finally {
      await client.end({ timeout: 1 });
    }
  }
  throw new Error('the cluster does not answer');
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}

/** One that has ended and waits for its parent counts as ended. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (process.getuid?.() !== 0) return;
  const { stdout } = await run('id', ['-u', 'postgres']);
  await chown(folder, Number(stdout), 0);
  await chmod(folder, 0o755);
}

async function asPostgres(program: string, parameters: readonly string[]): Promise<void> {
  const path = join(await binaries(), program);
  if (process.getuid?.() !== 0) await run(path, [...parameters]);
  else await run('su', ['postgres', '-s', '/bin/bash', '-c', [path, ...parameters].map(quoted).join(' ')]);
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** The folder of the newest server's programs. Throws where PostgreSQL is not installed. */
export async function binaries(): Promise<string> {
  const found: string[] = [];
  for await (const path of glob('/usr/lib/postgresql/*/bin/initdb')) found.push(path);
  const newest = found.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
  if (!newest) throw new Error('PostgreSQL is not installed: apt install postgresql postgresql-postgis');
  return join(newest, '..');
}
