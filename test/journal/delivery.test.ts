import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReceipt } from '../../server/comments/comment-receipt.service.ts';
import { atTime } from '../../server/database/at-time.ts';
import { type FileStore, openFileStore } from '../../server/files/file-store.ts';
import { archiveHearing } from '../../server/hearings/archive-hearing.ts';
import { deliverDue } from '../../server/journal/delivery/deliver-due.ts';
import { createFolderAdapter } from '../../server/journal/delivery/folder-adapter.ts';
import { readArchiveReceipt } from '../../server/journal/delivery/read-archive-receipt.ts';
import {
  countJournal,
  listJournal,
  registerNumber,
  setShielding,
} from '../../server/journal/journal-desk.service.ts';
import { openTestDatabase } from '../database/test-database.ts';
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

const quiet = { warn: () => undefined };
const sources = { database, background: undefined, log: quiet };

async function watchedFolder() {
  const watched = await mkdtemp(join(folder, 'watched-'));
  return { watched, adapter: createFolderAdapter(watched, store, quiet) };
}

const list = (staff: Parameters<typeof listJournal>[1], filter: 'missing' | 'late' | 'all' = 'all') =>
  listJournal(database, staff, { filter, limit: 50 });

describe('a watched folder', () => {
  it('gets each package once, whole, under its key', async () => {
    const { commentId, municipality, staff } = await sendComment(database, store);
    await answerComment(database, staff, commentId);
    const { watched, adapter } = await watchedFolder();
    const only = { only: municipality.id };
    expect(await deliverDue(sources, adapter, only)).toMatchObject({ delivered: 2, failed: 0 });
    const names = await readdir(join(watched, municipality.number));
    expect(names.toSorted()).toEqual([
      `comment-${commentId}-answered-1.zip`,
      `comment-${commentId}-received-1.zip`,
    ]);
    expect(await deliverDue(sources, adapter, only)).toMatchObject({ delivered: 0, failed: 0 });
    expect((await list(staff)).entries.map(({ state }) => state)).toEqual(['handedOver', 'handedOver']);
  });

  it('is served by two processes at once without either taking the other’s', async () => {
    const cases = await sendComment(database, store);
    await answerComment(database, cases.staff, cases.commentId);
    const [one, other] = [await watchedFolder(), await watchedFolder()];
    const only = { only: cases.municipality.id };
    const done = await Promise.all([
      deliverDue(sources, one.adapter, only),
      deliverDue(sources, other.adapter, only),
    ]);
    expect(done.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(2);
    const names = await Promise.all(
      [one, other].map(({ watched }) => readdir(join(watched, cases.municipality.number)).catch(() => [])),
    );
    expect(new Set(names.flat()).size).toBe(2);
  });

  it('that is not there loses nothing: the entry says so, waits, and goes when it is', async () => {
    const { commentId, municipality, staff } = await sendComment(database, store);
    const watched = join(folder, 'not-mounted');
    const adapter = createFolderAdapter(watched, store, quiet);
    const only = { only: municipality.id };
    expect(await deliverDue(sources, adapter, only)).toMatchObject({ delivered: 0, failed: 1 });
    expect((await list(staff)).entries[0]).toMatchObject({
      state: 'failed',
      failure: 'not-delivered',
      attempts: 1,
    });
    await mkdir(watched);
    // Its turn has not come.
    expect(await deliverDue(sources, adapter, only)).toMatchObject({ delivered: 0, failed: 0 });
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(
        sql`update journal_entry set next_attempt_at = now() where comment_id = ${commentId}`,
      ),
    );
    expect(await deliverDue(sources, adapter, only)).toMatchObject({ delivered: 1, failed: 0 });
    expect(
      (await readdir(join(watched, municipality.number))).filter((name) => name.startsWith('.')),
    ).toEqual([]);
  });

  it('is sent the package anew when the archivist decides otherwise of what is shielded', async () => {
    const { commentId, municipality, staff } = await sendComment(database, store);
    const { watched, adapter } = await watchedFolder();
    await deliverDue(sources, adapter, { only: municipality.id });
    const [entry] = (await list(staff)).entries;
    const change = {
      entryId: entry?.id ?? 0,
      expectedRevision: entry?.revision ?? 0,
      basis: 'confidential',
    } as const;
    await setShielding(database, staff, { ...change, shielding: 'document' });
    await expect(setShielding(database, staff, { ...change, shielding: 'name' })).rejects.toMatchObject({
      code: 'revision-conflict',
    });
    expect(await deliverDue(sources, adapter, { only: municipality.id })).toMatchObject({ delivered: 1 });
    expect(await readdir(join(watched, municipality.number))).toEqual([
      `comment-${commentId}-received-1.zip`,
    ]);
    expect((await list(staff)).entries[0]?.shielded).toEqual({ scope: 'document', basis: 'confidential' });
  });
});

const fiksReceipt = (key: string) => `<?xml version="1.0" encoding="UTF-8"?>
<arkivmeldingKvittering xmlns="https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/kvittering/v1"
  xmlns:n5mdk="https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <mappeKvittering xsi:type="saksmappeKvittering">
    <systemID>5b0c1f0e-0000-4000-8000-000000000001</systemID>
    <referanseEksternNoekkel><n5mdk:fagsystem>Allmenning</n5mdk:fagsystem><n5mdk:noekkel>plan:1</n5mdk:noekkel></referanseEksternNoekkel>
    <opprettetEllerEksisterende>Eksisterende</opprettetEllerEksisterende>
    <saksaar>2026</saksaar><sakssekvensnummer>7</sakssekvensnummer>
  </mappeKvittering>
  <registreringKvittering xsi:type="journalpostKvittering">
    <systemID>5b0c1f0e-0000-4000-8000-000000000002</systemID>
    <referanseEksternNoekkel><n5mdk:fagsystem>Allmenning</n5mdk:fagsystem><n5mdk:noekkel>${key}</n5mdk:noekkel></referanseEksternNoekkel>
    <opprettetEllerEksisterende>Opprettet</opprettetEllerEksisterende>
    <journalaar>2026</journalaar><journalsekvensnummer>1234</journalsekvensnummer><journaldato>2026-11-20</journaldato>
  </registreringKvittering>
</arkivmeldingKvittering>`;

describe('what the archive says back', () => {
  it.skipIf(!hasSharedData)('is read as Fiks Arkiv writes it (skipped: no shared data)', async () => {
    const told = fiksReceipt('comment:x:received:1');
    expect(await validateMessage(told, 'opprett.kvittering')).toEqual([]);
    expect(readArchiveReceipt(told)).toEqual({
      key: 'comment:x:received:1',
      journalNumber: '2026/1234',
      journalDate: '2026-11-20',
    });
  });

  it.each([
    ['nothing', ''],
    ['an entity', `<!DOCTYPE a [<!ENTITY x "y">]>${fiksReceipt('&x;').slice(38)}`],
    ['half a file', fiksReceipt('k').slice(0, 900)],
    ['other JSON', '{"key": 3}'],
    ['no number', '{"key": "comment:x:received:1", "journalNumber": " "}'],
  ])('is not believed when it is %s', (_, text) => {
    expect(readArchiveReceipt(text)).toBeNull();
  });

  it('in the folder comes to the desk and the receipt; what is not ours or another’s is put aside', async () => {
    const [own, other] = [await sendComment(database, store), await sendComment(database, store)];
    const { watched, adapter } = await watchedFolder();
    const inbox = join(watched, own.municipality.number, 'kvitteringer');
    await mkdir(inbox, { recursive: true });
    await writeFile(join(inbox, 'a.xml'), fiksReceipt(`comment:${own.commentId}:received:1`));
    await writeFile(
      join(inbox, 'b.json'),
      JSON.stringify({ key: `comment:${other.commentId}:received:1`, journalNumber: '2026/9' }),
    );
    await writeFile(join(inbox, 'c.xml'), 'tull');
    await writeFile(join(inbox, '.d.xml.part'), 'not yet');
    expect(await deliverDue(sources, adapter, { only: own.municipality.id })).toMatchObject({ numbered: 1 });
    expect((await readdir(inbox)).toSorted()).toEqual(['.d.xml.part', 'behandlet', 'feil']);
    expect(await readdir(join(inbox, 'feil'))).toHaveLength(2);
    expect((await list(own.staff)).entries[0]).toMatchObject({
      state: 'journalled',
      journalNumber: '2026/1234',
      journalDate: '2026-11-20',
    });
    expect((await readReceipt(database, own.secret)).journal).toEqual({
      number: '2026/1234',
      date: '2026-11-20',
    });
    expect((await readReceipt(database, other.secret)).journal).toBeNull();
  });
});

describe('what the archive says back while the database is away', () => {
  it('stays in the folder, and is noted when the database is back', async () => {
    const { municipality, commentId } = await sendComment(database, store);
    const { watched, adapter } = await watchedFolder();
    const inbox = join(watched, municipality.number, 'kvitteringer');
    await mkdir(inbox, { recursive: true });
    await writeFile(join(inbox, 'a.xml'), fiksReceipt(`comment:${commentId}:received:1`));
    await adapter.collect(() => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })));
    expect(await readdir(inbox)).toEqual(['a.xml']);
    expect(await deliverDue(sources, adapter, { only: municipality.id })).toMatchObject({ numbered: 1 });
    expect(await readdir(inbox)).toEqual(['behandlet']);
  });
});

describe('the desk', () => {
  it('counts what the archive lacks, and what it has lacked for more than a day', async () => {
    const { staff } = await sendComment(database);
    expect(await countJournal(database, staff)).toMatchObject({ missing: 1, late: 0 });
    const later = atTime(database, new Date(Date.now() + 25 * 3_600_000));
    expect(await countJournal(later, staff)).toMatchObject({ missing: 1, late: 1 });
    const late = await listJournal(later, staff, { filter: 'late', limit: 50 });
    expect(late.entries.map(({ state }) => state)).toEqual(['late']);
    expect((await list(staff, 'missing')).entries).toHaveLength(1);
    expect((await list(staff, 'late')).entries).toHaveLength(0);
  });

  it('cannot archive a hearing while the archive lacks anything of it, and opens it when more comes', async () => {
    const { staff, hearing, commentId } = await sendComment(database);
    const own = async () =>
      (await countJournal(database, staff)).hearings.find((one) => one.hearingId === hearing.id);
    const archive = async () =>
      archiveHearing(database, staff, {
        hearingId: hearing.id,
        expectedRevision: (await own())?.revision ?? 0,
        isArchived: true,
      });
    await expect(archive()).rejects.toThrow('worked on');
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update hearing set sent_to_decision_at = now(), revision = revision + 1 where id = ${hearing.id}`),
    );
    await expect(archive()).rejects.toThrow('lacks');
    const [entry] = (await list(staff)).entries;
    await registerNumber(database, staff, {
      entryId: entry?.id ?? 0,
      expectedRevision: entry?.revision ?? 0,
      number: '2026/55-1',
      date: null,
    });
    await archive();
    expect(await own()).toMatchObject({ missing: 0, archivedBy: 'Arne Arkivar' });
    await answerComment(database, staff, commentId);
    expect(await own()).toMatchObject({ missing: 1, archivedAt: null });
  });
});

it('keeps a message by which everyone can see what was handed over, and gives each entry one key', async () => {
  const { commentId, municipality } = await sendComment(database, store);
  const { watched, adapter } = await watchedFolder();
  await deliverDue(sources, adapter, { only: municipality.id });
  const [entry] = await entriesOf(database, commentId);
  expect(entry).toMatchObject({ kind: 'received', sequence: 1, state: 'folder', attempts: 1 });
  const [name = ''] = await readdir(join(watched, municipality.number));
  const bytes = await readFile(join(watched, municipality.number, name));
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});
