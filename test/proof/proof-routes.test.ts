import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashReceiptSecret } from '../../server/comments/receipt-secret.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { readReceiptProof } from '../../server/proof/receipt-proof.service.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { sendByTus } from '../files/tus-for-comments.ts';
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

const sha256 = (...parts: (Buffer | string)[]) =>
  parts.reduce((state, part) => state.update(part), createHash('sha256')).digest();

/** Canonical JSON as docs/proof.md tells it, written without a look at the product's own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

it('whoever follows docs/proof.md comes from a receipt to the seal that the municipality publishes', async () => {
  const { hearing, municipality } = await buildOpenHearing(database);
  const submissions = ['a', 'b', 'c', 'd', 'e'].map((text) => buildSubmission(hearing.id, { text }));
  for (const submission of submissions) await submitComment(database, submission);
  await sealAll(database, { only: municipality.number });
  for (const submission of submissions) {
    const proof = await readReceiptProof(database, hashReceiptSecret(submission.receiptSecret));
    if (!proof.inclusion) throw new Error('the log was sealed');
    const { index, path, seal } = proof.inclusion;
    const author = sha256(Buffer.from(proof.author?.salt ?? '', 'hex'), canonical(proof.author?.details));
    expect(author.toString('hex')).toBe(proof.record.author);
    const record = sha256(Buffer.from(proof.salt, 'hex'), canonical(proof.record));
    expect(record.toString('hex')).toBe(proof.entry.record);

    // RFC 9162 section 2.1.3.2, from the leaf up.
    let node = sha256(Buffer.of(0), canonical(proof.entry));
    let [fn, sn] = [index, seal.leaves - 1];
    for (const beside of path.map((hash) => Buffer.from(hash, 'hex'))) {
      if (fn % 2 === 1 || fn === sn) {
        node = sha256(Buffer.of(1), beside, node);
        while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
      } else node = sha256(Buffer.of(1), node, beside);
      [fn, sn] = [fn >> 1, sn >> 1];
    }
    expect(sn).toBe(0);
    expect(node.toString('hex')).toBe(seal.root);

    const published = await test.server.inject(`/proof/${municipality.number}/seals.json`);
    expect(published.statusCode).toBe(200);
    const { hash, ...stated } = published.json().seals[seal.number - 1];
    expect(stated).toEqual(seal);
    expect(sha256(canonical(stated)).toString('hex')).toBe(hash);
  }
});

it('a receipt names the bytes that its page gives of each file, also of a picture that was drawn anew', async () => {
  const { hearing } = await buildOpenHearing(database);
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Make: 'Kamera' } })
    .jpeg()
    .toBuffer();
  const { id } = await sendByTus(test, hearing.id, { bytes: picture, name: 'hagen.jpg' });
  const submission = buildSubmission(hearing.id, { files: [id] });
  await submitComment(database, submission);
  const { record } = await readReceiptProof(database, hashReceiptSecret(submission.receiptSecret));
  const given = await test.server.inject({
    method: 'POST',
    url: '/files/receipt-files',
    payload: { secret: submission.receiptSecret, position: 1 },
  });
  expect(given.statusCode).toBe(200);
  expect(record).toMatchObject({ files: [sha256(given.rawPayload).toString('hex')] });
  expect(given.rawPayload.includes('Kamera')).toBe(false);
});

it('the seals tell nothing of what was said or by whom, and lists are bounded', async () => {
  const { hearing, municipality } = await buildOpenHearing(database);
  await submitComment(database, buildSubmission(hearing.id, { text: 'Hemmelig mening' }));
  await sealAll(database, { only: municipality.number });
  const one = await test.server.inject(`/proof/${municipality.number}/seals/1.json`);
  expect(one.json().leafHashes).toHaveLength(1);
  expect(one.body).not.toMatch(/Hemmelig|Ola/);
  for (const bad of ['?limit=5000', '?after=-1', '?skip=3'])
    expect((await test.server.inject(`/proof/${municipality.number}/seals.json${bad}`)).statusCode).toBe(400);
  for (const unknown of [
    '/proof/0000/seals.json',
    `/proof/${municipality.number}/seals/99.json`,
    '/proof/x/seals.json',
  ])
    expect((await test.server.inject(unknown)).statusCode).toBe(404);
});
