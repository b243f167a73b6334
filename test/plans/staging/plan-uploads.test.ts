import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../server/accounts/session.ts';
import { sweepStaging } from '../../../server/plans/staging/sweep-staging.ts';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { buildStaff } from '../../builders/build-staff.ts';
import { openTestDatabase } from '../../database/test-database.ts';
import { openTestServer, type TestServer } from '../../http/open-test-server.ts';
import { tusClient, uploadId } from './tus.ts';

const database = openTestDatabase();
let test: TestServer;
let url: string;
let staff: Session;
let colleague: Session;
beforeAll(async () => {
  test = await openTestServer(database);
  url = await test.server.listen({ host: '127.0.0.1', port: 0 });
  const municipality = await buildMunicipality(database);
  staff = await buildStaff(database, municipality);
  colleague = await buildStaff(database, municipality);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

describe('a plan file in parts', () => {
  it('continues where it was broken off, and is taken for an import when it is whole', async () => {
    const client = await tusClient(test, url, staff);
    const bytes = randomBytes(300_000);
    const begun = await client.begin(bytes.byteLength);
    expect(begun.status).toBe(201);
    const id = uploadId(begun);
    expect((await client.send(id, 0, bytes.subarray(0, 100_000))).status).toBe(204);
    const asked = await client.ask(id);
    expect(asked.headers.get('upload-offset')).toBe('100000');
    expect((await client.send(id, 0, bytes)).status, 'a part that is there already').toBe(409);
    const last = await client.send(id, 100_000, bytes.subarray(100_000));
    expect(last.headers.get('upload-offset')).toBe('300000');
    // Whoever lost the last answer learns that nothing is left to send.
    const whole = await client.ask(id);
    expect([whole.headers.get('upload-offset'), whole.headers.get('upload-length')]).toEqual([
      '300000',
      '300000',
    ]);
    expect(await readdir(join(test.folder, 'plan-imports'))).toContain(id);
    expect(await readdir(join(test.folder, 'plan-uploads'))).not.toContain(id);
  });

  it('carries the headers that keep every answer safe', async () => {
    const client = await tusClient(test, url, staff);
    const begun = await client.begin(10);
    expect(begun.headers.get('x-content-type-options')).toBe('nosniff');
    expect(begun.headers.get('content-security-policy')).toContain("default-src 'none'");
    await client.give(uploadId(begun), 'DELETE');
  });

  it('is refused before a byte is sent where it is larger than 200 MB, empty or of no size', async () => {
    const client = await tusClient(test, url, staff);
    const large = await client.begin(200 * 1024 * 1024 + 1);
    expect([large.status, await large.json()]).toMatchObject([
      413,
      { code: 'file-too-large', details: { limit: 200 } },
    ]);
    expect((await client.begin(0)).status).toBe(400);
    const cookie = await test.cookieOf(staff);
    const deferred = await fetch(`${url}/files/plan-uploads`, {
      method: 'POST',
      headers: { cookie, 'tus-resumable': '1.0.0', 'upload-defer-length': '1' },
    });
    expect(deferred.status).toBe(400);
  });

  it('takes no more than was announced', async () => {
    const client = await tusClient(test, url, staff);
    const id = uploadId(await client.begin(10));
    expect((await client.send(id, 0, randomBytes(5000))).ok).toBe(false);
    await client.give(id, 'DELETE');
  });
});

describe('an upload', () => {
  it('is its sender’s alone: colleagues and strangers neither see, continue, read nor remove it', async () => {
    const own = await tusClient(test, url, staff);
    const id = uploadId(await own.begin(1000, { accountId: colleague.accountId }));
    await own.send(id, 0, randomBytes(10));
    const stranger = await buildStaff(database, await buildMunicipality(database));
    for (const someone of [colleague, stranger]) {
      const other = await tusClient(test, url, someone);
      expect((await other.ask(id)).status).toBe(404);
      expect((await other.send(id, 10, randomBytes(10))).status).toBe(404);
      expect((await other.give(id, 'GET')).status).toBe(404);
      expect((await other.give(id, 'DELETE')).status).toBe(404);
    }
    expect((await fetch(`${url}/files/plan-uploads/${id}`, { method: 'HEAD' })).status).toBe(401);
    expect((await own.ask(id)).headers.get('upload-offset')).toBe('10');
    expect((await own.give(id, 'DELETE')).status).toBe(204);
    expect((await own.ask(id)).status).toBe(404);
  });

  it('is one of five that an account may have under way', async () => {
    const busy = await tusClient(test, url, await buildStaff(database, await buildMunicipality(database)));
    for (let begun = 0; begun < 5; begun += 1) expect((await busy.begin(10)).status).toBe(201);
    const sixth = await busy.begin(10);
    expect([sixth.status, await sixth.json()]).toMatchObject([429, { code: 'too-many-uploads' }]);
    const other = await tusClient(test, url, colleague);
    expect((await other.begin(10)).status).toBe(201);
  });

  it('that nobody finished goes after a day, and an import nobody touched after a week', async () => {
    const client = await tusClient(test, url, await buildStaff(database, await buildMunicipality(database)));
    const unfinished = uploadId(await client.begin(10));
    const whole = await client.upload(randomBytes(10));
    const left = async () => ({
      uploads: (await readdir(join(test.folder, 'plan-uploads'))).includes(unfinished),
      imports: (await readdir(join(test.folder, 'plan-imports'))).includes(whole),
    });
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
    await sweepStaging(test.config, hours(23));
    expect(await left()).toEqual({ uploads: true, imports: true });
    await sweepStaging(test.config, hours(25));
    expect(await left()).toEqual({ uploads: false, imports: true });
    await sweepStaging(test.config, hours(24 * 7 + 1));
    expect(await left()).toEqual({ uploads: false, imports: false });
  });
});
