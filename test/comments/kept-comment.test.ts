import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import type { CommentSubmissionInput } from '../../domain/comments/comment-submission.ts';
import { recordHash } from '../../domain/proof/record-hash.ts';
import { toHex } from '../../domain/proof/sha-256.ts';
import { hashReceiptSecret } from '../../server/comments/receipt-secret.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { sqlState } from '../../server/database/database-error.ts';
import { readReceivedRows } from '../../server/proof/received-record.queries.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

/** Everything that is written otherwise in JSON, and what looks like JSON itself. */
const difficult = 'Han sa "nei" \\ og\tså\n\n,"begunAt":null, \u2028 😀 é e\u0301 </script> {"a":1}';

const submissions: readonly [string, Partial<CommentSubmissionInput>][] = [
  ['a plain one', {}],
  [
    'one with every sign in its texts',
    {
      heading: 'Et "hode" \\ 😀',
      text: difficult,
      author: {
        kind: 'organisation',
        name: 'Åse "Ås" Ødegård\\',
        email: 'ase@eksempel.no',
        phone: '22 22 22 22',
        address: 'Gate "1"',
        organisationName: 'Velet \u2028 "Fjord"',
        organisationNumber: '974760673',
        onBehalfOf: 'Alle\\',
      },
      underAge: true,
      language: 'nn',
    },
  ],
  [
    'one with many places',
    {
      target: { kind: 'places' },
      places: [
        { ...pointAt(10.41, 59.265), label: '' },
        { ...pointAt(10.4100000001, 59.26500123456789), label: 'Ved "broa"' },
        {
          id: randomUUID(),
          geometry: {
            type: 'LineString',
            coordinates: [
              [10.41, 59.265],
              [10.411, 59.2655],
            ],
          },
          label: 'Veien',
        },
      ],
    },
  ],
];

describe('what the database writes in its log of a comment', () => {
  it.each(submissions)('is what the rows are read as, for %s', async (_, changes) => {
    const { hearing } = await buildOpenHearing(database, { alternatives: 2 });
    const submission = buildSubmission(hearing.id, changes);
    await submitComment(database, submission);
    await database.withRole('operations', {}, async (transaction) => {
      const receipt = hashReceiptSecret(submission.receiptSecret);
      const [entry] = await transaction.execute<{
        comment: string;
        hash: string;
        salt: string;
        author: string;
      }>(sql`
        select comment.id as comment, encode(record_hash, 'hex') as hash, encode(log_entry.salt, 'hex') as salt,
          encode(author_hash, 'hex') as author
        from log_entry join comment on comment.id = comment_id
        where receipt_hash = ${receipt} and log_entry.kind = 'received'
      `);
      const [row] = await readReceivedRows(transaction, [entry?.comment ?? '']);
      if (!entry || !row?.author) throw new Error('nothing was kept');
      const author = toHex(await recordHash(row.author.salt, row.author.details));
      expect(entry.author).toBe(author);
      const salt = Buffer.from(entry.salt, 'hex');
      expect(entry.hash).toBe(toHex(await recordHash(salt, { ...row.record, author })));
    });
  });
});

describe('keeping a comment by the database’s own function', () => {
  const keep = async (role: 'citizen' | 'planner', changes: Record<string, unknown>) => {
    const { municipality, hearing } = await buildOpenHearing(database);
    const receiptHash = hashReceiptSecret(randomUUID());
    const entry = {
      id: randomUUID(),
      municipalityId: municipality.id,
      hearingId: hearing.id,
      kind: 'comment',
      channel: role === 'citizen' ? 'web' : 'letter',
      idempotencyKey: randomUUID(),
      bodyHash: '00'.repeat(32),
      receiptHash: receiptHash.toString('hex'),
      target: 'wholePlan',
      text: 'Direkte',
      authorKind: 'private',
      underAge: false,
      identityLevel: 'open',
      language: 'nb',
      receivedAt: new Date(Date.now() - 60_000),
      waitedSeconds: 0,
      author: { name: 'Ola Eksempel' },
      planVersionIds: [],
      places: [],
      files: [],
      findings: [],
      actor: 'citizen',
      act: 'comment.submit',
      auditDetails: {},
      logSalt: '00'.repeat(32),
      ...changes,
    };
    const claim = { municipalityId: municipality.id, receiptHash: receiptHash.toString('hex') };
    const call =
      role === 'citizen'
        ? sql`app.keep_sent_comments(${JSON.stringify([{ claim, entry }])}::jsonb)`
        : sql`app.keep_registered_comment(${JSON.stringify(entry)}::jsonb)`;
    return database
      .withRole(role, { municipalityId: municipality.id, receiptHash }, (transaction) =>
        transaction.execute<{ given_number: number }>(sql`select * from ${call}`),
      )
      .then(([row]) => row?.given_number, sqlState);
  };

  it('takes a citizen’s own, and nothing in another’s name', async () => {
    expect(await keep('citizen', {})).toBe(1);
    for (const claimed of [
      { receiptHash: '11'.repeat(32) },
      { municipalityId: randomUUID() },
      { channel: 'letter' },
      { registeredBy: 'Ada Planlegger' },
      { personId: randomUUID() },
      { senderId: randomUUID() },
    ]) {
      expect(await keep('citizen', claimed), JSON.stringify(claimed)).toBe('42501');
    }
  });

  it('takes what a planner registers in the own municipality, and nothing as if it came by the web', async () => {
    expect(await keep('planner', {})).toBe(1);
    for (const claimed of [
      { municipalityId: randomUUID() },
      { channel: 'web' },
      { personId: randomUUID() },
      { senderId: randomUUID() },
    ]) {
      expect(await keep('planner', claimed), JSON.stringify(claimed)).toBe('42501');
    }
  });

  it('leaves one role’s function to that role', async () => {
    for (const [role, call] of [
      ['public', sql`app.keep_sent_comments('[]')`],
      ['planner', sql`app.keep_sent_comments('[]')`],
      ['citizen', sql`app.keep_registered_comment('{}')`],
      ['citizen', sql`app.keep_comments('[]', null)`],
    ] as const) {
      const asked = database.withRole(role, {}, (transaction) => transaction.execute(sql`select ${call}`));
      expect(await asked.then(() => 'done', sqlState)).toBe('42501');
    }
  });
});
