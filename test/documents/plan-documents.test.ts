import { sql } from 'drizzle-orm';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../domain/errors.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { extendHearing } from '../../server/hearings/change-published-hearing.ts';
import { readHearing } from '../../server/hearings/hearings-desk.service.ts';
import { collectPdf } from '../../server/pdf/open-pdf.ts';
import { readPlan } from '../../server/plans/plans-desk.service.ts';
import { publishDocument } from '../../server/plans/publish-document.ts';
import { readUnreadDocuments } from '../../server/plans/read-unread-documents.ts';
import { readPlanPage } from '../../server/portal/portal.service.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { sendForm } from '../builders/send-form.ts';
import { openTestDatabase } from '../database/test-database.ts';
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

async function buildDesk() {
  const open = await buildOpenHearing(database);
  const staff = await buildStaff(database, open.municipality);
  const cookie = await test.cookieOf(staff);
  const upload = (file: Uint8Array, fields: Record<string, string> = {}, name = 'fil.pdf') =>
    sendForm(test, '/files/plan-documents', {
      fields: { planId: open.plan.id, kind: 'RAPPORT', title: 'Rapport', ...fields },
      file,
      name,
      cookie,
    });
  return { ...open, staff, cookie, upload };
}

type Desk = Awaited<ReturnType<typeof buildDesk>>;

async function documentAt({ staff, plan }: Desk, id: string) {
  const { documents } = await readPlan(database, staff, plan.id);
  return documents.find((document) => document.id === id);
}

/** A PDF that is no more than a drawing, without tags, language or words. */
function drawnPdf(options: PDFKit.PDFDocumentOptions = {}) {
  const pdf = new PDFDocument(options);
  const bytes = collectPdf(pdf);
  pdf.rect(100, 100, 300, 300).fill('#888888');
  pdf.end();
  return bytes;
}

describe('what a document’s file says of itself', () => {
  it('is read when it comes: pages, language, tags and text', async () => {
    const desk = await buildDesk();
    const added = await desk.upload(await buildPdf('Rapport', ['Om støy og luft.', 'Om vann og jord.']));
    expect(added).toMatchObject({ status: 201, body: { lacks: [] } });
    expect(await documentAt(desk, added.body.id)).toMatchObject({
      reading: 'read',
      pageCount: 2,
      fileLanguage: 'nb-NO',
      isTagged: true,
      hasTextLayer: true,
    });
  });

  it('tells the planner what keeps people from reading it', async () => {
    const desk = await buildDesk();
    const words = new PDFDocument();
    const untagged = collectPdf(words);
    words.text('En rapport om støy som ingen har merket.');
    words.end();
    expect((await desk.upload(await untagged)).body.lacks).toEqual(['tags', 'language']);
    expect((await desk.upload(await drawnPdf())).body.lacks).toEqual(['text']);
    const broken = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');
    expect((await desk.upload(broken)).body.lacks).toEqual(['file']);
  });

  it('refuses a file that asks for a password, in words, and keeps nothing', async () => {
    const desk = await buildDesk();
    const answer = await desk.upload(await drawnPdf({ userPassword: 'hemmelig', pdfVersion: '1.7' }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'pdf-encrypted' } });
    const { documents } = await readPlan(database, desk.staff, desk.plan.id);
    expect(documents.map(({ title }) => title)).not.toContain('Rapport');
  });

  it('is read of a report of 300 pages', async () => {
    const desk = await buildDesk();
    const pages = Array.from(
      { length: 300 },
      (_, page) => `Dette er avsnitt nummer ${page + 1} i rapporten.`,
    );
    const added = await desk.upload(await buildPdf('Lang rapport', pages));
    expect(await documentAt(desk, added.body.id)).toMatchObject({ pageCount: 300, hasTextLayer: true });
    const text = await test.server.inject({
      url: `/files/documents/${added.body.id}/text`,
      headers: { cookie: desk.cookie },
    });
    expect(text.body).toContain('Side 300 av 300');
    expect(text.body).toContain('Dette er avsnitt nummer 300 i rapporten.');
  });

  it('is read afterwards of documents that came before', async () => {
    const desk = await buildDesk();
    const added = await desk.upload(await buildPdf('Rapport', ['Teksten er her, lang nok.']));
    await database.withRole('operations', {}, async (transaction) => {
      await transaction.execute(sql`delete from document_page where document_id = ${added.body.id}`);
      await transaction.execute(sql`
        update document set reading = 'unread', page_count = null where id = ${added.body.id}`);
    });
    await readUnreadDocuments({ database, files: test.files });
    expect(await documentAt(desk, added.body.id)).toMatchObject({ reading: 'read', pageCount: 1 });
  });

  it('waits for a store that fails, and for the next start when it is told to stop', async () => {
    const desk = await buildDesk();
    const added = await desk.upload(await buildPdf('Rapport', ['Teksten er her, lang nok.']));
    await database.withRole('operations', {}, async (transaction) => {
      await transaction.execute(sql`delete from document_page where document_id = ${added.body.id}`);
      await transaction.execute(sql`
        update document set reading = 'unread', page_count = null where id = ${added.body.id}`);
    });
    const readAll = () => Promise.reject(new AppError('file-store-unavailable'));
    const failing = readUnreadDocuments({ database, files: { ...test.files, readAll } });
    await expect(failing).rejects.toMatchObject({ code: 'file-store-unavailable' });
    expect(await readUnreadDocuments({ database, files: test.files }, () => true)).toBe(0);
    expect(await documentAt(desk, added.body.id)).toMatchObject({ reading: 'unread' });
    await readUnreadDocuments({ database, files: test.files });
    expect(await documentAt(desk, added.body.id)).toMatchObject({ reading: 'read' });
  });

  it('takes odd names as they are, and gives the file back under them', async () => {
    const desk = await buildDesk();
    const name = '../Støy – «rapport» čáhci\u202e fdp.exe.pdf';
    const { status, body } = await desk.upload(await drawnPdf(), {}, name);
    expect({ status, name: body.name }).toEqual({ status: 201, name: 'Støy – «rapport» čáhci fdp.exe.pdf' });
    const file = await test.server.inject({
      url: `/files/documents/${body.id}/${encodeURIComponent(body.name)}`,
      headers: { cookie: desk.cookie },
    });
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('Støy – «rapport» čáhci'));
  });
});

describe('the text of a document', () => {
  it('is a page of HTML for everyone once the document is out, and not before', async () => {
    const desk = await buildDesk();
    const { body } = await desk.upload(await buildPdf('Støy & luft', ['<b>§ 3</b> Støy ved skolen.']));
    const ask = () => test.server.inject({ url: `/files/documents/${body.id}/text` });
    expect((await ask()).statusCode).toBe(404);
    await publishDocument(database, desk.staff, { documentId: body.id });
    const page = await ask();
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).toContain('<h1>Rapport</h1>');
    expect(page.body).toContain('<div lang="nb-NO">');
    expect(page.body).toContain('<h3>Støy &amp; luft</h3>');
    expect(page.body).toContain('<p>&lt;b&gt;§ 3&lt;/b&gt; Støy ved skolen.</p>');
  });
});

describe('a comment on a page', () => {
  const commentOn = (desk: Desk, documentId: string, page: number) =>
    submitComment(
      database,
      buildSubmission(desk.hearing.id, { target: { kind: 'document', documentId, page } }),
    );

  it('is taken for a page that the document has, and for no other', async () => {
    const desk = await buildDesk();
    const { body } = await desk.upload(await buildPdf('Rapport', ['Første side.', 'Andre side.']));
    await publishDocument(database, desk.staff, { documentId: body.id });
    await expect(commentOn(desk, body.id, 3)).rejects.toMatchObject({ code: 'document-page-unknown' });
    expect((await commentOn(desk, body.id, 2)).number).toBe(1);
  });

  it('is taken for any page of a document whose pages are not known', async () => {
    const desk = await buildDesk();
    expect((await commentOn(desk, desk.documentId, 40)).number).toBe(1);
  });
});

describe('a document replaced in an open hearing', () => {
  const changed = 'Figur 3 viste feil høyde.';

  async function buildReplacement() {
    const desk = await buildDesk();
    const replacing = { replaces: desk.documentId, replacedReason: changed };
    const { body } = await desk.upload(await buildPdf('Rettet', ['Rettet utgave.']), replacing);
    return { desk, replacing, documentId: String(body.id) };
  }

  it('says what was changed, or is refused', async () => {
    const desk = await buildDesk();
    const answer = await desk.upload(await drawnPdf(), { replaces: desk.documentId });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation' } });
  });

  it('is put out only with an answer about the deadline', async () => {
    const { desk, documentId } = await buildReplacement();
    const publish = (deadline?: Parameters<typeof publishDocument>[2]['deadline']) =>
      publishDocument(database, desk.staff, { documentId, ...(deadline && { deadline }) });
    await expect(publish()).rejects.toMatchObject({ code: 'deadline-unanswered' });
    // Said, and not done.
    await expect(publish({ choice: 'extended' })).rejects.toMatchObject({ code: 'deadline-unanswered' });
    expect((await documentAt(desk, documentId))?.publishedAt).toBeNull();

    await publish({ choice: 'kept', reason: 'Rettelsen endrer ikke forslaget.' });
    expect((await documentAt(desk, documentId))?.publishedAt).toBeInstanceOf(Date);
    const log = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ act: string; details: unknown }>(sql`
        select act, details from audit_event where subject_id = ${documentId} order by id`),
    );
    expect([...log]).toMatchObject([
      { act: 'document.replace', details: { replaces: desk.documentId, change: changed } },
      {
        act: 'document.publish',
        details: {
          hearings: [desk.hearing.id],
          deadline: { choice: 'kept', reason: 'Rettelsen endrer ikke forslaget.' },
        },
      },
    ]);
  });

  it('is put out when the deadline has been extended, and becomes part of the hearing', async () => {
    const { desk, documentId } = await buildReplacement();
    const before = await readHearing(database, desk.staff, desk.hearing.id);
    const closesAt = before.closesAt ?? new Date();
    await extendHearing(database, desk.staff, {
      hearingId: desk.hearing.id,
      expectedRevision: before.revision,
      lastDay: new Date(closesAt.getTime() + 20 * 86_400_000).toISOString().slice(0, 10),
      reason: changed,
    });
    await publishDocument(database, desk.staff, { documentId, deadline: { choice: 'extended' } });
    const after = await readHearing(database, desk.staff, desk.hearing.id);
    expect(after.documents.map((document) => document.documentId)).toContain(documentId);
  });

  it('stands beside the one before it, which everyone may still have', async () => {
    const { desk, documentId } = await buildReplacement();
    await publishDocument(database, desk.staff, {
      documentId,
      deadline: { choice: 'kept', reason: 'Bare en skrivefeil.' },
    });
    const { municipality, plan } = desk;
    const page = await readPlanPage(database, municipality.number, plan.identifier);
    expect('documents' in page && page.documents).toMatchObject([
      { id: desk.documentId, replacesId: null },
      { id: documentId, replacesId: desk.documentId, replacedReason: changed, pageCount: 1 },
    ]);
  });

  it('is replaced no more than once', async () => {
    const { desk, replacing, documentId } = await buildReplacement();
    await publishDocument(database, desk.staff, {
      documentId,
      deadline: { choice: 'kept', reason: 'Bare en skrivefeil.' },
    });
    const again = await desk.upload(await drawnPdf(), replacing);
    expect(again).toMatchObject({ status: 409, body: { code: 'document-already-replaced' } });
  });
});
