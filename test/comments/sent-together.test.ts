import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

test('of many sent at once to several hearings each is kept once, with its own text, and one sent twice gets one receipt', async () => {
  const opened = await Promise.all([
    buildOpenHearing(database),
    buildOpenHearing(database),
    buildOpenHearing(database),
  ]);
  const submissions = Array.from({ length: 45 }, (_, index) =>
    buildSubmission(opened[index % 3]?.hearing.id ?? '', { text: `Innspill ${index}` }),
  );
  const twice = submissions.slice(0, 6);
  const receipts = await Promise.all(
    [...submissions, ...twice].map((submission) => submitComment(database, submission)),
  );
  expect(receipts.slice(45)).toEqual(receipts.slice(0, 6));
  for (const [place, { hearing, municipality }] of opened.entries()) {
    const rows = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ number: number; text: string; municipality: string; logged: boolean }>(sql`
        select number, text, municipality_id as municipality,
          exists (select from log_entry where comment_id = comment.id) as logged
        from comment where hearing_id = ${hearing.id} order by number
      `),
    );
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(rows.every((row) => row.logged && row.municipality === municipality.id)).toBe(true);
    // Each receipt names the number under which its own text stands.
    const kept = new Map(rows.map(({ number, text }) => [number, text]));
    for (let index = place; index < 45; index += 3) {
      expect(kept.get(receipts[index]?.number ?? 0)).toBe(`Innspill ${index}`);
    }
  }
});

test('what the database refuses takes nothing with it that was sent at the same time', async () => {
  const { hearing } = await buildOpenHearing(database);
  const good = Array.from({ length: 12 }, () => buildSubmission(hearing.id));
  // The same key as another's, with another body: no check but the database's own finds it.
  const clashing = {
    ...buildSubmission(hearing.id, { text: 'Et annet' }),
    idempotencyKey: good[0]?.idempotencyKey ?? '',
  };
  const ended = await Promise.allSettled(
    [...good.slice(0, 6), clashing, ...good.slice(6)].map((submission) =>
      submitComment(database, submission),
    ),
  );
  const kept = ended.filter(({ status }) => status === 'fulfilled');
  expect(kept).toHaveLength(12);
  const refused = ended.find((one) => one.status === 'rejected');
  expect(refused).toMatchObject({ reason: { code: 'idempotency-conflict' } });
});

test('an entry is kept under what its own sender has shown, whoever it was sent with', async () => {
  const { hearing, municipality } = await buildOpenHearing(database);
  const claim = { municipalityId: municipality.id, receiptHash: '22'.repeat(32) };
  const entry = {
    hearingId: hearing.id,
    municipalityId: municipality.id,
    channel: 'web',
    receiptHash: '33'.repeat(32),
  };
  await expect(
    database.callTogether('select * from app.keep_sent_comments($1::text::jsonb)', () => ({ claim, entry })),
  ).rejects.toMatchObject({ code: '42501' });
});
