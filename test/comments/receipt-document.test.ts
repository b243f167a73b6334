import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission, makeReceiptSecret, pointAt } from '../builders/build-submission.ts';
import { readTags } from '../builders/read-tags.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { archiveFaults } from '../pdf/archive-faults.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const ask = (payload: object) =>
  test.server.inject({
    method: 'POST',
    url: '/files/receipts',
    payload,
    headers: { origin: test.config.publicUrl },
  });

async function sendOne() {
  const { hearing, municipality } = await buildOpenHearing(database);
  const submission = buildSubmission(hearing.id, {
    target: { kind: 'places' },
    places: [pointAt(10.41, 59.265), { ...pointAt(10.4102, 59.2651), label: 'Ved brua' }],
    heading: 'Høyde',
    text: 'Husene blir for høye mot kanalen.\n\nOg brua er for smal.',
  });
  await submitComment(database, submission);
  return { hearing, municipality, secret: submission.receiptSecret };
}

const sha256 = (...parts: (Buffer | string)[]) =>
  parts.reduce((state, part) => state.update(part), createHash('sha256')).digest();

/** Canonical JSON as docs/proof.md tells it, written without a look at the product's own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

describe('a receipt as JSON', () => {
  it('leads, by docs/proof.md alone, from the words and places to the published seal', async () => {
    const { municipality, secret } = await sendOne();
    await sealAll(database, { only: municipality.number });
    const answer = await ask({ secret, format: 'json' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const told = answer.json();
    const record = sha256(Buffer.from(told.salt, 'hex'), canonical(told.record)).toString('hex');
    expect([told.receipt.commentHash, told.entry.record]).toEqual([record, record]);
    expect(told.receipt.geometryHash).toBe(sha256(canonical(told.record.places)).toString('hex'));
    // The only leaf of its tree is the root.
    const leaf = sha256(Buffer.of(0), canonical(told.entry)).toString('hex');
    expect(told.inclusion).toMatchObject({ path: [], seal: { root: leaf } });
    const published = await test.server.inject(new URL(told.receipt.seals).pathname);
    const { hash, ...stated } = published.json().seals[0];
    expect([stated, hash]).toEqual([told.inclusion.seal, told.receipt.sealHash]);
    expect(told.receipt).toMatchObject({ number: 1, journal: null, planVersions: [{ number: 1 }] });
  });

  it('carries a picture of the places on the plan, with its own hash', async () => {
    const { secret } = await sendOne();
    const { map } = (await ask({ secret, format: 'json' })).json();
    const picture = Buffer.from(map.base64, 'base64');
    expect(sha256(picture).toString('hex')).toBe(map.sha256);
    const { width, channels } = await sharp(picture).metadata();
    expect(width).toBe(942);
    const { entropy } = await sharp(picture).stats();
    expect([channels, entropy > 0.2]).toEqual([expect.any(Number), true]);
  });

  it('says so when the log is not sealed yet, and the number that the archive gave', async () => {
    const { hearing, secret } = await sendOne();
    await database.withRole('planner', { municipalityId: hearing.municipalityId }, (transaction) =>
      transaction.execute(sql`
        update journal_entry set journal_number = '2026/77-3', journal_date = '2026-11-21', journalled_at = now(),
          journalled_by = 'Arkivar' where hearing_id = ${hearing.id}`),
    );
    const told = (await ask({ secret, format: 'json' })).json();
    expect(told.inclusion).toBeNull();
    expect(told.receipt.journal).toEqual({ number: '2026/77-3', date: '2026-11-21' });
  });
});

describe('a receipt as PDF', () => {
  it('is tagged, in the language asked for, and says what the page says', async () => {
    const { municipality, secret } = await sendOne();
    await sealAll(database, { only: municipality.number });
    const answer = await ask({ secret, format: 'pdf', language: 'nn' });
    expect(answer.headers['content-type']).toBe('application/pdf');
    const read = await readTags(answer.rawPayload);
    expect([read.language, read.isMarked]).toEqual(['nn-NO', true]);
    const text = read.pages.map((page) => page.text).join(' ');
    for (const part of [
      'Kvittering for innspel nr. 1',
      'Husene blir for høye',
      'Og brua er for smal',
      'Ola Eksempel',
      'ola@eksempel.no',
      'Ved brua',
      '10.410000 59.265000',
    ])
      expect(text).toContain(part);
    const told = (await ask({ secret, format: 'json' })).json();
    for (const hash of [told.receipt.commentHash, told.receipt.geometryHash, told.receipt.sealHash])
      expect(text.replace(/\s/g, '')).toContain(hash);
    expect(read.pages.flatMap(({ alts }) => alts)).toEqual(['Kart over stadene: 1 Ved kanalen; 2 Ved brua']);
    expect(read.pages.map(({ untagged }) => untagged.trim()).join('')).not.toContain('Husene');
  });

  it('can be kept in an archive, also with letters that no font of ours has, which it tells by number', async () => {
    const { hearing } = await buildOpenHearing(database);
    const submission = buildSubmission(hearing.id, {
      target: { kind: 'places' },
      places: [pointAt(10.41, 59.265)],
      text: 'Fint torg 😀',
    });
    await submitComment(database, submission);
    const payload = { secret: submission.receiptSecret, format: 'pdf' };
    const { rawPayload } = await ask(payload);
    expect(archiveFaults(rawPayload)).toEqual([]);
    const { pages } = await readTags(rawPayload);
    expect(pages.map(({ text }) => text).join(' ')).toContain('Fint torg [U+1F600]');
    expect((await ask(payload)).rawPayload.equals(rawPayload)).toBe(true);
  });

  it('says that it was withdrawn', async () => {
    const { secret } = await sendOne();
    await withdrawComment(database, { receipt: secret, reason: 'Ombestemt' });
    const { pages } = await readTags((await ask({ secret, format: 'pdf' })).rawPayload);
    expect(pages.map(({ text }) => text).join(' ')).toContain('Du trakk innspillet');
  });
});

it('nobody gets a receipt by guessing: an unknown secret, a number and a wrong form are refused', async () => {
  expect((await ask({ secret: makeReceiptSecret(), format: 'pdf' })).json()).toMatchObject({
    code: 'receipt-unknown',
  });
  expect((await ask({ secret: '1', format: 'pdf' })).statusCode).toBe(400);
  expect((await ask({ secret: makeReceiptSecret(), format: 'docx' })).statusCode).toBe(400);
  expect((await test.server.inject('/files/receipts')).statusCode).toBe(404);
});
