import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServerSecret } from '../../server/identity/server-secret.ts';
import { queueMail } from '../../server/mail/queue-mail.ts';
import { sendWaitingMail } from '../../server/mail/send-mail.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { postProcedure } from '../http/post-procedure.ts';
import { openS3StandIn, type S3StandIn } from './s3-stand-in.ts';
import { beginUpload, sendPart } from './tus-for-comments.ts';

/** Two processes whose files lie in an S3 store; uploads under way lie in the data folder that they share. */
const databases = [openTestDatabase(), openTestDatabase()] as const;
let s3: S3StandIn;
let one: TestServer;
let other: TestServer;
beforeAll(async () => {
  s3 = await openS3StandIn();
  one = await openTestServer(databases[0], { environment: s3.environment });
  other = await openTestServer(databases[1], { environment: s3.environment, beside: one });
});
afterAll(async () => {
  await other[Symbol.asyncDispose]();
  await one[Symbol.asyncDispose]();
  await s3[Symbol.asyncDispose]();
  for (const database of databases) await database.close();
});

it('an upload whose last part comes to both at once is one file, whole, in the store', async () => {
  const { hearing } = await buildOpenHearing(databases[0]);
  for (let round = 0; round < 4; round += 1) {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(40_000)]);
    const half = bytes.length / 2;
    const { address, id } = await beginUpload(one, hearing.id, { bytes });
    await sendPart(other, address, 0, bytes.subarray(0, Math.floor(half)));
    const rest = bytes.subarray(Math.floor(half));
    await Promise.all([one, other].map((test) => sendPart(test, address, Math.floor(half), rest)));
    // A device that got no answer asks how far it came, and finds the file or goes on.
    const known = await postProcedure(one, 'comments.upload', { hearingId: hearing.id, fileId: id });
    expect(known.json().result.data).toMatchObject({ id, size: bytes.length });
    const submission = buildSubmission(hearing.id, { files: [id] });
    expect((await postProcedure(other, 'comments.submit', submission)).statusCode).toBe(200);
    const read = await one.server.inject({
      method: 'POST',
      url: '/files/receipt-files',
      payload: { secret: submission.receiptSecret, position: 1 },
    });
    expect(read.rawPayload.equals(bytes)).toBe(true);
    expect([...s3.objects.values()].filter((object) => object.bytes.equals(bytes))).toHaveLength(1);
  }
});

it('each message is sent by one of them, once', async () => {
  const secret = createServerSecret('en hemmelighet som bare prøvene kjenner');
  const recipients = Array.from({ length: 45 }, () => `${randomUUID()}@eksempel.no`);
  await databases[0].withRole('identity', {}, async (transaction) => {
    for (const recipient of recipients)
      await queueMail(transaction, secret, {
        ...{ municipalityId: null, kind: 'test', recipient, subject: 'Hei', body: 'Hei' },
        expiresAt: new Date(Date.now() + 3_600_000),
      });
  });
  const taken: string[] = [];
  const transport = {
    send: async ({ to }: { readonly to: string }) => {
      await new Promise((resolve) => setImmediate(resolve));
      taken.push(to);
    },
    close: () => undefined,
  };
  await Promise.all(databases.map((database) => sendWaitingMail({ database, secret, transport })));
  const mine = taken.filter((to) => recipients.includes(to));
  expect(mine.toSorted()).toEqual(recipients.toSorted());
});
