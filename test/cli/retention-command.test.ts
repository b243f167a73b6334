import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobRules } from '../../domain/retention/retention-rule.ts';
import { retentionRules } from '../../domain/retention/retention-rules.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { decidePlan } from '../builders/close-case.ts';
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

/** A plan that was decided longer ago than contact data is kept. */
async function buildOldCase() {
  const open = await buildOpenHearing(database);
  await submitComment(database, buildSubmission(open.hearing.id, { text: 'Hemmelig mening' }));
  await decidePlan(database, open.plan.id, 366);
  return open;
}

const emailsOf = async (hearingId: string) => {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ email: string | null }>(sql`
      select email from comment_author where comment_id in (select id from comment where hearing_id = ${hearingId})
    `),
  );
  return rows.map(({ email }) => email);
};

it('retention tells every rule and what is due, and removes nothing until it is told to', async () => {
  const { hearing, municipality } = await buildOldCase();
  const told = await runCommand(settings, 'retention', '--municipality', municipality.number);
  expect(told.code).toBe(0);
  for (const { what } of retentionRules) expect(told.stdout).toContain(`${what.nb}: `);
  expect(told.stdout).toContain('1 står for tur');
  expect(told.stdout + told.stderr).not.toMatch(/Hemmelig|Ola|eksempel\.no/);
  expect(await emailsOf(hearing.id)).toEqual(['ola@eksempel.no']);
});

it('retention --run removes what is due, once, and --json tells the same as one object', async () => {
  const { hearing, municipality } = await buildOldCase();
  const only = ['--municipality', municipality.number, '--json'];
  const ran = await runCommand(settings, 'retention', '--run', ...only);
  expect(ran.code).toBe(0);
  const told = JSON.parse(ran.stdout);
  expect(told.failures).toEqual([]);
  expect(told.turns.map(({ rule }: { rule: string }) => rule)).toEqual(jobRules);
  const contact = (report: { rules: { id: string }[] }) => report.rules.find(({ id }) => id === 'contact');
  expect(contact(told)).toMatchObject({ removed: 1, next: { count: 0 } });
  expect(await emailsOf(hearing.id)).toEqual([null]);
  const again = await runCommand(settings, 'retention', '--run', ...only);
  expect(contact(JSON.parse(again.stdout))).toMatchObject({ removed: 1 });
  expect(ran.stdout + ran.stderr).not.toMatch(/Hemmelig|Ola|eksempel\.no/);
  const verified = await runCommand(settings, 'verify', '--municipality', municipality.number);
  expect(verified.code).toBe(0);
});

it('retention says what it does not understand, and which municipality there is none of', async () => {
  expect(await runCommand(settings, 'retention', '--municipality', '39')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('fire sifre'),
  });
  expect(await runCommand(settings, 'retention', '--run', '--municipality', '0001')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('finnes ikke'),
  });
});
