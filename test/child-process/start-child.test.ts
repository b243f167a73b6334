import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChildLimits, startChild } from '../../server/child-process/start-child.ts';
import type { Trial } from './trial-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-child-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function start(limits: Partial<ChildLimits> = {}) {
  return startChild<Trial, unknown, number>(new URL('./trial-process.ts', import.meta.url), {
    memoryMegabytes: 64,
    writes: folder,
    ...limits,
  });
}

describe('a child process', () => {
  it('answers one question after another, and tells how far it is', async () => {
    const child = start();
    const told: number[] = [];
    const answer = { bytes: Uint8Array.of(1, 2), map: new Map([['a', 1]]) };
    expect(await child.ask({ act: 'echo', value: answer }, (part) => told.push(part))).toEqual(answer);
    expect(await child.ask({ act: 'echo', value: undefined })).toBeUndefined();
    expect(told).toEqual([0.5]);
    child.stop();
  });

  it.each([
    ['runs out of memory', { act: 'fill' }, {}, 'memory'],
    ['takes too long', { act: 'turn' }, { deadlineMs: 300 }, 'deadline'],
    ['crashes in machine code', { act: 'crash' }, {}, 'failed'],
    ['throws', { act: 'throw' }, {}, 'failed'],
    ['leaves', { act: 'leave' }, {}, 'failed'],
  ] as const)('that %s ends alone, and is told apart', async (_, question, limits, end) => {
    const child = start(limits);
    await expect(child.ask(question)).rejects.toMatchObject({ end });
    child.stop();
    await expect(child.ask({ act: 'echo', value: 1 })).rejects.toThrow('the child process ended');
  });

  it('can be stopped', async () => {
    const child = start();
    const asked = child.ask({ act: 'turn' });
    child.stop();
    await expect(asked).rejects.toMatchObject({ end: 'stopped' });
  });

  it('writes in its own folder only, starts nothing, and knows no setting of the server', async () => {
    process.env.DATABASE_PASSWORD_OF_TEST = 'hemmelig';
    const child = start();
    await child.ask({ act: 'write', path: join(folder, 'a') });
    await expect(child.ask({ act: 'write', path: join(tmpdir(), 'allmenning-b') })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('restricted') },
    });
    await expect(child.ask({ act: 'spawn' })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('restricted') },
    });
    expect(await child.ask({ act: 'settings' })).not.toContain('DATABASE_PASSWORD_OF_TEST');
    delete process.env.DATABASE_PASSWORD_OF_TEST;
    expect(await readdir(folder)).toEqual(['a']);
    child.stop();
  });
});
