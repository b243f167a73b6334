import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  EmbeddedDataInUseError,
  readDataFolderLock,
  takeDataFolderLock,
} from '../../../server/database/embedded/data-folder-lock.ts';

describe('of several starts at the same moment exactly one gets the data folder', () => {
  const dead = JSON.stringify({ owner: { pid: 2 ** 22 + 1, startedAt: '' } });
  const reused = JSON.stringify({ owner: { pid: process.pid, startedAt: 'long ago' } });
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allmenning-lock-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.for([
    ['when it is free', {}],
    ['when a dead process has left its lock', { 'engine.lock': dead }],
    ['when its number is another process by now', { 'engine.lock': reused }],
    ['when the lock is torn', { 'engine.lock': dead.slice(0, 9) }],
    ['when one died while it took that lock over', { 'engine.lock': dead, 'engine.lock.takeover': dead }],
  ] as const)('%s', async ([, left]) => {
    for (const [name, content] of Object.entries(left)) await writeFile(join(folder, name), content);

    const starts = await Promise.allSettled(Array.from({ length: 20 }, () => takeDataFolderLock(folder)));

    const [lock, ...others] = starts.filter(({ status }) => status === 'fulfilled');
    const refusals = starts.flatMap((start) => (start.status === 'rejected' ? [start.reason] : []));
    expect(others).toEqual([]);
    expect(refusals).toHaveLength(19);
    expect(refusals.every((reason) => reason instanceof EmbeddedDataInUseError)).toBe(true);
    expect((await readDataFolderLock(folder))?.owner.pid).toBe(process.pid);
    if (lock?.status === 'fulfilled') await lock.value.release();
    expect(await readdir(folder)).toEqual([]);
  });
});
