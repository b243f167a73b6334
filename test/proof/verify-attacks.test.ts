import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { readConfig } from '../../server/config.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import { storeUpload } from '../../server/files/files.service.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { verifyAll } from '../../server/proof/verify.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { type OwnerConnection, openOwnerConnection } from '../database/owner-connection.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
let owner: OwnerConnection;
let folder: string;
beforeAll(async () => {
  owner = openOwnerConnection();
  folder = await mkdtemp(join(tmpdir(), 'allmenning-verify-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await owner.end();
  await database.close();
});

let open: OpenHearing;
const commentIds: string[] = [];

/** Three seals: two comments, one of them with a file; a third; and that the third was withdrawn. */
beforeEach(async () => {
  open = await buildOpenHearing(database);
  const files = openFileStore(folder);
  const services = { config: readConfig({ DATA_DIR: folder }), database, files };
  const bytes = Buffer.from(`%PDF-1.7\n%${randomUUID()}\n%%EOF\n`);
  const given = { bytes, name: 'tegning.pdf', id: randomUUID() };
  const upload = await storeUpload(services, { municipalityId: open.municipality.id }, given);
  const seal = () => sealAll(database, { only: open.municipality.number });
  await submitComment(database, buildSubmission(open.hearing.id, { text: 'Uten' }));
  await submitComment(database, buildSubmission(open.hearing.id, { text: 'Med', files: [upload.id] }));
  await seal();
  const last = buildSubmission(open.hearing.id, { text: 'Siste' });
  await submitComment(database, last);
  await seal();
  await withdrawComment(database, { receipt: last.receiptSecret, reason: '' });
  await seal();
  const rows = await owner`select id from comment where hearing_id = ${open.hearing.id} order by number`;
  commentIds.splice(0, Infinity, ...rows.map(({ id }) => String(id)));
});

/** What whoever has the whole database may do, past every trigger. */
async function tamper(work: (connection: postgres.TransactionSql) => Promise<unknown>): Promise<void> {
  await owner.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await work(transaction);
  });
}

async function codesNow(): Promise<readonly string[]> {
  const only = open.municipality.number;
  const [one] = await verifyAll(database, { only, files: openFileStore(folder) });
  return one?.findings.map(({ code }) => code) ?? [];
}

describe('verification finds', () => {
  it('nothing before anyone has been at it', async () => {
    expect(await codesNow()).toEqual([]);
  });

  it('that the last line of the log is gone, sealed or not', async () => {
    await tamper(
      (connection) =>
        connection`delete from log_entry where comment_id = ${commentIds[2] ?? ''} and kind = 'withdrawn'`,
    );
    expect(await codesNow()).toEqual(['withdrawal-changed', 'entry-missing']);
  });

  it('that the last seals are gone, and their lines with them or not', async () => {
    const { id } = open.municipality;
    await tamper((connection) => connection`delete from seal where municipality_id = ${id} and number >= 2`);
    expect(await codesNow()).toEqual(['seal-missing', 'seal-missing']);
    await tamper(
      (connection) => connection`delete from log_entry where municipality_id = ${id} and seal_number >= 2`,
    );
    expect(await codesNow()).toEqual(['comment-inserted', 'withdrawal-changed']);
    await tamper(async (connection) => {
      const comment = commentIds[2] ?? '';
      for (const table of ['comment_author', 'comment_place', 'comment_plan_version', 'comment_handling'])
        await connection`delete from ${connection(table)} where comment_id = ${comment}`;
      await connection`delete from journal_entry where comment_id = ${comment}`;
      await connection`delete from comment where id = ${comment}`;
    });
    expect(await codesNow()).toEqual(['comment-missing']);
  });

  it('that two lines of a seal have changed places, and that one was moved to another', async () => {
    const { id } = open.municipality;
    await tamper(async (connection) => {
      for (const [from, to] of [
        [0, 99],
        [1, 0],
        [99, 1],
      ] as const)
        await connection`update log_entry set seal_index = ${to}
          where municipality_id = ${id} and seal_number = 1 and seal_index = ${from}`;
    });
    expect(await codesNow()).toEqual(['seal-changed']);
    await tamper(
      (connection) => connection`update log_entry set seal_number = 2, seal_index = 1
        where municipality_id = ${id} and seal_number = 1 and seal_index = 1`,
    );
    expect(await codesNow()).toEqual(['entry-missing', 'seal-changed']);
  });

  it('a line that was put in', async () => {
    await tamper(
      (connection) => connection`
        insert into log_entry (municipality_id, comment_id, kind, salt, record_hash)
        select municipality_id, comment_id, kind, salt, record_hash from log_entry
        where comment_id = ${commentIds[2] ?? ''} and kind = 'withdrawn'`,
    );
    expect(await codesNow()).toEqual(['entry-inserted']);
  });

  it('a file that was exchanged in the database, taken from its comment, or given to another', async () => {
    const [, withFile = ''] = commentIds;
    const other = await openFileStore(folder).put(Buffer.from(`%PDF-1.7\n%${randomUUID()}\n%%EOF\n`));
    await tamper(
      (connection) => connection`
        update stored_file set sha256 = ${other.sha256}
        where id = (select file_id from comment_file where comment_id = ${withFile})`,
    );
    expect(await codesNow()).toEqual(['comment-changed']);
    await tamper(
      (connection) => connection`update comment_file set comment_id = ${commentIds[0] ?? ''}
      where comment_id = ${withFile}`,
    );
    expect(await codesNow()).toEqual(['comment-changed', 'comment-changed']);
  });

  it('a file whose bytes were exchanged where they are kept, and one that is gone from there', async () => {
    const [row] = await owner`
      select encode(sha256, 'hex') as hash from stored_file
      where id = (select file_id from comment_file where comment_id = ${commentIds[1] ?? ''})`;
    const hash = String(row?.hash);
    const path = join(folder, hash.slice(0, 2), hash);
    expect(await readdir(join(folder, hash.slice(0, 2)))).toContain(hash);
    await writeFile(path, '%PDF-1.7\n%noe annet\n%%EOF\n');
    expect(await codesNow()).toEqual(['file-changed']);
    await rm(path);
    expect(await codesNow()).toEqual(['file-missing']);
    const [rowsOnly] = await verifyAll(database, { only: open.municipality.number });
    expect(rowsOnly?.findings).toEqual([]);
  });
});
