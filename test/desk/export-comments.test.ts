import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { listQueue } from '../../server/desk/desk-queue.service.ts';
import type { ExportHead, ExportRow } from '../../server/desk/export/export-row.ts';
import { writeExport } from '../../server/desk/export/write-export.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { readZip } from './read-zip.ts';

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
  const plan = await buildPlan(database, municipality, { identifier: 'EKS-07', name: 'Kanalen' });
  const version = await buildPlanVersion(database, plan);
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id] });
  return { staff, hearing, version };
}

async function download(hearingId: string, format: string, cookie?: string) {
  return test.server.inject({
    url: `/files/exports/${hearingId}.${format}`,
    ...(cookie && { headers: { cookie } }),
  });
}

const formula = '=HYPERLINK("http://ond.example";"Trykk")';

describe('the table of comments', () => {
  it('shows each place on its plan in the document, with words for those who do not see it', async () => {
    const { staff, hearing } = await buildCase();
    await submitComment(
      database,
      buildSubmission(hearing.id, { target: { kind: 'places' }, places: [pointAt(10.405, 59.265)] }),
    );
    const cookie = await test.cookieOf(staff);
    const file = unzipSync((await download(hearing.id, 'docx', cookie)).rawPayload);
    const pictures = Object.keys(file).filter((name) => /^word\/media\/.*\.png$/.test(name));
    expect(pictures).toHaveLength(1);
    const picture = sharp(file[pictures[0] ?? '']);
    expect(await picture.metadata()).toMatchObject({ width: 498, height: 354 });
    const { data } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels = Array.from({ length: data.length / 3 }, (_, index) =>
      data.subarray(index * 3, index * 3 + 3),
    );
    // The ink of what people draw.
    expect(pixels.filter(([red = 0, green = 255]) => red > 140 && green < 30).length).toBeGreaterThan(300);
    expect(new TextDecoder().decode(file['word/document.xml'])).toContain(
      'descr="Kart over sted i merknad 1',
    );
  });

  it('holds number, sender, place, text, answer and outcome in both formats', async () => {
    const { staff, hearing, version } = await buildCase();
    const [planObjectId = ''] = version.objectIds;
    await submitComment(
      database,
      buildSubmission(hearing.id, {
        target: { kind: 'object', planVersionId: version.id, planObjectId },
        places: [pointAt(10.405, 59.265)],
        text: 'Senk høyden til åtte meter.',
      }),
    );
    await database.withRole('planner', { municipalityId: staff.municipalityId }, (transaction) =>
      transaction.execute(sql`
        update comment_handling
        set answer_text = 'Høyden er senket.', outcome = 'partly', change_text = 'BBB1: kote +20', answered_at = now()
        where hearing_id = ${hearing.id}
      `),
    );
    const cookie = await test.cookieOf(staff);
    const files = {
      xlsx: /^xl\/(sharedStrings|worksheets\/sheet1)\.xml$/,
      docx: /^word\/document\.xml$/,
    };
    for (const [format, name] of Object.entries(files)) {
      const answer = await download(hearing.id, format, cookie);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-disposition']).toBe(`attachment; filename="merknader-EKS-07.${format}"`);
      const entries = Object.entries(readZip(answer.rawPayload)).filter(([entry]) => name.test(entry));
      const text = entries.map(([, content]) => content).join('');
      for (const expected of [
        'Ola Eksempel',
        'BBB1; 1 Ved kanalen',
        'Senk høyden til åtte meter.',
        'Høyden er senket.',
        'Delvis tatt til følge',
        'BBB1: kote +20',
      ]) {
        expect(text, `${format} tells ${expected}`).toContain(expected);
      }
      expect(text).not.toContain('ola@eksempel.no');
    }
  });

  it('writes what looks like a formula as text', async () => {
    const { staff, hearing } = await buildCase();
    const author = { kind: 'private' as const, name: '@SUM(A1)', email: 'a@b.no' };
    await submitComment(database, buildSubmission(hearing.id, { text: formula, heading: '+1', author }));
    const { rawPayload } = await download(hearing.id, 'xlsx', await test.cookieOf(staff));
    const sheet = readZip(rawPayload)['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    // Two rows of eleven columns: every cell with words is of a text type.
    const cells = [...sheet.matchAll(/<c [^>]*>/g)].map(([cell]) => cell);
    const numbers = cells.filter((cell) => !/t="(s|inlineStr|str)"/.test(cell) && !cell.endsWith('/>'));
    expect(numbers).toHaveLength(1);
  });

  it('leaves out nothing: held and withdrawn comments and supplements are in the case', async () => {
    const { staff, hearing } = await buildCase();
    const withdrawn = buildSubmission(hearing.id, { text: 'Trukket tekst' });
    await submitComment(database, withdrawn);
    await withdrawComment(database, { receipt: withdrawn.receiptSecret, reason: '' });
    await submitComment(database, buildSubmission(hearing.id, { text: 'Tilbakeholdt tekst' }));
    await database.withRole('planner', { municipalityId: staff.municipalityId }, (transaction) =>
      transaction.execute(sql`
        update comment_handling set web_state = 'held', hold_reason = 'x', legal_basis = 'confidential'
        where hearing_id = ${hearing.id}
      `),
    );
    const { rawPayload } = await download(hearing.id, 'docx', await test.cookieOf(staff));
    const text = readZip(rawPayload)['word/document.xml'] ?? '';
    expect(text).toContain('Trukket tekst');
    expect(text).toContain('Tilbakeholdt tekst');
  });

  it('gives the copy of what has been redacted, and says that parts are withheld: the council’s papers are public', async () => {
    const { staff, hearing } = await buildCase();
    const place = { ...pointAt(10.405, 59.265), label: 'Hos naboen' };
    await submitComment(
      database,
      buildSubmission(hearing.id, {
        heading: 'Om naboen',
        text: 'Naboen er syk og trenger ro.',
        places: [place],
      }),
    );
    const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 1 });
    await moderate(database, staff, {
      decision: 'redact',
      commentId: items[0]?.id ?? '',
      expectedRevision: 1,
      publicHeading: '',
      publicText: '[skjermet] trenger ro.',
      placesHidden: true,
      nameHidden: false,
      legalBasis: 'specialCategory',
      reason: 'Helseopplysninger',
    });
    const cookie = await test.cookieOf(staff);
    for (const format of ['xlsx', 'docx']) {
      const text = Object.values(readZip((await download(hearing.id, format, cookie)).rawPayload)).join('');
      expect(text).toContain('[skjermet] trenger ro.');
      expect(text).toContain('Deler er skjermet');
      expect(text).not.toMatch(/er syk|Hos naboen|Om naboen/);
    }
  });

  it('is for the municipality’s own caseworkers', async () => {
    const [{ hearing, staff }, stranger] = [await buildCase(), await buildCase()];
    expect((await download(hearing.id, 'xlsx')).statusCode).toBe(401);
    expect((await download(hearing.id, 'xlsx', await test.cookieOf(stranger.staff))).statusCode).toBe(404);
    expect((await download(hearing.id, 'exe', await test.cookieOf(staff))).statusCode).toBe(404);
  });

  it('is written of five thousand comments while the server goes on answering', async () => {
    const row = (number: number): ExportRow => ({
      id: randomUUID(),
      number,
      kind: 'comment',
      parentNumber: null,
      channel: 'web',
      identityLevel: 'open',
      senderName: null,
      receivedAt: '2026-11-20T10:00:00Z',
      isLate: false,
      withdrawnAt: null,
      name: 'Ola Eksempel',
      organisationName: null,
      underAge: false,
      onBehalfOf: null,
      target: 'wholePlan',
      planObjectId: null,
      planObjectName: null,
      provisionId: null,
      clause: null,
      clauseHeading: null,
      documentId: null,
      documentTitle: null,
      documentPage: null,
      places: [],
      files: [],
      themes: [],
      heading: null,
      text: `Merknad nummer ${number}. ${'Husene blir for høye. '.repeat(20)}`,
      webState: 'shown',
      isOnWeb: true,
      answerText: null,
      outcome: null,
      changeText: null,
    });
    const head: ExportHead = {
      publicUrl: 'https://plan.example',
      hearingId: randomUUID(),
      hearingCode: 'abcd',
      municipalityNumber: '3905',
      municipalityName: 'Prøve',
      planName: 'Kanalen',
      planIdentifier: 'EKS-07',
      hearingKind: 'publicDisplay',
      caseNumber: null,
      opensAt: null,
      closesAt: null,
      writtenAt: '2026-11-20T10:00:00Z',
    };
    const rows = Array.from({ length: 5000 }, (_, index) => row(index + 1));
    let answers = 0;
    const ticking = setInterval(() => {
      answers += 1;
    }, 5);
    const bytes = await writeExport({ format: 'docx', head, rows, language: 'nn' });
    clearInterval(ticking);
    expect(readZip(Buffer.from(bytes))['word/document.xml']).toContain('Merknad nummer 5000.');
    expect(answers).toBeGreaterThan(20);
  });
});
