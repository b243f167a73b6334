import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import type { Database } from '../../server/database/database.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const change = (hearingId: string, closesAt: string) =>
  database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      update hearing set closes_at = now() + ${closesAt}::interval, late_rule = 'refuse' where id = ${hearingId}
    `),
  );

test('a hearing is read once for all that comes within the moment', async () => {
  const { hearing } = await buildOpenHearing(database);
  let reads = 0;
  const counting: Database = {
    ...database,
    read: (reader, query, parameters) => {
      reads += 1;
      return database.read(reader, query, parameters);
    },
  };
  await Promise.all(Array.from({ length: 8 }, () => submitComment(counting, buildSubmission(hearing.id))));
  expect(reads).toBe(1);
});

test('what was known a moment ago neither takes nor refuses a comment', async () => {
  const { hearing } = await buildOpenHearing(database);
  const send = () => submitComment(database, buildSubmission(hearing.id));
  expect((await send()).number).toBe(1);
  await change(hearing.id, '-1 minute');
  await expect(send()).rejects.toMatchObject({ code: 'hearing-closed' });
  await change(hearing.id, '1 day');
  expect((await send()).number).toBe(2);
});
