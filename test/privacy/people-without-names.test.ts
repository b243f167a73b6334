import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { readCaseComments } from '../../server/cases/cases.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { listQueue } from '../../server/desk/desk-queue.service.ts';
import { parsePdf } from '../../server/documents/parse-pdf.ts';
import { buildPackage } from '../../server/journal/package/build-package.ts';
import { fullTitle } from '../../server/journal/package/registration-words.ts';
import { writeZip } from '../../server/journal/package/write-zip.ts';
import { readRegistration } from '../../server/journal/read-registration.ts';
import { eraseByReceipt } from '../../server/me/erase.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { decidePlan, giveJournalNumbers } from '../builders/close-case.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { entriesOf } from '../journal/journal-cases.ts';

const database = openTestDatabase();
let test: TestServer;
let folder: string;
let open: OpenHearing;
let staff: Session;
const secrets: string[] = [];
/** By number: a person erased, an organisation whose person is erased, someone under 18, one without a name on the web. */
const authors = [
  { author: { kind: 'private', name: 'Ola Slettesen', email: 'ola@eksempel.no' } },
  {
    author: {
      kind: 'organisation',
      name: 'Per Slettesen',
      organisationName: 'Kanalens venner',
      email: 'per@eksempel.no',
    },
  },
  { author: { kind: 'private', name: 'Barn Barnesen', email: 'barn@eksempel.no' }, underAge: true },
  { author: { kind: 'private', name: 'Kari Privat', email: 'kari@eksempel.no' } },
] as const;
const erased = [1, 2];
const names = /Slettesen|Barnesen|Kari Privat/;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-names-'));
  test = await openTestServer(database);
  open = await buildOpenHearing(database, { nameRule: 'private' });
  staff = await buildStaff(database, open.municipality, 'Ida Saksbehandler');
  for (const one of authors) {
    const submission = buildSubmission(open.hearing.id, {
      ...one,
      places: [{ ...pointAt(10.41, 59.265), label: '' }],
    });
    secrets.push(submission.receiptSecret);
    await submitComment(database, submission);
  }
  const { items } = await listQueue(database, staff, { hearingId: open.hearing.id, limit: 10 });
  for (const { id } of items)
    await moderate(database, staff, {
      decision: 'show',
      commentId: id,
      expectedRevision: 1,
      nameHidden: false,
    });
  await giveJournalNumbers(database, open.hearing.id);
  await decidePlan(database, open.plan.id, 1);
  for (const number of erased) await eraseByReceipt(database, secrets[number - 1] ?? '');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await test[Symbol.asyncDispose]();
  await database.close();
});

/** What a gap where a name stood would leave behind in a text that people read. */
const gaps: readonly (readonly [string, RegExp])[] = [
  ['null', /\bnull\b|\bundefined\b/],
  ['empty brackets', /\(\s*\)/],
  ['empty quotation marks', /«\s*»/],
  ['a comma without a word before it', /(^|[\s,(])\s*,/m],
  ['a dash or a comma at the end', /[–,·]\s*$/m],
];

function expectWhole(where: string, text: string): void {
  expect(text.length, where).toBeGreaterThan(0);
  for (const [what, gap] of gaps) expect(gap.exec(text)?.[0], `${where}: ${what}`).toBeUndefined();
}

/** The words of a page or of an office document, each element on a line of its own. */
const wordsOf = (markup: string) =>
  markup
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(w:p|p|li|h\d|dd|dt|si|row|article|strong|span)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ');

async function get(url: string, cookie?: string) {
  const answer = await test.server.inject({ url, ...(cookie && { headers: { cookie } }) });
  expect(answer.statusCode, url).toBe(200);
  return answer;
}

const pdfWords = async (bytes: Uint8Array) => {
  const read = await parsePdf({ bytes, mostPages: 20 });
  if (read.kind === 'refused') throw new Error(read.reason);
  return read.pdf.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
};

describe('a comment whose author has no name to show', () => {
  it('is whole on the web and in what everyone may download, and names nobody', async () => {
    const { hearing, municipality, plan } = open;
    const page = await get(`/plan/${municipality.number}/${plan.identifier}`);
    const shown = wordsOf(page.body);
    expect(shown.match(/Privatperson/g)?.length).toBeGreaterThanOrEqual(3);
    expect(shown).toContain('Kanalens venner');
    const csv = await get(`/downloads/hearings/${hearing.id}/comments.csv`);
    const geojson = await get(`/downloads/hearings/${hearing.id}/comments.geojson`);
    const geopackage = await get(`/downloads/hearings/${hearing.id}/comments.gpkg`);
    const items = await get(`/ogc/collections/comments/items?limit=1000&f=json`);
    const feed = await get(`/feeds/hearings.atom?kommune=${municipality.number}`);
    const texts = [page, csv, geojson, items, feed].map(({ body }) => body);
    for (const text of [...texts, geopackage.rawPayload.toString('latin1')]) expect(text).not.toMatch(names);
    expect(csv.body).not.toMatch(/\bnull\b|undefined|«\s*»/);
    const [section = ''] = /<section id="innspill"[\s\S]*?<\/section>/.exec(page.body) ?? [];
    expectWhole('page', wordsOf(section));
  });

  it('is whole in the table for the council, which says what became of the name', async () => {
    const cookie = await test.cookieOf(staff);
    for (const [language, gone] of [
      ['nb', 'Navnet er slettet'],
      ['nn', 'Namnet er sletta'],
      ['en', 'The name is erased'],
    ] as const) {
      for (const [format, part] of [
        ['docx', 'word/document.xml'],
        ['xlsx', 'xl/worksheets/sheet1.xml'],
      ] as const) {
        const answer = await get(`/files/exports/${open.hearing.id}.${format}?sprak=${language}`, cookie);
        const files = unzipSync(answer.rawPayload);
        const shared = files['xl/sharedStrings.xml'];
        const markup = strFromU8(files[part] ?? new Uint8Array()) + (shared ? strFromU8(shared) : '');
        const text = wordsOf(markup);
        expect(text).toContain(gone);
        expect(text).toContain('Kanalens venner');
        expect(text).not.toMatch(/Slettesen|Barnesen|Kanalens venner \(/);
        expect(text).not.toMatch(/\bnull\b|\bundefined\b|\(\s*\)|«\s*»/);
      }
    }
  });

  it('is whole in the journal: titles, message and document', async () => {
    const { items } = await listQueue(database, staff, { hearingId: open.hearing.id, limit: 10 });
    for (const { id, number } of items) {
      const [entry] = await entriesOf(database, id);
      if (!entry) throw new Error('no entry');
      const registration = await readRegistration(database, entry.id);
      expectWhole(`title ${number}`, fullTitle(registration));
      const made = await buildPackage({ database, background: undefined, log: console }, registration);
      const path = join(folder, `${number}.zip`);
      await writeZip(path, made, test.files);
      const files = unzipSync(await readFile(path));
      const message = strFromU8(files['arkivmelding.xml'] ?? new Uint8Array());
      expect(message).not.toMatch(/>null<|undefined|<(?:\w+:)?(?:navn|tittel|korrespondansepartNavn)>\s*</);
      const document = await pdfWords(files[`merknad-${number}.pdf`] ?? new Uint8Array());
      expect(document).not.toMatch(/\bnull\b|undefined|\(\s*\)|«\s*»/);
      if (erased.includes(number)) {
        expect(message + document).not.toMatch(names);
        expect(document).toMatch(/slettet/i);
      }
    }
  });

  it('is whole on its receipt, for the desk and for who reads the case', async () => {
    for (const [index, secret] of secrets.entries()) {
      const answer = await test.server.inject({
        method: 'POST',
        url: '/files/receipts',
        payload: { secret, format: 'pdf' },
        headers: { origin: test.config.publicUrl },
      });
      expect(answer.statusCode).toBe(200);
      const document = await pdfWords(answer.rawPayload);
      expect(document).not.toMatch(/\bnull\b|undefined|\(\s*\)|«\s*»/);
      if (erased.includes(index + 1)) expect(document).not.toMatch(names);
    }
    const member = await buildStaff(database, open.municipality, 'Kari Folkevalgt', ['electedMember']);
    const { comments } = await readCaseComments(database, member, 'reader', {
      hearingId: open.hearing.id,
      after: 0,
    });
    expect(comments.map(({ author, organisation }) => [organisation, author])).toEqual([
      [null, ''],
      ['Kanalens venner', ''],
      [null, null],
      [null, 'Kari Privat'],
    ]);
  });
});
