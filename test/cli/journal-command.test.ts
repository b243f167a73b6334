import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '../database/test-database.ts';
import { sendComment } from '../journal/journal-cases.ts';
import { runCommand, type Settings, settingsOfRun } from './run-command.ts';

const database = openTestDatabase();
let folder: string;
let settings: Settings;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-cli-'));
  settings = settingsOfRun(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

it('lays a package for the archive into the folder that is named, once, and says how many', async () => {
  const { commentId, municipality } = await sendComment(database);
  const run = () =>
    runCommand(settings, 'journal', join(folder, 'arkiv'), '--municipality', municipality.number, '--json');
  const first = await run();
  expect([first.code, JSON.parse(first.stdout)]).toEqual([
    0,
    { ok: true, delivered: 1, failed: 0, numbered: 0 },
  ]);
  expect(await readdir(join(folder, 'arkiv', municipality.number))).toEqual([
    `comment-${commentId}-received-1.zip`,
  ]);
  expect(JSON.parse((await run()).stdout)).toMatchObject({ delivered: 0 });
});

it('asks for a folder where there is none, and for a municipality that exists', async () => {
  const without = await runCommand(settings, 'journal');
  expect([without.code, without.stderr]).toEqual([1, expect.stringContaining('JOURNAL_FOLDER')]);
  const unknown = await runCommand(settings, 'journal', folder, '--municipality', '0000');
  expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('0000')]);
});
