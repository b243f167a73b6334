import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { undo } from '../../server/desk/comment-handling.service.ts';
import { type FileStore, openFileStore } from '../../server/files/file-store.ts';
import { buildPackage } from '../../server/journal/package/build-package.ts';
import { writeZip } from '../../server/journal/package/write-zip.ts';
import { readRegistration } from '../../server/journal/read-registration.ts';
import { readTags } from '../builders/read-tags.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { archiveFaults } from '../pdf/archive-faults.ts';
import { hasSharedData } from '../shared-data.ts';
import { answerComment, entriesOf, sendComment } from './journal-cases.ts';
import { validateMessage } from './validate-message.ts';

const database = openTestDatabase();
let folder: string;
let store: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-journal-'));
  store = openFileStore(join(folder, 'files'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function packageOf(entryId: number) {
  const registration = await readRegistration(database, entryId);
  const made = await buildPackage({ database, background: undefined, log: console }, registration);
  return { registration, made };
}

async function onlyPackage(commentId: string, at = 0) {
  const entry = (await entriesOf(database, commentId))[at];
  if (!entry) throw new Error('no such entry');
  return packageOf(entry.id);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('what goes to the archive of a received comment', () => {
  it('is a message and files that agree with it, byte for byte', async () => {
    const { commentId, municipality, plan } = await sendComment(database, store);
    const { made } = await onlyPackage(commentId);
    const path = join(folder, 'one.zip');
    await writeZip(path, made, store);
    const files = unzipSync(await readFile(path));
    expect(archiveFaults(files['merknad-1.pdf'] ?? new Uint8Array())).toEqual([]);
    expect(Object.keys(files)).toEqual([
      'arkivmelding.xml',
      'merknad-1.pdf',
      'steder.geojson',
      'vedlegg-1.pdf',
    ]);
    const message = Buffer.from(files['arkivmelding.xml'] ?? []).toString('utf8');
    const sums = [
      ...message.matchAll(/<referanseDokumentfil>(.*?)<\/.*?<sjekksum>(.*?)<\/.*?<filstoerrelse>(.*?)</gs),
    ];
    expect(sums.map(([, name = '']) => name)).toEqual(Object.keys(files).slice(1));
    for (const [, name = '', sum, size] of sums) {
      expect([sha256(files[name] ?? Buffer.of()), String(files[name]?.length)]).toEqual([sum, size]);
    }
    expect(message).toContain('<antallFiler>3</antallFiler>');
    expect(message).toContain('<filnavn>Min tegning æ.pdf</filnavn>');
    expect(message).toContain(`<n5mdk:noekkel>comment:${commentId}:received:1</n5mdk:noekkel>`);
    expect(message).toContain(`<planidentifikasjon>${plan.identifier}</planidentifikasjon>`);
    expect(message).toContain(`<kommunenummer>${municipality.number}</kommunenummer>`);
    const geojson = JSON.parse(Buffer.from(files['steder.geojson'] ?? []).toString('utf8'));
    expect(geojson.features[0].geometry.coordinates).toEqual([10.41, 59.265]);
  });

  it('is the same bytes whenever it is made, so that the archive can tell that it has it', async () => {
    const { commentId } = await sendComment(database, store);
    const [first, second] = [await onlyPackage(commentId), await onlyPackage(commentId)];
    expect(first.made.message).toBe(second.made.message);
    expect(first.made.files.map(({ sha256: sum }) => sum)).toEqual(
      second.made.files.map(({ sha256: sum }) => sum),
    );
  });

  it('has a document in PDF/A and PDF/UA with words, map, coordinates and the hashes of the files', async () => {
    const { commentId } = await sendComment(database, store);
    const { made, registration } = await onlyPackage(commentId);
    const bytes = made.files[0]?.bytes ?? Buffer.of();
    const raw = Buffer.from(bytes).toString('latin1');
    for (const part of [
      '<pdfaid:part>2</pdfaid:part>',
      '<pdfaid:conformance>B</',
      '<pdfuaid:part>1<',
      'GTS_PDFA1',
    ])
      expect(raw).toContain(part);
    const { pages, language } = await readTags(bytes);
    const text = pages.map((page) => page.text).join(' ');
    expect(language).toBe('nb-NO');
    expect(text).toContain('Husene blir for høye & brede <her> [U+1F600].');
    expect(text).toContain('10.410000 59.265000');
    expect(text.replace(/\s/g, '')).toContain(registration.sheet.files[0]?.sha256);
    expect(text.replace(/\s/g, '')).toContain(registration.recordHash);
    expect(pages.flatMap(({ alts }) => alts)[0]).toContain('Ved <brua> & elva');
  });

  it('is refused when a stored file is no longer what was sent', async () => {
    const { commentId } = await sendComment(database, store);
    const { made } = await onlyPackage(commentId);
    const files = made.files.map((file) => (file.bytes ? file : { ...file, sha256: '0'.repeat(64) }));
    await expect(writeZip(join(folder, 'broken.zip'), { ...made, files }, store)).rejects.toThrow();
  });

  it('waits for the virus scanner, and leaves out what it refuses', async () => {
    const { commentId } = await sendComment(database, store);
    const scan = (state: string) =>
      database.withRole('operations', {}, (transaction) =>
        transaction.execute(sql`
          update stored_file set scan = ${state} where id in (select file_id from comment_file where comment_id = ${commentId})`),
      );
    await scan('waiting');
    await expect(onlyPackage(commentId)).rejects.toThrow(/scanner/);
    await scan('infected');
    expect((await onlyPackage(commentId)).made.files.map(({ fileName }) => fileName)).not.toContain(
      'vedlegg-1.pdf',
    );
  });
});

describe('a withdrawal and an answer', () => {
  it('are registrations of their own that point to the comment', async () => {
    const { commentId, secret, staff } = await sendComment(database);
    await answerComment(database, staff, commentId);
    await withdrawComment(database, { receipt: secret, reason: 'Jeg har flyttet' });
    const kinds = (await entriesOf(database, commentId)).map(({ kind, sequence }) => `${kind} ${sequence}`);
    expect(kinds).toEqual(['received 1', 'answered 1', 'withdrawn 1']);
    const answered = (await onlyPackage(commentId, 1)).made;
    expect(answered.message).toContain('<n5mdk:kode>U</n5mdk:kode>');
    expect(answered.message).toContain('<avskrivningsmaate>');
    const words = async (bytes?: Uint8Array) =>
      (await readTags(bytes ?? Buffer.of())).pages.map(({ text }) => text).join(' ');
    expect(await words(answered.files[0]?.bytes)).toMatch(
      /Gesims er satt ned[\s\S]*Byggene blir lavere mot kanalen/,
    );
    const withdrawn = (await onlyPackage(commentId, 2)).made;
    expect(await words(withdrawn.files[0]?.bytes)).toContain('Jeg har flyttet');
    for (const { message } of [answered, withdrawn])
      expect(message).toMatch(new RegExp(`<kryssreferanse>.*comment:${commentId}:received:1`, 's'));
  });

  it('an answer given anew and one taken back are each told, and the first stays as it was given', async () => {
    const { commentId, staff } = await sendComment(database);
    await answerComment(database, staff, commentId);
    await undo(database, staff, { commentId, expectedRevision: 2 });
    const entries = await entriesOf(database, commentId);
    expect(entries.map(({ kind }) => kind)).toEqual(['received', 'answered', 'answered']);
    const [, first, back] = await Promise.all(entries.map(({ id }) => packageOf(id)));
    expect(first?.registration.answer?.answerText).toContain('lavere');
    expect(back?.made.message).toContain('er trukket tilbake');
  });
});

describe.skipIf(!hasSharedData)('by the schemas of Fiks Arkiv v1 (skipped: no shared data)', () => {
  it('every message is valid, whoever sent it and whatever is kept from the public', async () => {
    const people: Parameters<typeof sendComment>[2][] = [
      {},
      { places: [], target: { kind: 'wholePlan' }, underAge: true },
      {
        author: {
          kind: 'organisation',
          name: 'Per',
          email: 'per@eksempel.no',
          organisationName: 'Vel & vel',
          organisationNumber: '974760673',
        },
      },
    ];
    for (const changes of people) {
      const { commentId, secret, staff } = await sendComment(database, store, changes);
      await answerComment(database, staff, commentId);
      await withdrawComment(database, { receipt: secret, reason: '' });
      for (const [at] of (await entriesOf(database, commentId)).entries())
        expect(await validateMessage((await onlyPackage(commentId, at)).made.message)).toEqual([]);
    }
  });

  it('the validator finds what is wrong', async () => {
    const { commentId } = await sendComment(database);
    const { message } = (await onlyPackage(commentId)).made;
    expect(
      await validateMessage(message.replace('<tittel>', '<titel>').replace('</tittel>', '</titel>')),
    ).not.toEqual([]);
    expect(await validateMessage(message.replace(/<antallFiler>\d/, '<antallFiler>to'))).not.toEqual([]);
  });
});

describe('what is kept from the public', () => {
  const decide = (commentId: string, set: ReturnType<typeof sql>, table = sql`comment_handling`) =>
    database.withRole('planner', { municipalityId }, (transaction) =>
      transaction.execute(sql`update ${table} set ${set} where comment_id = ${commentId}`),
    );
  let municipalityId = '';

  it('is nothing of an adult who signs in a hearing with names, and no public title has a name', async () => {
    const { commentId } = await sendComment(database);
    const { message } = (await onlyPackage(commentId)).made;
    expect(message).not.toContain('<skjerming>');
    expect(message).toContain('<erSkjermet>false</erSkjermet>');
    expect(message).toMatch(/<tittel>[^<]*Ola Eksempel<\/tittel>\s*<offentligTittel>(?![^<]*Ola)/);
  });

  it('is the name of a child, with the law that says so', async () => {
    const { commentId } = await sendComment(database, undefined, { underAge: true });
    const { message } = (await onlyPackage(commentId)).made;
    expect(message).toContain('<erSkjermet>true</erSkjermet>');
    expect(message).toMatch(/<skjermingshjemmel>Taushetsplikt \(offentleglova §\u00a013/);
  });

  it('is the document where it was held back by law, and what the archivist decided in place of the rules', async () => {
    const { commentId, municipality } = await sendComment(database);
    municipalityId = municipality.id;
    await decide(commentId, sql`web_state = 'held', hold_reason = 'Helse', legal_basis = 'specialCategory'`);
    const count = (message: string) => message.split('<skjerming>').length - 1;
    expect(count((await onlyPackage(commentId)).made.message)).toBe(3);
    await decide(commentId, sql`shielding = 'none'`, sql`journal_entry`);
    expect(count((await onlyPackage(commentId)).made.message)).toBe(0);
    await decide(
      commentId,
      sql`shielding = 'name', shielding_basis = 'nationalIdentityNumber'`,
      sql`journal_entry`,
    );
    const { message } = (await onlyPackage(commentId)).made;
    expect([count(message), /§\u00a026 femte ledd/.test(message)]).toEqual([1, true]);
  });
});
