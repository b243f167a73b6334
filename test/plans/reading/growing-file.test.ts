import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openGrowingFile } from '../../../server/plans/reading/growing-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'growing-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is read as it grows, no further than was told, to its end', async () => {
  const path = join(folder, 'grows');
  const growing = openGrowingFile(path);
  const pieces = growing.pieces();
  const first = pieces.next();
  writeFileSync(path, 'one two three');
  growing.grow(4);
  expect((await first).value?.toString()).toBe('one ');
  const second = pieces.next();
  growing.grow(8);
  expect((await second).value?.toString()).toBe('two ');
  appendFileSync(path, ' four');
  growing.grow(18);
  growing.end();
  expect((await pieces.next()).value?.toString()).toBe('three four');
  expect((await pieces.next()).done).toBe(true);
});

test('a file of nothing ends without ever being there', async () => {
  const growing = openGrowingFile(join(folder, 'never'));
  const first = growing.pieces().next();
  growing.end();
  expect((await first).done).toBe(true);
});

test('what was given up is not taken for whole', async () => {
  const path = join(folder, 'broken');
  writeFileSync(path, 'one');
  const growing = openGrowingFile(path);
  const pieces = growing.pieces();
  growing.grow(3);
  expect((await pieces.next()).value?.toString()).toBe('one');
  const next = pieces.next();
  growing.giveUp(new Error('the writer died'));
  await expect(next).rejects.toThrow('the writer died');
});

test('a file that is shorter than was told is an error, never an endless wait', async () => {
  const path = join(folder, 'short');
  writeFileSync(path, 'one');
  const growing = openGrowingFile(path);
  const pieces = growing.pieces();
  growing.grow(10);
  expect((await pieces.next()).value?.toString()).toBe('one');
  await expect(pieces.next()).rejects.toThrow('shorter');
});
