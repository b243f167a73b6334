import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { findUploadOfHearing } from '../../server/files/files.service.ts';
import { buildHearing, type HearingOptions } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { beginUpload, sendByTus, sendPart } from './tus-for-comments.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const pdf = Buffer.concat([
  Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
  Buffer.alloc(3_000_000, 'x'),
  Buffer.from('\ntrailer<<>>\n%%EOF\n'),
]);

async function buildOpen(options: HearingOptions = {}) {
  return buildHearing(database, await buildPlan(database, await buildMunicipality(database)), options);
}

/** Lets the deadline be an instant ago or ahead, as time does. */
async function moveDeadline(hearingId: string, seconds: number): Promise<void> {
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      update hearing set closes_at = now() + make_interval(secs => ${seconds}) where id = ${hearingId}
    `),
  );
}

describe('an attachment that comes in parts', () => {
  it('goes on where the line was lost, and belongs to the comment that names it', async () => {
    const hearing = await buildOpen();
    const { id, address } = await beginUpload(test, hearing.id, { bytes: pdf, name: 'skygge.pdf' });
    await sendPart(test, address, 0, pdf.subarray(0, 1_000_000));
    expect(await findUploadOfHearing(database, hearing.id, id)).toBeNull();
    const asked = await test.server.inject({
      method: 'HEAD',
      url: address,
      headers: { 'tus-resumable': '1.0.0' },
    });
    expect(asked.headers['upload-offset']).toBe('1000000');
    // What its sender calls the file is for no other site to read.
    expect(asked.headers['upload-metadata']).toContain('filename');
    expect(asked.headers['access-control-allow-origin']).toBeUndefined();
    expect((await sendPart(test, address, 1_000_000, pdf.subarray(1_000_000))).statusCode).toBe(204);
    expect(await findUploadOfHearing(database, hearing.id, id)).toEqual({
      id,
      name: 'skygge.pdf',
      size: pdf.length,
      mediaType: 'application/pdf',
    });
    const { number } = await submitComment(database, buildSubmission(hearing.id, { files: [id] }));
    expect(number).toBe(1);
    expect(await readdir(join(test.folder, 'comment-uploads'))).toEqual([]);
  });

  it('is one file however often the device sends it under its id', async () => {
    const hearing = await buildOpen();
    const id = randomUUID();
    for (let round = 0; round < 2; round++) {
      expect((await sendByTus(test, hearing.id, { bytes: pdf, id })).status).toBe(204);
    }
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ count: number }>(
        sql`select count(*)::integer as count from stored_file where id = ${id}`,
      ),
    );
    expect(row?.count).toBe(1);
  });

  it('is refused before a byte is sent when it is empty, too large or to a hearing that is closed', async () => {
    const open = await buildOpen();
    const closed = await buildOpen({ lateRule: 'refuse', closesInDays: -1 });
    const large = await test.server.inject({
      method: 'POST',
      url: '/files/comment-uploads',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(51 * 1024 * 1024),
        'upload-metadata': `hearing ${btoa(open.id)},file ${btoa(randomUUID())},filename ${btoa('a.pdf')}`,
      },
    });
    expect(large.json()).toMatchObject({ code: 'file-too-large', details: { limit: 50 } });
    expect((await sendByTus(test, open.id, { bytes: Buffer.alloc(0) })).code).toBe('file-empty');
    expect((await sendByTus(test, closed.id, { bytes: pdf })).code).toBe('hearing-closed');
  });

  it('tells why its content is not taken, and leaves nothing', async () => {
    const hearing = await buildOpen();
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const sent = await sendByTus(test, hearing.id, { bytes: page, name: 'bilde.png' });
    expect(sent).toMatchObject({ status: 415, code: 'file-type-refused' });
    expect(await findUploadOfHearing(database, hearing.id, sent.id)).toBeNull();
    expect(await readdir(join(test.folder, 'comment-uploads'))).toEqual([]);
  });
});

describe('a file that was on its way as the deadline passed', () => {
  it('brings its comment in on time within the hour, also where late ones are refused', async () => {
    const hearing = await buildOpen({ lateRule: 'refuse' });
    const { id, address } = await beginUpload(test, hearing.id, { bytes: pdf });
    await moveDeadline(hearing.id, 0);
    expect((await sendPart(test, address, 0, pdf)).statusCode).toBe(204);
    const receipt = await submitComment(database, buildSubmission(hearing.id, { files: [id] }));
    expect(receipt.isLate).toBe(false);
    const without = submitComment(database, buildSubmission(hearing.id));
    await expect(without).rejects.toMatchObject({ code: 'hearing-closed' });
  });

  it('brings nothing in after the hour, nor when it had arrived before the deadline', async () => {
    const hearing = await buildOpen({ lateRule: 'refuse' });
    const begun = await beginUpload(test, hearing.id, { bytes: pdf });
    const early = await sendByTus(test, hearing.id, { bytes: pdf });
    await moveDeadline(hearing.id, 0);
    await sendPart(test, begun.address, 0, pdf);
    const withEarly = submitComment(database, buildSubmission(hearing.id, { files: [early.id] }));
    await expect(withEarly).rejects.toMatchObject({ code: 'hearing-closed' });
    await moveDeadline(hearing.id, -3700);
    const afterTheHour = submitComment(database, buildSubmission(hearing.id, { files: [begun.id] }));
    await expect(afterTheHour).rejects.toMatchObject({ code: 'hearing-closed' });
  });
});

describe('a submission that waited its turn', () => {
  it('is as old as its first byte', async () => {
    const hearing = await buildOpen({ lateRule: 'refuse' });
    await moveDeadline(hearing.id, -2);
    const receipt = await submitComment(database, buildSubmission(hearing.id), { waitedSeconds: () => 20 });
    expect(receipt.isLate).toBe(false);
  });

  it('is not believed to be older than two minutes', async () => {
    const hearing = await buildOpen({ lateRule: 'refuse' });
    await moveDeadline(hearing.id, -150);
    const old = submitComment(database, buildSubmission(hearing.id), { waitedSeconds: () => 600 });
    await expect(old).rejects.toMatchObject({ code: 'hearing-closed' });
  });
});
