import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingRules } from '../../domain/privacy/finding-rules.ts';
import { hashReceiptSecret } from '../../server/comments/receipt-secret.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { listQueue, readDeskComment } from '../../server/desk/desk-queue.service.ts';
import { searchUpload, searchWaitingFiles } from '../../server/privacy/search-files.service.ts';
import { searchUnmarkedTexts } from '../../server/privacy/search-texts.service.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
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

async function buildCase() {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const hearing = await buildHearing(database, await buildPlan(database, municipality), {
    publicationRule: 'asReviewed',
  });
  return { staff, hearing };
}

/** Every row that tells of what was found in a municipality, as text. */
const storedFindings = async (municipalityId: string) => {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      select part, number, kind, starts_at, ends_at from personal_finding
      where municipality_id = ${municipalityId} order by part, starts_at
    `),
  );
  return [...rows];
};

describe('what may be personal data in a comment', () => {
  it('is marked in the queue by kind, and kept as kinds and positions, never as words', async () => {
    const { staff, hearing } = await buildCase();
    const place = { ...pointAt(10.41, 59.265), label: 'Hos Ola, 912 34 567' };
    await submitComment(
      database,
      buildSubmission(hearing.id, {
        heading: 'Jeg er syk',
        text: 'Skriv til ola@eksempel.no.',
        places: [place],
      }),
    );
    await submitComment(database, buildSubmission(hearing.id, { text: 'La trærne stå.' }));
    const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 10 });
    expect(items.map(({ findings }) => [...findings].sort())).toEqual([['email', 'health', 'phone'], []]);
    const marked = await listQueue(database, staff, { hearingId: hearing.id, limit: 10, marked: true });
    expect(marked.items.map(({ number }) => number)).toEqual([1]);
    const stored = await storedFindings(staff.municipalityId);
    expect(stored).toMatchObject([
      { part: 'heading', kind: 'health', starts_at: 7, ends_at: 10 },
      { part: 'place', number: 1, kind: 'phone' },
      { part: 'text', kind: 'email', starts_at: 10 },
    ]);
    expect(JSON.stringify(stored)).not.toMatch(/syk|ola|912/i);
  });

  it('is marked by nobody who sends: a citizen writes no mark, not even of their own comment', async () => {
    const { staff, hearing } = await buildCase();
    const submission = buildSubmission(hearing.id);
    await submitComment(database, submission);
    const [item] = (await listQueue(database, staff, { hearingId: hearing.id, limit: 1 })).items;
    const receiptHash = hashReceiptSecret(submission.receiptSecret);
    const forged = database.withRole(
      'citizen',
      { municipalityId: staff.municipalityId, receiptHash },
      (transaction) =>
        transaction.execute(sql`
          insert into personal_finding (municipality_id, comment_id, part, kind, starts_at, ends_at)
          values (${staff.municipalityId}, ${item?.id}, 'text', 'phone', 0, 8)
        `),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });

  it('is searched for anew when a planner opens it, with what the search knows by then', async () => {
    const { staff, hearing } = await buildCase();
    await submitComment(database, buildSubmission(hearing.id, { text: 'Ring 912 34 567.' }));
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`delete from personal_finding where municipality_id = ${staff.municipalityId}`),
    );
    const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 10 });
    expect(items.map(({ findings }) => findings)).toEqual([[]]);
    await readDeskComment(database, staff, items[0]?.id ?? '');
    expect(await storedFindings(staff.municipalityId)).toMatchObject([{ part: 'text', kind: 'phone' }]);
    await readDeskComment(database, staff, items[0]?.id ?? '');
    expect(await storedFindings(staff.municipalityId)).toHaveLength(1);
  });
});

describe('a comment that came before the search', () => {
  const unmark = (municipalityId: string) =>
    database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`delete from personal_finding where municipality_id = ${municipalityId}`),
    );

  it('is marked by regular work without anyone opening it, once, also when two processes do it', async () => {
    const { staff, hearing } = await buildCase();
    for (const text of ['Ring 912 34 567.', 'La trærne stå.', 'Skriv til ola@eksempel.no.'])
      await submitComment(database, buildSubmission(hearing.id, { text }));
    await unmark(staff.municipalityId);
    await sealAll(database);
    await Promise.all([searchUnmarkedTexts(database), searchUnmarkedTexts(database)]);
    const expected = [
      { part: 'text', kind: 'phone' },
      { part: 'text', kind: 'email' },
    ];
    expect(await storedFindings(staff.municipalityId)).toMatchObject(expected);
    const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 10, marked: true });
    expect(items.map(({ number }) => number)).toEqual([1, 3]);
    await searchUnmarkedTexts(database);
    expect(await storedFindings(staff.municipalityId)).toHaveLength(expected.length);
  });

  it('is searched again by a later edition of the search, and only what comes after by the same', async () => {
    const { staff, hearing } = await buildCase();
    await submitComment(database, buildSubmission(hearing.id, { text: 'Ring 912 34 567.' }));
    await sealAll(database);
    await searchUnmarkedTexts(database);
    await unmark(staff.municipalityId);
    await submitComment(database, buildSubmission(hearing.id, { text: 'Ring 923 45 678.' }));
    await sealAll(database);
    await searchUnmarkedTexts(database);
    expect(await storedFindings(staff.municipalityId)).toHaveLength(1);
    await searchUnmarkedTexts(database, findingRules + 1);
    expect(await storedFindings(staff.municipalityId)).toHaveLength(2);
    // An edition that is behind, in a process not yet renewed, leaves the later one's work.
    await unmark(staff.municipalityId);
    await searchUnmarkedTexts(database);
    expect(await storedFindings(staff.municipalityId)).toHaveLength(0);
  });

  it('is marked once when a planner opens it while the work is under way', async () => {
    const { staff, hearing } = await buildCase();
    await submitComment(database, buildSubmission(hearing.id, { text: 'Ring 912 34 567.' }));
    await unmark(staff.municipalityId);
    await sealAll(database);
    const [item] = (await listQueue(database, staff, { hearingId: hearing.id, limit: 1 })).items;
    const open = () => readDeskComment(database, staff, item?.id ?? '');
    await Promise.all([open(), searchUnmarkedTexts(database), open()]);
    expect(await storedFindings(staff.municipalityId)).toHaveLength(1);
  });
});

describe('what may be personal data in a file', () => {
  const upload = async (hearingId: string) => {
    const bytes = await buildPdf('Innspill', ['Vi bor ved kanalen.', 'Skriv til ola@eksempel.no.']);
    return (await sendByTus(test, hearingId, { bytes, name: 'innspill.pdf' })).id;
  };
  /** All that wait: other tests' files, which came before, are searched first. */
  const searchAll = async (files: typeof test.files) => {
    while ((await searchWaitingFiles({ database, files })) > 0);
  };

  it('is told to its sender before the comment is sent, and marked at the desk with the page', async () => {
    const { staff, hearing } = await buildCase();
    const fileId = await upload(hearing.id);
    const services = { database, files: test.files };
    const told = await searchUpload(services, { hearingId: hearing.id, fileId });
    expect(told).toEqual({ state: 'searched', findings: [{ kind: 'email', part: 'page', number: 2 }] });
    expect(await searchUpload(services, { hearingId: hearing.id, fileId })).toEqual(told);
    await submitComment(database, buildSubmission(hearing.id, { files: [fileId] }));
    const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 10 });
    expect(items.map(({ findings }) => findings)).toEqual([['email']]);
    const { attachments } = await readDeskComment(database, staff, items[0]?.id ?? '');
    expect(attachments).toMatchObject([
      { search: 'searched', findings: [{ kind: 'email', part: 'page', number: 2 }] },
    ]);
  });

  it('is told to nobody by another hearing’s address, nor once a comment has taken the file', async () => {
    const { hearing } = await buildCase();
    const other = await buildCase();
    const fileId = await upload(hearing.id);
    const services = { database, files: test.files };
    const asked = (hearingId: string) => searchUpload(services, { hearingId, fileId });
    await expect(asked(other.hearing.id)).rejects.toMatchObject({ code: 'file-unknown' });
    await submitComment(database, buildSubmission(hearing.id, { files: [fileId] }));
    await expect(asked(hearing.id)).rejects.toMatchObject({ code: 'file-unknown' });
  });

  it('is searched for again where the search itself came to nothing, after a rest', async () => {
    const { staff, hearing } = await buildCase();
    const fileId = await upload(hearing.id);
    await submitComment(database, buildSubmission(hearing.id, { files: [fileId] }));
    const lost = { ...test.files, readAll: () => Promise.reject(new Error('no bytes today')) };
    const rest = () =>
      database.withRole('operations', {}, (transaction) =>
        transaction.execute(sql`
          update file_search set searched_at = app.clock() - interval '11 minutes' where file_id = ${fileId}
        `),
      );
    const standing = async () =>
      (await readDeskComment(database, staff, commentId)).attachments.map(({ search }) => search);
    const [item] = (await listQueue(database, staff, { hearingId: hearing.id, limit: 1 })).items;
    const commentId = item?.id ?? '';
    await searchAll(lost);
    expect(await standing()).toEqual(['unreadable']);
    // Not at once: it rests first.
    await searchAll(test.files);
    expect(await standing()).toEqual(['unreadable']);
    await rest();
    await searchAll(test.files);
    expect(await standing()).toEqual(['searched']);
    expect(await storedFindings(staff.municipalityId)).toHaveLength(1);
    await rest();
    await searchAll(test.files);
    expect(await storedFindings(staff.municipalityId)).toHaveLength(1);
  });

  it('is searched for by itself in a file that its sender asked nothing of', async () => {
    const { staff, hearing } = await buildCase();
    const fileId = await upload(hearing.id);
    await submitComment(database, buildSubmission(hearing.id, { files: [fileId] }));
    await searchAll(test.files);
    expect(await storedFindings(staff.municipalityId)).toMatchObject([
      { part: 'page', number: 2, kind: 'email' },
    ]);
  });
});
