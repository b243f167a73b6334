import { createHash } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReceipt } from '../../server/comments/comment-receipt.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { asAppError } from '../../server/database/database-error.ts';
import { sweepUnclaimedFiles } from '../../server/files/files.service.ts';
import { buildHearing, type HearingOptions } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, makeReceiptSecret } from '../builders/build-submission.ts';
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

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');

async function buildCase(options: HearingOptions = {}) {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const hearing = await buildHearing(database, await buildPlan(database, municipality), options);
  return { staff, hearing };
}

async function upload(hearingId: string, bytes: Buffer, name: string, headers: Record<string, string> = {}) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }), name);
  const body = new Response(form);
  const response = await test.server.inject({
    method: 'POST',
    url: `/files/uploads?hearing=${hearingId}`,
    headers: { 'content-type': body.headers.get('content-type') ?? '', ...headers },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  return { status: response.statusCode, body: response.json() };
}

async function storedBytes(fileId: string): Promise<Buffer> {
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ hash: string }>(
      sql`select encode(sha256, 'hex') as hash from stored_file where id = ${fileId}`,
    ),
  );
  return test.files.readAll(Buffer.from(row?.hash ?? '', 'hex'));
}

/** A picture that tells where and with what it was taken. */
async function photographWithPlace(): Promise<Buffer> {
  const red = { width: 40, height: 20, channels: 3 as const, background: 'red' };
  return sharp({ create: red })
    .withExif({
      IFD0: { Make: 'Kamera', Model: 'Hemmelig' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '59/1 16/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '10/1 24/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

describe('an upload', () => {
  it('is kept as it is when it is a PDF, whatever it was called', async () => {
    const { hearing } = await buildCase();
    const { status, body } = await upload(hearing.id, pdf, '..\\..\\C:\\plan\u202efdp.exe');
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'planfdp.pdf', mediaType: 'application/pdf', size: pdf.length });
    expect(await storedBytes(body.id)).toEqual(pdf);
  });

  it('loses place and camera, and stands upright, when it is a picture', async () => {
    const { hearing } = await buildCase();
    const photograph = await photographWithPlace();
    expect((await sharp(photograph).metadata()).exif).toBeDefined();
    const { body } = await upload(hearing.id, photograph, 'Hagen vår.JPG');
    expect(body).toMatchObject({ name: 'Hagen vår.jpg', mediaType: 'image/jpeg' });
    const kept = await storedBytes(body.id);
    const { exif, xmp, iptc, orientation, width, height } = await sharp(kept).metadata();
    expect({ exif, xmp, iptc, orientation }).toEqual({
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
      orientation: undefined,
    });
    expect({ width, height }).toEqual({ width: 20, height: 40 });
    expect(kept.includes('Hemmelig')).toBe(false);
  });

  it('is refused by its content, not by its name or the type it claims', async () => {
    const { hearing } = await buildCase();
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect(await upload(hearing.id, page, 'bilde.png')).toMatchObject({
      status: 415,
      body: { code: 'file-type-refused' },
    });
    const halfPicture = (await photographWithPlace()).subarray(0, 200);
    expect(await upload(hearing.id, halfPicture, 'bilde.jpg')).toMatchObject({ status: 415 });
  });

  it('is refused above 50 megabytes', async () => {
    const { hearing } = await buildCase();
    const large = Buffer.concat([pdf, Buffer.alloc(50 * 1024 * 1024)]);
    expect(await upload(hearing.id, large, 'stor.pdf')).toMatchObject({
      status: 413,
      body: { code: 'file-too-large', details: { limit: 50 } },
    });
  });

  it('is taken only while the hearing takes comments', async () => {
    const refused = { lateRule: 'refuse', closesInDays: -1 } as const;
    const codes = [];
    for (const options of [{ opensInDays: 1 }, refused, { isDraft: true }]) {
      const { hearing } = await buildCase(options);
      codes.push((await upload(hearing.id, pdf, 'a.pdf')).body.code);
    }
    expect(codes).toEqual(['hearing-not-open', 'hearing-closed', 'not-found']);
  });

  it('is taken from the municipality’s own caseworker also after the deadline', async () => {
    const closed = await buildCase({ lateRule: 'refuse', closesInDays: -1 });
    const stranger = await buildCase();
    const own = { cookie: await test.cookieOf(closed.staff) };
    const others = { cookie: await test.cookieOf(stranger.staff) };
    expect((await upload(closed.hearing.id, pdf, 'brev.pdf', own)).status).toBe(201);
    expect((await upload(closed.hearing.id, pdf, 'brev.pdf', others)).status).toBe(409);
  });
});

describe('a file of a comment', () => {
  async function sendWithFile() {
    const { hearing, staff } = await buildCase();
    const { body } = await upload(hearing.id, pdf, 'skygge.pdf');
    const submission = buildSubmission(hearing.id, { files: [body.id] });
    await submitComment(database, submission);
    return { hearing, staff, submission, fileId: String(body.id) };
  }

  const askAsAuthor = (secret: string, position = 1) =>
    test.server.inject({ method: 'POST', url: '/files/receipt-files', payload: { secret, position } });

  it('belongs to one comment: another cannot take it', async () => {
    const { hearing, fileId } = await sendWithFile();
    const second = submitComment(database, buildSubmission(hearing.id, { files: [fileId] }));
    expect(await second.catch(asAppError)).toMatchObject({ code: 'file-unknown' });
  });

  it('cannot be taken by a comment to another municipality', async () => {
    const [{ hearing }, other] = [await buildCase(), await buildCase()];
    const { body } = await upload(hearing.id, pdf, 'a.pdf');
    const stolen = submitComment(database, buildSubmission(other.hearing.id, { files: [body.id] }));
    expect(await stolen.catch(asAppError)).toMatchObject({ code: 'file-unknown' });
  });

  it('is given to its author by the receipt’s secret, in a sandbox', async () => {
    const { submission } = await sendWithFile();
    const { files } = await readReceipt(database, submission.receiptSecret);
    expect(files).toMatchObject([{ position: 1, name: 'skygge.pdf' }]);
    const answer = await askAsAuthor(submission.receiptSecret);
    expect(answer.rawPayload).toEqual(pdf);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  it('is given to no one else', async () => {
    const { submission } = await sendWithFile();
    expect((await askAsAuthor(makeReceiptSecret())).statusCode).toBe(404);
    expect((await askAsAuthor(submission.receiptSecret, 2)).statusCode).toBe(404);
  });

  it('is given to the caseworkers of its municipality alone', async () => {
    const { submission, staff } = await sendWithFile();
    const stranger = await buildCase();
    const { id } = await readReceipt(database, submission.receiptSecret);
    const ask = (headers: Record<string, string>) =>
      test.server.inject({ url: `/files/comments/${id}/1`, headers });
    expect((await ask({})).statusCode).toBe(401);
    expect((await ask({ cookie: await test.cookieOf(stranger.staff) })).statusCode).toBe(404);
    expect((await ask({ cookie: await test.cookieOf(staff) })).rawPayload).toEqual(pdf);
  });
});

describe('the sweep of uploads', () => {
  /** Makes an upload look as if it came two days ago. */
  async function age(fileId: string): Promise<void> {
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ hash: string }>(sql`
        update stored_file set created_at = ${twoDaysAgo.toISOString()} where id = ${fileId}
        returning encode(sha256, 'hex') as hash
      `),
    );
    const hash = row?.hash ?? '';
    await utimes(join(test.folder, hash.slice(0, 2), hash), twoDaysAgo, twoDaysAgo);
  }

  it('removes what nothing took within a day, row and bytes, and leaves the rest', async () => {
    const { hearing } = await buildCase();
    const own = (text: string) => Buffer.concat([pdf, Buffer.from(`${text} ${hearing.id}`)]);
    const fresh = (await upload(hearing.id, own('fresh'), 'a.pdf')).body.id;
    const forgotten = (await upload(hearing.id, own('forgotten'), 'b.pdf')).body.id;
    const taken = (await upload(hearing.id, own('taken'), 'c.pdf')).body.id;
    await submitComment(database, buildSubmission(hearing.id, { files: [taken] }));
    await age(forgotten);
    await age(taken);
    const sha256 = createHash('sha256').update(own('forgotten')).digest();

    await sweepUnclaimedFiles(database, test.files);
    await expect(test.files.readAll(sha256)).rejects.toMatchObject({ code: 'file-missing' });
    await expect(storedBytes(forgotten)).rejects.toThrow();
    await expect(storedBytes(taken)).resolves.toEqual(own('taken'));
    await expect(storedBytes(fresh)).resolves.toEqual(own('fresh'));
  });

  it('keeps bytes that another file shares', async () => {
    const { hearing } = await buildCase();
    const shared = Buffer.concat([pdf, Buffer.from(`shared ${hearing.id}`)]);
    const taken = (await upload(hearing.id, shared, 'a.pdf')).body.id;
    const forgotten = (await upload(hearing.id, shared, 'b.pdf')).body.id;
    await submitComment(database, buildSubmission(hearing.id, { files: [taken] }));
    await age(forgotten);
    await sweepUnclaimedFiles(database, test.files);
    await expect(storedBytes(taken)).resolves.toEqual(shared);
  });

  it('keeps bytes that someone uploads again while they are swept', async () => {
    const bytes = Buffer.from(`again ${Math.random()}`);
    const { sha256 } = await test.files.put(bytes);
    await test.files.remove(sha256, new Date(Date.now() - 1000));
    expect(await test.files.readAll(sha256)).toEqual(bytes);
  });
});
