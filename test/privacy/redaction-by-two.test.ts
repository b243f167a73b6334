import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { listPublicComments } from '../../server/comments/public-comments.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { decideRedaction, moderate, readLog, undo } from '../../server/desk/comment-handling.service.ts';
import { decideFile } from '../../server/desk/decide-file.ts';
import { listQueue, readDeskComment } from '../../server/desk/desk-queue.service.ts';
import { readOriginal } from '../../server/desk/read-personal-data.ts';
import { showFile } from '../../server/desk/show-file.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { sendByTus } from '../files/tus-for-comments.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const original = '%PDF-1.7\n% the original\n%%EOF';
const copy = '%PDF-1.7\n% the copy\n%%EOF';

async function buildCase({ two }: { readonly two: boolean }) {
  const municipality = await buildMunicipality(database);
  const first = await buildStaff(database, municipality, 'Kari Først');
  const second = await buildStaff(database, municipality, 'Ola Dernest');
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into privacy_setting (municipality_id, redaction_needs_two, updated_by)
      values (${municipality.id}, ${two}, 'Ada')
    `),
  );
  const hearing = await buildHearing(database, await buildPlan(database, municipality), {
    publicationRule: 'asReviewed',
  });
  const { id: fileId } = await sendByTus(test, hearing.id, { bytes: Buffer.from(original) });
  await submitComment(database, buildSubmission(hearing.id, { text: 'Naboen er syk.', files: [fileId] }));
  const [item] = (await listQueue(database, first, { hearingId: hearing.id, limit: 1 })).items;
  return { first, second, hearing, commentId: item?.id ?? '' };
}

const onTheWeb = async (hearingId: string) =>
  (await listPublicComments(database, { hearingId, limit: 50 })).items;

const redaction = (commentId: string, expectedRevision: number, publicText = 'Naboen er [skjermet].') => ({
  decision: 'redact' as const,
  ...{ commentId, expectedRevision, publicText, publicHeading: '', placesHidden: false, nameHidden: true },
  ...{ reason: 'Helse', legalBasis: 'confidential' as const },
});

const proposalOf = async (staff: Session, commentId: string) =>
  (await readDeskComment(database, staff, commentId)).proposal;

describe('a redacted text in a municipality that wants two to read it', () => {
  it('waits for the second person, and stands on the web as that one read it', async () => {
    const { first, second, hearing, commentId } = await buildCase({ two: true });
    const proposed = await moderate(database, first, redaction(commentId, 1));
    expect(proposed.handling.webState).toBe('waiting');
    expect(await onTheWeb(hearing.id)).toEqual([]);
    const queue = await listQueue(database, second, {
      hearingId: hearing.id,
      limit: 5,
      waitsForSecond: true,
    });
    expect(queue.items).toMatchObject([{ id: commentId, waitsForSecond: true }]);
    const proposal = await proposalOf(second, commentId);
    expect(proposal).toMatchObject({
      proposedBy: 'Kari Først',
      isOwn: false,
      publicText: 'Naboen er [skjermet].',
    });
    const decision = {
      decision: 'confirm',
      commentId,
      expectedRevision: 2,
      proposalId: proposal?.id ?? '',
    } as const;
    await decideRedaction(database, second, decision);
    expect(await onTheWeb(hearing.id)).toMatchObject([{ text: 'Naboen er [skjermet].', isRedacted: true }]);
    expect((await readOriginal(database, first, commentId)).text).toBe('Naboen er syk.');
    expect(await readLog(database, first, commentId)).toMatchObject([
      { act: 'comment.confirmRedaction', changedBy: 'Ola Dernest', legalBasis: 'confidential' },
      { act: 'comment.redact', changedBy: 'Kari Først', legalBasis: 'confidential' },
    ]);
  });

  it('is confirmed by nobody who wrote it', async () => {
    const { first, hearing, commentId } = await buildCase({ two: true });
    await moderate(database, first, redaction(commentId, 1));
    const proposal = await proposalOf(first, commentId);
    expect(proposal?.isOwn).toBe(true);
    const decision = {
      decision: 'confirm',
      commentId,
      expectedRevision: 2,
      proposalId: proposal?.id ?? '',
    } as const;
    await expect(decideRedaction(database, first, decision)).rejects.toMatchObject({
      code: 'redaction-needs-second',
    });
    expect(await onTheWeb(hearing.id)).toEqual([]);
  });

  it('goes back with a note, and another decision takes its place', async () => {
    const { first, second, hearing, commentId } = await buildCase({ two: true });
    await moderate(database, first, redaction(commentId, 1));
    const proposal = await proposalOf(second, commentId);
    const back = { commentId, expectedRevision: 2, proposalId: proposal?.id ?? '', note: 'Ta ut naboen òg.' };
    await decideRedaction(database, second, { decision: 'return', ...back });
    expect(await proposalOf(first, commentId)).toMatchObject({ state: 'returned', note: 'Ta ut naboen òg.' });
    await moderate(database, first, redaction(commentId, 3, '[skjermet]'));
    expect(await proposalOf(second, commentId)).toMatchObject({ state: 'waiting', publicText: '[skjermet]' });
    await moderate(database, first, { decision: 'show', commentId, expectedRevision: 4, nameHidden: false });
    expect(await proposalOf(second, commentId)).toBeNull();
    expect(await onTheWeb(hearing.id)).toHaveLength(1);
  });

  it('takes what stood on the web off it until it is confirmed, which can be taken back', async () => {
    const { first, hearing, commentId } = await buildCase({ two: true });
    await moderate(database, first, { decision: 'show', commentId, expectedRevision: 1, nameHidden: false });
    await moderate(database, first, redaction(commentId, 2));
    expect(await onTheWeb(hearing.id)).toEqual([]);
    await undo(database, first, { commentId, expectedRevision: 3 });
    expect(await onTheWeb(hearing.id)).toHaveLength(1);
    expect(await proposalOf(first, commentId)).toBeNull();
  });

  it('is kept off the web by the database, whatever one person asks of it', async () => {
    const { first, second, commentId } = await buildCase({ two: true });
    const asPlanner = (staff: Session, statement: ReturnType<typeof sql>) =>
      database.withRole('planner', staff, (transaction) => transaction.execute(statement));
    const publish = sql`
      update comment_handling set web_state = 'redacted', public_text = 'x', name_hidden = true,
        hold_reason = 'Helse', legal_basis = 'confidential'
      where comment_id = ${commentId}`;
    await expect(asPlanner(first, publish)).rejects.toMatchObject({ code: 'AL240' });
    const propose = (accountId: string) => sql`
      insert into redaction_proposal (municipality_id, comment_id, public_text, places_hidden, name_hidden,
        hold_reason, legal_basis, account_id, proposed_by)
      values (${first.municipalityId}, ${commentId}, 'x', false, true, 'Helse', 'confidential', ${accountId}, 'Kari')`;
    await expect(asPlanner(first, propose(second.accountId))).rejects.toMatchObject({ code: '42501' });
    await asPlanner(first, propose(first.accountId));
    const confirm = (accountId: string) => sql`
      update redaction_proposal set state = 'confirmed', decided_account_id = ${accountId}, decided_by = 'Ola',
        decided_at = now()
      where comment_id = ${commentId}`;
    await expect(asPlanner(first, confirm(first.accountId))).rejects.toMatchObject({ code: '23514' });
    await expect(asPlanner(first, confirm(second.accountId))).rejects.toMatchObject({ code: '42501' });
    await expect(asPlanner(first, publish)).rejects.toMatchObject({ code: 'AL240' });
    await asPlanner(second, confirm(second.accountId));
    await asPlanner(first, publish);
  });
});

it('a redacted text stands on the web at once where one person is enough', async () => {
  const { first, hearing, commentId } = await buildCase({ two: false });
  const { handling } = await moderate(database, first, redaction(commentId, 1));
  expect(handling.webState).toBe('redacted');
  expect(await onTheWeb(hearing.id)).toHaveLength(1);
});

describe('a file of a comment', () => {
  const why = { legalBasis: 'confidential', reason: 'Helse' } as const;
  const get = async (commentId: string) => {
    const address = `/files/public-comments/${commentId}/1`;
    const { statusCode, body } = await test.server.inject({ method: 'GET', url: address });
    return statusCode === 200 ? body : statusCode;
  };
  const upload = async (hearingId: string) =>
    (await sendByTus(test, hearingId, { bytes: Buffer.from(copy), name: 'skjermet.pdf' })).id;

  it('is held back with its ground, and shown again only when someone shows it', async () => {
    const { first, commentId } = await buildCase({ two: false });
    await moderate(database, first, { decision: 'show', commentId, expectedRevision: 1, nameHidden: false });
    await showFile(database, first, { commentId, position: 1, isShown: true });
    expect(await get(commentId)).toBe(original);
    await decideFile(database, first, { decision: 'hold', commentId, position: 1, ...why });
    expect(await get(commentId)).toBe(404);
    await expect(showFile(database, first, { commentId, position: 1, isShown: true })).rejects.toMatchObject({
      code: 'file-held',
    });
    expect((await readDeskComment(database, first, commentId)).attachments).toMatchObject([
      {
        isShown: false,
        handling: { isReplaced: false, legalBasis: 'confidential', decidedBy: 'Kari Først' },
      },
    ]);
    await decideFile(database, first, { decision: 'release', commentId, position: 1 });
    expect(await get(commentId)).toBe(404);
    await showFile(database, first, { commentId, position: 1, isShown: true });
    expect(await get(commentId)).toBe(original);
  });

  it('is shown as its redacted copy, also beside a redacted text, while the original stays with the case', async () => {
    const { first, hearing, commentId } = await buildCase({ two: false });
    await moderate(database, first, redaction(commentId, 1));
    const copyFileId = await upload(hearing.id);
    await decideFile(database, first, { decision: 'replace', commentId, position: 1, copyFileId, ...why });
    await showFile(database, first, { commentId, position: 1, isShown: true });
    expect(await get(commentId)).toBe(copy);
    const cookie = await test.cookieOf(first);
    const own = await test.server.inject({
      method: 'GET',
      url: `/files/comments/${commentId}/1`,
      headers: { cookie },
    });
    expect(own.body).toBe(original);
  });

  it('is shown as its copy only when two have read it where two are needed', async () => {
    const { first, second, hearing, commentId } = await buildCase({ two: true });
    await moderate(database, first, { decision: 'show', commentId, expectedRevision: 1, nameHidden: false });
    const copyFileId = await upload(hearing.id);
    await decideFile(database, first, { decision: 'replace', commentId, position: 1, copyFileId, ...why });
    await showFile(database, first, { commentId, position: 1, isShown: true });
    expect(await get(commentId)).toBe(404);
    const confirm = { decision: 'confirm', commentId, position: 1 } as const;
    await expect(decideFile(database, first, confirm)).rejects.toMatchObject({
      code: 'redaction-needs-second',
    });
    const { items } = await listQueue(database, second, {
      hearingId: hearing.id,
      limit: 5,
      waitsForSecond: true,
    });
    expect(items).toHaveLength(1);
    await decideFile(database, second, confirm);
    expect(await get(commentId)).toBe(copy);
  });

  it('is replaced by no file of another, nor by one that is taken', async () => {
    const { first, hearing, commentId } = await buildCase({ two: false });
    const other = await buildCase({ two: false });
    const theirs = await upload(other.hearing.id);
    const replace = (copyFileId: string) =>
      decideFile(database, first, { decision: 'replace', commentId, position: 1, copyFileId, ...why });
    await expect(replace(theirs)).rejects.toMatchObject({ code: 'AL209' });
    const own = await upload(hearing.id);
    await replace(own);
    await expect(replace(own)).rejects.toMatchObject({ code: 'AL209' });
    await expect(
      decideFile(database, other.first, { decision: 'release', commentId, position: 1 }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
