import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import {
  readReceipt,
  supplementComment,
  withdrawComment,
} from '../../server/comments/comment-receipt.service.ts';
import { claimComment, readOwnComments } from '../../server/comments/own-comments.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { verifyAll } from '../../server/proof/verify.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildSubmission, makeReceiptSecret } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

/** Two processes on the one database. */
const databases = [openTestDatabase(), openTestDatabase()] as const;
afterAll(async () => {
  for (const database of databases) await database.close();
});

/** What came of doing something at both, several times, at the same moment: values and the codes of refusals. */
async function atOnce<T>(
  work: (database: (typeof databases)[number], turn: number) => Promise<T>,
  times = 6,
) {
  const ended = await Promise.allSettled(
    Array.from({ length: times }, (_, turn) => work(databases[turn % 2 === 0 ? 0 : 1], turn)),
  );
  return {
    done: ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    refused: ended.flatMap((one) =>
      one.status === 'rejected' ? [one.reason.code ?? String(one.reason)] : [],
    ),
  };
}

async function findings({ municipality }: OpenHearing) {
  const [one] = await verifyAll(databases[0], { only: municipality.number });
  return one?.findings;
}

it('a comment that is withdrawn many times at once is withdrawn once, at one time', async () => {
  const open = await buildOpenHearing(databases[0]);
  for (let round = 0; round < 3; round += 1) {
    const sent = buildSubmission(open.hearing.id);
    await submitComment(databases[0], sent);
    const { done, refused } = await atOnce((database, turn) =>
      withdrawComment(database, { receipt: sent.receiptSecret, reason: `Grunn ${turn}` }),
    );
    expect(refused).toEqual([]);
    expect(new Set(done.map(({ withdrawnAt }) => withdrawnAt)).size).toBe(1);
  }
  expect(await findings(open)).toEqual([]);
});

it('of many bodies under one key, by whichever author, one is kept, and the others are told so', async () => {
  const open = await buildOpenHearing(databases[0]);
  const shared = { idempotencyKey: randomUUID() };
  const { done, refused } = await atOnce((database, turn) =>
    submitComment(database, {
      ...buildSubmission(open.hearing.id, { text: `Tekst ${turn}` }),
      ...shared,
    }),
  );
  expect(done).toHaveLength(1);
  expect(refused).toEqual(Array(5).fill('idempotency-conflict'));
  expect(await findings(open)).toEqual([]);
});

it('of many comments under one receipt’s secret one is kept', async () => {
  const open = await buildOpenHearing(databases[0]);
  const receiptSecret = makeReceiptSecret();
  const { done, refused } = await atOnce((database) =>
    submitComment(database, { ...buildSubmission(open.hearing.id), receiptSecret }),
  );
  expect(done).toHaveLength(1);
  expect(refused).toEqual(Array(5).fill('idempotency-conflict'));
});

it('a comment that is withdrawn while it is added to has the supplements that got a receipt, and no other', async () => {
  const open = await buildOpenHearing(databases[0]);
  for (let round = 0; round < 3; round += 1) {
    const sent = buildSubmission(open.hearing.id);
    await submitComment(databases[0], sent);
    const { done, refused } = await atOnce<unknown>((database, turn) =>
      turn === 2
        ? withdrawComment(database, { receipt: sent.receiptSecret, reason: '' })
        : supplementComment(database, {
            ...{
              receipt: sent.receiptSecret,
              receiptSecret: makeReceiptSecret(),
              idempotencyKey: randomUUID(),
            },
            ...{ text: `Tillegg ${turn}`, places: [], files: [], fileDescriptions: {} },
          }),
    );
    // Also where the withdrawal came between the check and the row, which the database refuses.
    expect(refused.filter((code) => code !== 'comment-withdrawn')).toEqual([]);
    const { withdrawnAt, supplements } = await readReceipt(databases[0], sent.receiptSecret);
    expect(withdrawnAt).not.toBeNull();
    expect(supplements).toHaveLength(done.length - 1);
  }
  expect(await findings(open)).toEqual([]);
});

it('a comment that several people claim at once is one of theirs', async () => {
  const open = await buildOpenHearing(databases[0]);
  const sent = buildSubmission(open.hearing.id);
  await submitComment(databases[0], sent);
  const people = await Promise.all(Array.from({ length: 4 }, () => buildPerson(databases[0])));
  const { done, refused } = await atOnce(async (database, turn) => {
    const person = people[turn]?.person;
    if (!person) throw new Error('nobody');
    await claimComment(database, person, sent.receiptSecret);
    return person;
  }, people.length);
  expect(done).toHaveLength(1);
  expect(refused).toEqual(Array(3).fill('comment-claimed'));
  const owned = await Promise.all(people.map(({ person }) => readOwnComments(databases[1], person)));
  expect(owned.map(({ length }) => length).toSorted()).toEqual([0, 0, 0, 1]);
});
