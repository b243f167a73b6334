import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDataFolderLock } from '../../../server/database/embedded/data-folder-lock.ts';
import { findRunningEngine } from '../../../server/database/embedded/embedded-connection.ts';
import type { EngineState } from '../../../server/database/embedded/engine-supervisor.ts';
import { isAlive } from '../../../server/database/embedded/process-identity.ts';
import {
  type EmbeddedEngine,
  type StartEngineOptions,
  startEmbeddedEngine,
} from '../../../server/database/embedded/start-engine.ts';

/** One folder for all: each test finds it as the one before has left it, as an installation does. */
describe('the embedded engine on its data folder', () => {
  let dataDirectory: string;
  let engine: EmbeddedEngine | undefined;

  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-life-'));
  });

  afterEach(async () => {
    await engine?.stop();
    engine = undefined;
  });

  afterAll(() => rm(dataDirectory, { recursive: true, force: true }));

  async function start(options: Partial<StartEngineOptions> = {}): Promise<postgres.Sql> {
    engine = await startEmbeddedEngine({ dataDirectory, ...options });
    return postgres({ ...engine.connection('postgres'), max: 1, onnotice: () => undefined });
  }

  /** The states that the engine passes through until it is ready again. */
  async function whenRestarted(): Promise<EngineState[]> {
    const states: EngineState[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    engine?.onStateChange((state) => {
      states.push(state);
      if (state === 'ready') resolve();
    });
    await promise;
    return states;
  }

  test('a creation that was killed halfway starts over', async () => {
    const killed = startEmbeddedEngine({
      dataDirectory,
      onProgress: async (stage) => {
        const lock = await readDataFolderLock(dataDirectory);
        if (stage === 'extension' && lock?.engine) process.kill(lock.engine.pid, 'SIGKILL');
      },
    });
    await expect(killed).rejects.toThrow('SIGKILL');
    expect(existsSync(join(dataDirectory, 'engine.lock'))).toBe(false);

    const stages: string[] = [];
    const sql = await start({ onProgress: (stage) => stages.push(stage) });

    expect(stages).toEqual(['creating', 'extension', 'ready']);
    expect(await sql`select st_area('POLYGON((0 0, 2 0, 2 1, 0 0))')::integer as area`).toEqual([
      { area: 1 },
    ]);
    await sql.end();
    // Two creations: quarter of a minute on a quiet machine, a whole one on a busy.
  }, 180_000);

  test('a second start opens what is there, with all that was written', async () => {
    const stages: string[] = [];
    const first = await start({ onProgress: (stage) => stages.push(stage) });
    await first`create table kept (id integer)`;
    await first`insert into kept values (1)`;
    await first.end();
    await engine?.stop();

    const second = await start();

    expect(stages).toEqual(['opening', 'ready']);
    expect(await second`select * from kept`).toEqual([{ id: 1 }]);
    await second.end();
  });

  test('a folder in use is refused, with the process that has it, and the engine is not disturbed', async () => {
    const sql = await start();

    const second = startEmbeddedEngine({ dataDirectory });

    await expect(second).rejects.toMatchObject({ code: 'database-in-use', pid: process.pid });
    expect(await findRunningEngine(dataDirectory)).toEqual({ pid: process.pid });
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    await sql.end();
  });

  test('an engine that has stopped leaves the folder free, and a lock of a dead process does not bar it', async () => {
    await (await start()).end();
    await engine?.stop();
    expect(engine?.state()).toBe('stopped');
    expect(await findRunningEngine(dataDirectory)).toBeUndefined();
    await writeFile(join(dataDirectory, 'engine.lock'), '{"owner":{"pid":4194305,"startedAt":""}}');

    const sql = await start();

    expect(await findRunningEngine(dataDirectory)).toEqual({ pid: process.pid });
    await sql.end();
  });

  test('an engine killed amid inserts is restarted and has lost none that it acknowledged', async () => {
    const sql = await start();
    await sql`create table inserted (id integer)`;
    const acknowledged: number[] = [];
    const restarted = whenRestarted();
    const firstPid = engine?.pid();

    const inserting = (async () => {
      for (let id = 0; ; id++) {
        await sql`insert into inserted values (${id})`;
        acknowledged.push(id);
      }
    })();
    await vi.waitUntil(() => acknowledged.length > 100, { timeout: 60_000 });
    process.kill(firstPid ?? 0, 'SIGKILL');
    await expect(inserting).rejects.toThrow();
    expect(await restarted).toEqual(['restarting', 'ready']);

    const found = new Set((await sql`select id from inserted`).map(({ id }) => id));
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    expect(found.size - acknowledged.length).toBeLessThanOrEqual(1);
    expect(engine?.pid()).not.toBe(firstPid);
    await sql.end();
  });

  test('an engine that falls silent is killed and restarted', async () => {
    const sql = await start({ silenceMs: 2_000 });
    const restarted = whenRestarted();

    process.kill(engine?.pid() ?? 0, 'SIGSTOP');
    await restarted;

    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    await sql.end();
  });

  test('Ctrl-C and SIGTERM do not end the engine under its parent', async () => {
    const sql = await start();

    process.kill(engine?.pid() ?? 0, 'SIGINT');
    process.kill(engine?.pid() ?? 0, 'SIGTERM');

    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    expect(engine?.state()).toBe('ready');
    await sql.end();
  });

  test('after the killing of its parent the engine ends, and the next start has all that was acknowledged', async () => {
    const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url));
    const writer = spawn(process.execPath, [script, dataDirectory], { stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: string[] = [];
    createInterface({ input: writer.stdout }).on('line', (id) => acknowledged.push(id));
    await vi.waitUntil(() => acknowledged.length > 100, { timeout: 30_000 });
    const orphan = (await readDataFolderLock(dataDirectory))?.engine;

    writer.kill('SIGKILL');
    await once(writer, 'close');
    const sql = await start();

    expect(orphan && isAlive(orphan)).toBe(false);
    const found = new Set((await sql`select id::text from written`).map(({ id }) => id));
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    await sql.end();
  });

  test('what cannot be opened says why and leaves the folder free', async () => {
    const control = join(dataDirectory, 'database', 'global', 'pg_control');
    const intact = await readFile(control);
    await writeFile(control, 'damaged');

    await expect(start()).rejects.toThrow();

    expect(await findRunningEngine(dataDirectory)).toBeUndefined();
    await writeFile(control, intact);
    const sql = await start();
    expect(await sql`select count(*)::integer as count from kept`).toEqual([{ count: 1 }]);
    await sql.end();
  });
});
