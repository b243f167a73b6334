import { afterAll, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { decidePlan, readPlan } from '../../server/plans/plans-desk.service.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

it('a decided plan takes no more comments, also where late ones were taken until then', async () => {
  const { municipality, plan, hearing } = await buildOpenHearing(database, {
    opensInDays: -60,
    closesInDays: -10,
  });
  const late = await submitComment(database, buildSubmission(hearing.id));
  expect(late.isLate).toBe(true);

  const staff = await buildStaff(database, municipality);
  const { plan: asSeen } = await readPlan(database, staff, plan.id);
  const decision = { planId: plan.id, decidedOn: '2026-01-02', inForceOn: null };
  await decidePlan(database, staff, { ...decision, expectedRevision: asSeen.revision });

  await expect(submitComment(database, buildSubmission(hearing.id))).rejects.toMatchObject({
    code: 'hearing-closed',
  });
});
