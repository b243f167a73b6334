import { afterAll, describe, expect, it } from 'vitest';
import { readReceipt } from '../../server/comments/comment-receipt.service.ts';
import { listPublicComments } from '../../server/comments/public-comments.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import {
  answer,
  assign,
  moderate,
  readLog,
  setThemes,
  showMany,
  undo,
} from '../../server/desk/comment-handling.service.ts';
import { addTheme, listQueue, readDeskComment } from '../../server/desk/desk-queue.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

async function buildCase(comments = 1, text = 'Naboen Hansen er syk') {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const hearing = await buildHearing(database, await buildPlan(database, municipality));
  const submissions = Array.from({ length: comments }, (_, index) =>
    buildSubmission(hearing.id, {
      heading: 'Nabo Hansen',
      text: `${text}, sier nummer ${index + 1}.`,
      places: [pointAt(10.41, 59.265)],
    }),
  );
  for (const submission of submissions) await submitComment(database, submission);
  const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 50 });
  const [commentId = ''] = items.map(({ id }) => id);
  return { municipality, staff, hearing, submissions, items, commentId };
}

const onTheWeb = async (hearingId: string) =>
  (await listPublicComments(database, { hearingId, limit: 50 })).items;

const why = { reason: 'Helseopplysninger om en annen', legalBasis: 'confidential' } as const;

describe('a decision about the web', () => {
  it('shows the comment, and holds it back with a reason that its author reads', async () => {
    const { staff, hearing, commentId, submissions } = await buildCase();
    const { revision } = await moderate(database, staff, {
      decision: 'show',
      commentId,
      expectedRevision: 1,
      nameHidden: false,
    });
    expect(await onTheWeb(hearing.id)).toMatchObject([{ id: commentId, isRedacted: false }]);
    await moderate(database, staff, { decision: 'hold', commentId, expectedRevision: revision, ...why });
    expect(await onTheWeb(hearing.id)).toEqual([]);
    expect((await readReceipt(database, submissions[0]?.receiptSecret ?? '')).web).toMatchObject({
      state: 'held',
      holdReason: why.reason,
      legalBasis: 'confidential',
    });
  });

  it('shows a redacted copy and never the original, in text, heading, place or name', async () => {
    const { staff, hearing, commentId, submissions } = await buildCase();
    await moderate(database, staff, {
      decision: 'redact',
      commentId,
      expectedRevision: 1,
      publicHeading: '',
      publicText: 'Naboen […] er […].',
      placesHidden: true,
      nameHidden: true,
      ...why,
    });
    const shown = await onTheWeb(hearing.id);
    expect(shown).toMatchObject([{ text: 'Naboen […] er […].', heading: null, places: [], shownName: null }]);
    expect(JSON.stringify(shown)).not.toMatch(/Hansen|syk|Ola/);
    // The author still has every word.
    expect((await readReceipt(database, submissions[0]?.receiptSecret ?? '')).text).toContain(
      'Hansen er syk',
    );
  });

  it('shows many at once, and leaves those that are held back or that someone changed meanwhile', async () => {
    const { staff, hearing, items } = await buildCase(4, 'Husene er for høye');
    const [first, second, third, fourth] = items.map(({ id }) => id);
    await moderate(database, staff, {
      decision: 'hold',
      commentId: second ?? '',
      expectedRevision: 1,
      ...why,
    });
    await assign(database, staff, {
      commentId: fourth ?? '',
      expectedRevision: 1,
      assigneeId: staff.accountId,
    });
    const results = await showMany(
      database,
      staff,
      items.map(({ id, revision }) => ({ commentId: id, expectedRevision: revision })),
    );
    expect(results).toEqual([
      { commentId: first, revision: 2, left: null },
      { commentId: second, revision: null, left: 'held' },
      { commentId: third, revision: 2, left: null },
      { commentId: fourth, revision: null, left: 'changed' },
    ]);
    expect((await onTheWeb(hearing.id)).map(({ number }) => number)).toEqual([3, 1]);
  });

  it('shows none at once that may hold personal data or is redacted: each must be read', async () => {
    const open = await buildOpenHearing(database);
    const staff = await buildStaff(database, open.municipality);
    for (const text of ['Husene er for høye.', 'Ring meg på 41 00 00 01 om kveldene.', 'Jeg heter Ola.']) {
      await submitComment(database, buildSubmission(open.hearing.id, { text }));
    }
    const { items } = await listQueue(database, staff, { hearingId: open.hearing.id, limit: 10 });
    const [plain, marked, redacted] = items.map(({ id }) => id);
    await moderate(database, staff, {
      ...{ decision: 'redact', commentId: redacted ?? '', expectedRevision: 1, ...why },
      ...{ publicHeading: '', publicText: 'Skjermet.', placesHidden: false, nameHidden: true },
    });
    const results = await showMany(database, staff, [
      { commentId: plain ?? '', expectedRevision: 1 },
      { commentId: marked ?? '', expectedRevision: 1 },
      { commentId: redacted ?? '', expectedRevision: 2 },
    ]);
    expect(results.map(({ left }) => left)).toEqual([null, 'marked', 'redacted']);
    // Read and shown by itself it goes out.
    await expect(
      moderate(database, staff, {
        ...{ decision: 'show', commentId: marked ?? '', expectedRevision: 1, nameHidden: false },
      }),
    ).resolves.toMatchObject({ revision: 2 });
  });
});

describe('an answer', () => {
  it('reaches the author, and everyone once the comment is shown', async () => {
    const { staff, hearing, commentId, submissions } = await buildCase();
    const { revision } = await answer(database, staff, {
      commentId,
      expectedRevision: 1,
      outcome: 'followed',
      answerText: 'Høyden er senket.',
      changeText: 'Kote +20',
    });
    const expected = { text: 'Høyden er senket.', outcome: 'followed', change: 'Kote +20' };
    expect((await readReceipt(database, submissions[0]?.receiptSecret ?? '')).answer).toMatchObject(expected);
    expect(await onTheWeb(hearing.id)).toEqual([]);
    await moderate(database, staff, {
      decision: 'show',
      commentId,
      expectedRevision: revision,
      nameHidden: false,
    });
    expect(await onTheWeb(hearing.id)).toMatchObject([{ answer: expected }]);
  });
});

describe('two planners at one comment', () => {
  it('never overwrite each other: the second is told who was first, and when', async () => {
    const { staff, municipality, commentId } = await buildCase();
    const colleague = await buildStaff(database, municipality, 'Per Kollega');
    await moderate(database, colleague, { decision: 'hold', commentId, expectedRevision: 1, ...why });
    const second = moderate(database, staff, {
      decision: 'show',
      commentId,
      expectedRevision: 1,
      nameHidden: false,
    });
    await expect(second).rejects.toMatchObject({
      code: 'revision-conflict',
      details: { revision: 2, changedBy: 'Per Kollega', changedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
    expect(await readDeskComment(database, staff, commentId)).toMatchObject({
      webState: 'held',
      revision: 2,
    });
  });

  it('let one through when both act at the same moment', async () => {
    const { staff, commentId } = await buildCase();
    const acts = ['a', 'b', 'c', 'd'].map((answerText) =>
      answer(database, staff, {
        commentId,
        expectedRevision: 1,
        outcome: 'noted',
        answerText,
        changeText: '',
      }),
    );
    const results = await Promise.allSettled(acts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readLog(database, staff, commentId)).toHaveLength(1);
  });
});

describe('undo', () => {
  it('takes back one change after another, latest first, and says so in the log', async () => {
    const { staff, hearing, commentId } = await buildCase();
    const { id: themeId } = await addTheme(database, staff, { hearingId: hearing.id, name: 'Høyde' });
    await moderate(database, staff, { decision: 'show', commentId, expectedRevision: 1, nameHidden: false });
    await setThemes(database, staff, { commentId, expectedRevision: 2, themeIds: [themeId] });
    await moderate(database, staff, { decision: 'hold', commentId, expectedRevision: 3, ...why });

    await undo(database, staff, { commentId, expectedRevision: 4 });
    expect(await onTheWeb(hearing.id)).toMatchObject([{ id: commentId, themes: ['Høyde'] }]);
    await undo(database, staff, { commentId, expectedRevision: 5 });
    expect(await onTheWeb(hearing.id)).toMatchObject([{ id: commentId, themes: [] }]);
    await undo(database, staff, { commentId, expectedRevision: 6 });
    expect(await onTheWeb(hearing.id)).toEqual([]);
    await expect(undo(database, staff, { commentId, expectedRevision: 7 })).rejects.toMatchObject({
      code: 'not-found',
    });

    const log = await readLog(database, staff, commentId);
    expect(log.map(({ act }) => act)).toEqual([
      'comment.undo',
      'comment.undo',
      'comment.undo',
      'comment.hold',
      'comment.setThemes',
      'comment.show',
    ]);
    expect(log.some(({ canBeUndone }) => canBeUndone)).toBe(false);
  });

  it('brings back an answer’s own time, not that of the undoing', async () => {
    const { staff, commentId } = await buildCase();
    const given = { commentId, outcome: 'noted', changeText: '' } as const;
    await answer(database, staff, { ...given, expectedRevision: 1, answerText: 'Første' });
    const { answeredAt } = await readDeskComment(database, staff, commentId);
    await answer(database, staff, { ...given, expectedRevision: 2, answerText: 'Andre' });
    await undo(database, staff, { commentId, expectedRevision: 3 });
    expect(await readDeskComment(database, staff, commentId)).toMatchObject({
      answerText: 'Første',
      answeredAt,
    });
  });
});

describe('themes and assignment', () => {
  it('stay within the hearing and the municipality', async () => {
    const [own, other] = [await buildCase(), await buildCase()];
    const { id: themeId } = await addTheme(database, other.staff, {
      hearingId: other.hearing.id,
      name: 'Trafikk',
    });
    const change = { commentId: own.commentId, expectedRevision: 1 };
    await expect(setThemes(database, own.staff, { ...change, themeIds: [themeId] })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      assign(database, own.staff, { ...change, assigneeId: other.staff.accountId }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      addTheme(database, own.staff, { hearingId: other.hearing.id, name: 'x' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are found again in the queue', async () => {
    const { staff, hearing, items } = await buildCase(3);
    const { id: themeId } = await addTheme(database, staff, { hearingId: hearing.id, name: 'Høyde' });
    const [first = '', second = ''] = items.map(({ id }) => id);
    await setThemes(database, staff, { commentId: first, expectedRevision: 1, themeIds: [themeId] });
    await assign(database, staff, { commentId: second, expectedRevision: 1, assigneeId: staff.accountId });
    const queue = (filter: object) =>
      listQueue(database, staff, { hearingId: hearing.id, limit: 50, ...filter });
    expect((await queue({ themeId })).items.map(({ id }) => id)).toEqual([first]);
    expect((await queue({ assigneeId: staff.accountId })).items).toMatchObject([
      { id: second, assignee: 'Kari Planlegger' },
    ]);
    expect((await queue({ text: 'NUMMER 3' })).items).toMatchObject([{ number: 3 }]);
    expect((await queue({ text: '%' })).items).toEqual([]);
    expect((await queue({ webState: 'shown' })).counts).toMatchObject({
      received: 3,
      waiting: 3,
      matching: 0,
    });
  });
});

describe('the queue', () => {
  it('hands out pages that join, with instants as ISO texts', async () => {
    const { staff, hearing } = await buildCase(5);
    const first = await listQueue(database, staff, { hearingId: hearing.id, limit: 3 });
    const after = first.nextCursor ?? undefined;
    const second = await listQueue(database, staff, { hearingId: hearing.id, limit: 3, after });
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(second.nextCursor).toBeNull();
    for (const { receivedAt } of first.items) expect(receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
  });

  it('is empty for a hearing of another municipality', async () => {
    const [own, other] = [await buildCase(), await buildCase()];
    expect(await listQueue(database, own.staff, { hearingId: other.hearing.id, limit: 50 })).toMatchObject({
      items: [],
      counts: { received: 0 },
    });
    await expect(readDeskComment(database, own.staff, other.commentId)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await readLog(database, own.staff, other.commentId)).toEqual([]);
  });
});

describe('comments that are alike', () => {
  it('are told to the planner, by text whatever its signs and by address, in the own hearing alone', async () => {
    const { staff, hearing, commentId } = await buildCase();
    const [text, email] = ['Bygg lavere mot kanalen!', 'like@eksempel.no'];
    const author = { kind: 'private' as const, name: 'Ola Eksempel', email };
    for (const written of [text, 'BYGG  lavere, mot kanalen']) {
      await submitComment(database, buildSubmission(hearing.id, { text: written, author }));
    }
    const other = await buildCase();
    await submitComment(database, buildSubmission(other.hearing.id, { text, author }));
    const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 50 });
    expect(items.map(({ sameText, sameAddress }) => [sameText, sameAddress])).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
    ]);
    expect((await readDeskComment(database, staff, commentId)).alike).toEqual({
      sameText: 0,
      sameAddress: 0,
    });
    expect((await readDeskComment(database, staff, items[2]?.id ?? '')).alike).toEqual({
      sameText: 1,
      sameAddress: 1,
    });
  });
});
