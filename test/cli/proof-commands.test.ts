import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openOwnerConnection } from '../database/owner-connection.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { runCommand, type Settings, settingsOfRun } from './run-command.ts';

const database = openTestDatabase();
let folder: string;
let settings: Settings;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-cli-'));
  settings = settingsOfRun(folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

it('verify ends with 0 where all agrees, and with 2 and the comment’s number where a name was exchanged', async () => {
  const { hearing, municipality } = await buildOpenHearing(database);
  await submitComment(database, buildSubmission(hearing.id, { text: 'Hemmelig mening' }));
  const sealed = await runCommand(settings, 'seal', '--municipality', municipality.number, '--json');
  expect(sealed).toMatchObject({ code: 0 });
  expect(JSON.parse(sealed.stdout)).toMatchObject({ ok: true });
  const right = await runCommand(settings, 'verify', '--municipality', municipality.number);
  expect(right).toMatchObject({ code: 0, stdout: expect.stringContaining('1 innspill, alt stemmer') });

  await using owner = openOwnerConnection();
  await owner.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`
      update comment_author set name = 'En annen'
      where comment_id = (select id from comment where hearing_id = ${hearing.id})`;
  });
  const wrong = await runCommand(settings, 'verify', '--municipality', municipality.number);
  expect(wrong.code).toBe(2);
  expect(wrong.stdout).toContain('Avsenderen er endret (nr. 1, ');
  expect(wrong.stdout + wrong.stderr).not.toMatch(/Hemmelig|En annen|Ola/);
});

it('verify says what it does not understand', async () => {
  const answer = await runCommand(settings, 'verify', '--municipality', '39');
  expect(answer).toMatchObject({ code: 1, stderr: expect.stringContaining('fire sifre') });
});
