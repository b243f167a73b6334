import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import type { CommentSubmissionInput } from '../../domain/comments/comment-submission.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { atTime } from '../../server/database/at-time.ts';
import { asAppError } from '../../server/database/database-error.ts';
import { buildHearing, type HearingOptions } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildDocument, buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildSubmission, makeReceiptSecret, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

async function buildCase(options: HearingOptions = {}) {
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan);
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id], ...options });
  return { municipality, plan, version, hearing };
}

async function countComments(hearingId: string): Promise<number> {
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ count: number }>(
      sql`select count(*)::integer as count from comment where hearing_id = ${hearingId}`,
    ),
  );
  return row?.count ?? -1;
}

describe('a comment that is sent in', () => {
  it('gets the next number of its hearing, the time and the section of the law', async () => {
    const { hearing } = await buildCase();
    const before = Date.now();
    const first = await submitComment(database, buildSubmission(hearing.id));
    const second = await submitComment(database, buildSubmission(hearing.id));
    expect(first).toMatchObject({
      number: 1,
      isLate: false,
      hearingKind: 'publicDisplay',
      planType: 35,
      citation: 'publicDisplay',
    });
    expect(second.number).toBe(2);
    expect(Date.parse(first.receivedAt)).toBeGreaterThanOrEqual(before - 1000);
    expect(Date.parse(first.receivedAt)).toBeLessThanOrEqual(Date.now() + 1000);
  });

  it('is kept with its places, alternatives and author, apart from each other', async () => {
    const { hearing, version } = await buildCase();
    const submission = buildSubmission(hearing.id, {
      target: { kind: 'object', planVersionId: version.id, planObjectId: version.objectIds[0] ?? '' },
      places: [pointAt(10.41, 59.265), { ...pointAt(10.405, 59.262), label: '' }],
    });
    await submitComment(database, submission);
    const [kept] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<Record<string, unknown>>(sql`
        select comment.target, comment.plan_object_id = ${version.objectIds[0]} as about_object,
          author.name, author.email,
          (select jsonb_agg(st_astext(geom) order by position) from comment_place where comment_id = comment.id) as places,
          (select count(*)::integer from comment_plan_version where comment_id = comment.id) as versions,
          (select count(*)::integer from audit_event where subject_id = comment.id and act = 'comment.submit') as audited
        from comment
        join comment_author author on author.comment_id = comment.id
        where comment.hearing_id = ${hearing.id}
      `),
    );
    expect(kept).toEqual({
      target: 'object',
      about_object: true,
      name: 'Ola Eksempel',
      email: 'ola@eksempel.no',
      places: ['POINT(10.41 59.265)', 'POINT(10.405 59.262)'],
      versions: 1,
      audited: 1,
    });
  });

  it('is one comment when it is sent twice, and answered alike', async () => {
    const { hearing } = await buildCase();
    const submission = buildSubmission(hearing.id);
    const first = await submitComment(database, submission);
    expect(await submitComment(database, submission)).toEqual(first);
    expect(await countComments(hearing.id)).toBe(1);
  });

  it('is one comment when it is sent five times at once', async () => {
    const { hearing } = await buildCase();
    const submission = buildSubmission(hearing.id);
    const receipts = await Promise.all(Array.from({ length: 5 }, () => submitComment(database, submission)));
    expect(new Set(receipts.map(({ number }) => number))).toEqual(new Set([1]));
    expect(await countComments(hearing.id)).toBe(1);
  });

  it('is answered again after the hearing has closed', async () => {
    const { hearing } = await buildCase({ lateRule: 'refuse' });
    const submission = buildSubmission(hearing.id);
    const first = await submitComment(database, submission);
    const after = atTime(database, new Date(hearing.closesAt.getTime() + 60_000));
    expect(await submitComment(after, submission)).toEqual(first);
  });

  it('is refused with the same key and another body', async () => {
    const { hearing } = await buildCase();
    const submission = buildSubmission(hearing.id);
    await submitComment(database, submission);
    await expect(submitComment(database, { ...submission, text: 'Noe helt annet.' })).rejects.toMatchObject({
      code: 'idempotency-conflict',
      status: 409,
    });
    expect(await countComments(hearing.id)).toBe(1);
  });

  it('gives no receipt to someone who has the key but not the secret', async () => {
    const { hearing } = await buildCase();
    const submission = buildSubmission(hearing.id);
    await submitComment(database, submission);
    await expect(
      submitComment(database, { ...submission, receiptSecret: makeReceiptSecret() }),
    ).rejects.toMatchObject({ code: 'idempotency-conflict' });
  });

  it('gets the numbers 1 to 50 without gaps or twins when fifty people send at once', async () => {
    const { hearing } = await buildCase();
    const receipts = await Promise.all(
      Array.from({ length: 50 }, () => submitComment(database, buildSubmission(hearing.id))),
    );
    const numbers = receipts.map(({ number }) => number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('leaves no word of its author in an error of the database', async () => {
    const { hearing } = await buildCase();
    const refused = submitComment(database, buildSubmission(hearing.id, { files: [randomUUID()] }));
    const error = await refused.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error, { depth: 9, showHidden: false })).not.toMatch(/ola@eksempel|Husene blir/);
  });

  it('leaves no gap in the numbers when one is refused between two others', async () => {
    const { hearing } = await buildCase();
    await submitComment(database, buildSubmission(hearing.id));
    await expect(
      submitComment(database, buildSubmission(hearing.id, { files: [randomUUID()] })),
    ).rejects.toSatisfy((error) => asAppError(error).code === 'file-unknown');
    expect((await submitComment(database, buildSubmission(hearing.id))).number).toBe(2);
  });
});

describe('the time of a comment', () => {
  it('is refused before the hearing opens, with when it does', async () => {
    const { hearing } = await buildCase({ opensInDays: 2 });
    await expect(submitComment(database, buildSubmission(hearing.id))).rejects.toMatchObject({
      code: 'hearing-not-open',
      details: { opensAt: expect.stringMatching(/kl\. \d\d\.\d\d$/) },
    });
  });

  it('is unknown while the hearing is a draft', async () => {
    const { hearing } = await buildCase({ isDraft: true });
    await expect(submitComment(database, buildSubmission(hearing.id))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is marked late after the deadline where the hearing takes late comments', async () => {
    const { hearing } = await buildCase({ closesInDays: -1 });
    expect((await submitComment(database, buildSubmission(hearing.id))).isLate).toBe(true);
  });

  it('is in time in the last second and late in the next', async () => {
    const { hearing } = await buildCase();
    const at = (milliseconds: number) =>
      atTime(database, new Date(hearing.closesAt.getTime() + milliseconds));
    expect((await submitComment(at(-1), buildSubmission(hearing.id))).isLate).toBe(false);
    expect((await submitComment(at(0), buildSubmission(hearing.id))).isLate).toBe(true);
  });

  it('is refused after the deadline where the hearing says so, with whom to reach', async () => {
    const { hearing } = await buildCase({ closesInDays: -1, lateRule: 'refuse' });
    await expect(submitComment(database, buildSubmission(hearing.id))).rejects.toMatchObject({
      code: 'hearing-closed',
      details: { contact: 'Kari Planlegger, plan@kommune.example' },
    });
  });

  it('is refused once the case has gone to decision', async () => {
    const { hearing } = await buildCase({ closesInDays: -1, sentToDecision: true });
    await expect(submitComment(database, buildSubmission(hearing.id))).rejects.toMatchObject({
      code: 'hearing-closed',
    });
  });
});

describe('what a comment speaks of', () => {
  const refused: readonly [
    string,
    string,
    (other: Awaited<ReturnType<typeof buildCase>>) => Partial<CommentSubmissionInput>,
  ][] = [
    [
      'an object of another plan',
      'target',
      ({ version }) => ({
        target: { kind: 'object', planVersionId: version.id, planObjectId: version.objectIds[0] ?? '' },
      }),
    ],
    [
      'a provision of another plan',
      'target',
      ({ version }) => ({
        target: { kind: 'provision', planVersionId: version.id, provisionId: version.provisionId },
      }),
    ],
    [
      'a plan version that is not in the hearing',
      'planVersionIds',
      ({ version }) => ({
        planVersionIds: [version.id],
      }),
    ],
    [
      'a place in an object of another plan',
      'places',
      ({ version }) => ({
        places: [{ ...pointAt(10.41, 59.265), planObjectId: version.objectIds[0] ?? '' }],
      }),
    ],
  ];

  for (const [what, field, changes] of refused) {
    it(`must be in the hearing: ${what} is refused`, async () => {
      const { hearing } = await buildCase();
      const other = await buildCase();
      await expect(
        submitComment(database, buildSubmission(hearing.id, changes(other))),
      ).rejects.toMatchObject({ code: 'validation', details: { field } });
      expect(await countComments(hearing.id)).toBe(0);
    });
  }

  it('may be a published document of the plan, and no other', async () => {
    const { hearing, plan } = await buildCase();
    const documentId = await buildDocument(database, plan);
    const hidden = await buildDocument(database, plan, { published: false });
    const about = (id: string) =>
      buildSubmission(hearing.id, { target: { kind: 'document', documentId: id, page: 3 } });
    expect((await submitComment(database, about(documentId))).number).toBe(1);
    await expect(submitComment(database, about(hidden))).rejects.toMatchObject({ code: 'validation' });
  });

  it('must lie at the plan: a place too far away is refused with the metres', async () => {
    const { hearing } = await buildCase();
    const submission = buildSubmission(hearing.id, {
      target: { kind: 'places' },
      places: [pointAt(10.41, 59.265), pointAt(10.41, 59.28)],
    });
    await expect(submitComment(database, submission)).rejects.toMatchObject({
      code: 'geometry-too-far',
      details: { position: 2, metres: expect.closeTo(1113, -1), limitMetres: 500 },
    });
  });
});
