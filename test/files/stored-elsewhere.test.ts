import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { sweepUnclaimedFiles } from '../../server/files/files.service.ts';
import { rescanFiles } from '../../server/files/scan/rescan-files.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { startClamdStandIn } from './clamd-stand-in.ts';
import { openS3StandIn, type S3StandIn } from './s3-stand-in.ts';
import { beginUpload, sendByTus, sendPart } from './tus-for-comments.ts';

const database = openTestDatabase();
let s3: S3StandIn;
let test: TestServer;
beforeAll(async () => {
  s3 = await openS3StandIn();
  test = await openTestServer(database, { environment: s3.environment });
});
beforeEach(() => {
  s3.mood = 'well';
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await s3[Symbol.asyncDispose]();
  await database.close();
});

const pdf = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5_000)]);

async function buildCase() {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const hearing = await buildHearing(database, await buildPlan(database, municipality));
  return { staff, hearing, cookie: await test.cookieOf(staff) };
}

async function buildComment(server = test) {
  const { hearing, cookie } = await buildCase();
  const bytes = pdf();
  const { id } = await sendByTus(server, hearing.id, { bytes });
  await submitComment(database, buildSubmission(hearing.id, { files: [id] }));
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ id: string }>(sql`select id from comment where hearing_id = ${hearing.id}`),
  );
  const get = (headers: Record<string, string> = {}) =>
    server.server.inject({ url: `/files/comments/${row?.id}/1`, headers: { cookie, ...headers } });
  return { bytes, get, id };
}

describe('attachments that are kept in an S3 store', () => {
  it('come and go as from a folder, whole and in parts', async () => {
    const { bytes, get } = await buildComment();
    const whole = await get();
    expect(whole.statusCode).toBe(200);
    expect(whole.rawPayload).toEqual(bytes);
    expect(whole.headers['accept-ranges']).toBe('bytes');
    const part = await get({ range: 'bytes=5-9' });
    expect(part.statusCode).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 5-9/${bytes.length}`);
    expect(part.rawPayload).toEqual(bytes.subarray(5, 10));
    const end = await get({ range: 'bytes=-3' });
    expect(end.rawPayload).toEqual(bytes.subarray(-3));
    const beyond = await get({ range: 'bytes=999999-' });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${bytes.length}`]);
    expect((await get({ range: 'bytes=0-1,4-5' })).statusCode).toBe(200);
  });

  it('are told of as out of reach while the store is away, and nothing of a file is promised', async () => {
    const { get } = await buildComment();
    s3.mood = 'failing';
    const away = await get();
    expect(away.json()).toMatchObject({ code: 'file-store-unavailable', status: 503 });
    expect(away.headers['content-disposition']).toBeUndefined();
    s3.mood = 'well';
    s3.objects.clear();
    expect((await get()).json()).toMatchObject({ code: 'file-missing', status: 500 });
  });

  it('wait on the server while the store is away, and arrive when it is back', async () => {
    const { hearing } = await buildCase();
    const bytes = pdf();
    const { address, id } = await beginUpload(test, hearing.id, { bytes });
    s3.mood = 'failing';
    expect((await sendPart(test, address, 0, bytes)).statusCode).toBe(503);
    s3.mood = 'well';
    await test.server.inject({ method: 'HEAD', url: address, headers: { 'tus-resumable': '1.0.0' } });
    const rows = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`select from stored_file where id = ${id}`),
    );
    expect(rows).toHaveLength(1);
  });

  it('leave the store when no comment took them', async () => {
    const { hearing } = await buildCase();
    const { id } = await sendByTus(test, hearing.id, { bytes: pdf() });
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(
        sql`update stored_file set created_at = now() - interval '3 days' where id = ${id}`,
      ),
    );
    for (const object of s3.objects.values()) object.putAt = new Date('2026-01-01T00:00:00Z');
    const before = s3.objects.size;
    await sweepUnclaimedFiles(database, test.files);
    expect(s3.objects.size).toBe(before - 1);
  });

  it('are in quarantine there too until the scanner has seen them', async () => {
    const away = await startClamdStandIn();
    await away[Symbol.asyncDispose]();
    await using guarded = await openTestServer(database, {
      environment: { ...s3.environment, CLAMD: away.address },
    });
    const { get, bytes } = await buildComment(guarded);
    expect((await get()).json()).toMatchObject({ code: 'file-waits-for-scan' });
    await using _back = await startClamdStandIn(Number(away.address.split(':')[1]));
    await rescanFiles({ config: guarded.config, database, files: guarded.files });
    expect((await get()).rawPayload).toEqual(bytes);
  });

  it('make the server unready, with the reason, while the store is away', async () => {
    await using away = await openTestServer(database, {
      environment: { ...s3.environment, S3_ENDPOINT: 'http://127.0.0.1:9' },
    });
    const answer = await away.server.inject('/readyz');
    expect([answer.statusCode, answer.json().reason]).toEqual([503, 'the file store does not answer']);
  });
});
