import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealAll } from '../../server/proof/seal.service.ts';
import { verifyAll } from '../../server/proof/verify.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { givePassword } from '../builders/give-password.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { beginUpload, sendPart } from '../files/tus-for-comments.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';
import { postProcedure } from './post-procedure.ts';

/** Each has connections of its own to the one database; they share the data folder and nothing else. */
const databases = [openTestDatabase(), openTestDatabase()] as const;
let one: TestServer;
let other: TestServer;
let open: OpenHearing;
beforeAll(async () => {
  one = await openTestServer(databases[0]);
  other = await openTestServer(databases[1], { beside: one });
  open = await buildOpenHearing(databases[0]);
});
afterAll(async () => {
  await other[Symbol.asyncDispose]();
  await one[Symbol.asyncDispose]();
  for (const database of databases) await database.close();
});

it('who signs in at one process is known at the other, and signed out at both', async () => {
  const staff = await buildStaff(databases[0], open.municipality);
  const password = await givePassword(databases[0], staff);
  const answer = await postProcedure(one, 'accounts.signIn', { username: staff.username, password });
  const cookie = /allmenning=[^;]+/.exec(String(answer.headers['set-cookie']))?.[0] ?? '';
  const overview = ({ server }: TestServer) =>
    server.inject({ url: '/trpc/desk.overview', headers: { cookie } });
  expect((await overview(other)).statusCode).toBe(200);
  await postProcedure(other, 'accounts.signOut', null, { cookie });
  expect((await overview(one)).statusCode).toBe(401);
});

it('an upload that begins at one process goes on at the other, and is sent and read at either', async () => {
  const bytes = await buildPdf('Vedlegg', ['Slik kan det bli.']);
  const { address, id } = await beginUpload(one, open.hearing.id, { bytes });
  const half = Math.floor(bytes.length / 2);
  const first = await sendPart(one, address, 0, bytes.subarray(0, half));
  expect(first.headers['upload-offset']).toBe(String(half));
  const asked = await other.server.inject({
    method: 'HEAD',
    url: address,
    headers: { 'tus-resumable': '1.0.0' },
  });
  expect(asked.headers['upload-offset']).toBe(String(half));
  expect((await sendPart(other, address, half, bytes.subarray(half))).statusCode).toBeLessThan(300);
  const submission = buildSubmission(open.hearing.id, { files: [id] });
  expect((await postProcedure(one, 'comments.submit', submission)).statusCode).toBe(200);
  const received = await other.server.inject({
    method: 'POST',
    url: '/files/receipt-files',
    payload: { secret: submission.receiptSecret, position: 1 },
    headers: { origin: other.config.publicUrl },
  });
  expect(received.statusCode).toBe(200);
  expect(received.rawPayload.equals(bytes)).toBe(true);
});

it('a comment that comes to both at the same moment is one, with one number', async () => {
  const submission = buildSubmission(open.hearing.id, { text: 'Sendt to ganger på likt.' });
  const answers = await Promise.all(
    [one, other, one, other].map((test) => postProcedure(test, 'comments.submit', submission)),
  );
  const told = answers.map((answer) => [answer.statusCode, answer.json().result?.data?.number]);
  expect(new Set(told.map(String)).size).toBe(1);
  expect(told[0]).toEqual([200, expect.any(Number)]);
});

it('what one process changes on the map has another address for its tiles at both', async () => {
  const versions = async ({ server }: TestServer) =>
    (await server.inject('/geodata/versions.json')).json() as Record<string, unknown>;
  await versions(one);
  const before = JSON.stringify(await versions(other));
  const staff = await buildStaff(databases[0], open.municipality);
  const cookie = await one.cookieOf(staff);
  const submission = buildSubmission(open.hearing.id, { places: [pointAt(10.41, 59.265)] });
  await postProcedure(one, 'comments.submit', submission);
  const input = encodeURIComponent(JSON.stringify({ hearingId: open.hearing.id, webState: 'waiting' }));
  const queue = await one.server.inject({ url: `/trpc/desk.queue?input=${input}`, headers: { cookie } });
  const commentId = queue.json().result.data.items.at(-1).id;
  const show = { decision: 'show', commentId, expectedRevision: 1, nameHidden: false };
  expect((await postProcedure(one, 'desk.moderate', show, { cookie })).statusCode).toBe(200);
  await expect.poll(async () => JSON.stringify(await versions(other)), { timeout: 15_000 }).not.toBe(before);
  await expect
    .poll(async () => JSON.stringify(await versions(one)) === JSON.stringify(await versions(other)), {
      timeout: 15_000,
    })
    .toBe(true);
});

it('the log is sealed once when both seal at the same time', async () => {
  for (let number = 0; number < 5; number += 1)
    await postProcedure(
      one,
      'comments.submit',
      buildSubmission(open.hearing.id, { text: randomBytes(8).toString('hex') }),
    );
  await Promise.all(databases.map((database) => sealAll(database, { only: open.municipality.number })));
  const [verified] = await verifyAll(databases[0], { only: open.municipality.number });
  expect(verified?.findings).toEqual([]);
});
