import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkReceipt } from '../../domain/proof/receipt-proof.ts';
import { withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { hashReceiptSecret } from '../../server/comments/receipt-secret.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { answer, moderate, undo } from '../../server/desk/comment-handling.service.ts';
import { readReceiptProof } from '../../server/proof/receipt-proof.service.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { verifyAll } from '../../server/proof/verify.service.ts';
import { type BuiltHearing, buildHearing } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { type BuiltPlanVersion, buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { type OwnerConnection, openOwnerConnection } from '../database/owner-connection.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
let owner: OwnerConnection;
beforeAll(() => {
  owner = openOwnerConnection();
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

let municipality: BuiltMunicipality;
let hearing: BuiltHearing;
let version: BuiltPlanVersion;
let secrets: string[];

/** Three comments, one shown and answered, one withdrawn; all sealed. */
beforeEach(async () => {
  municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality);
  version = await buildPlanVersion(database, plan);
  hearing = await buildHearing(database, plan, { planVersionIds: [version.id] });
  const staff = await buildStaff(database, municipality);
  const submissions = ['Først', 'Så', 'Til slutt'].map((text) =>
    buildSubmission(hearing.id, { target: { kind: 'places' }, places: [pointAt(10.41, 59.265)], text }),
  );
  for (const submission of submissions) await submitComment(database, submission);
  secrets = submissions.map(({ receiptSecret }) => receiptSecret);
  const commentId = await idOf('Først');
  const shown = await moderate(database, staff, {
    commentId,
    expectedRevision: 1,
    decision: 'show',
    nameHidden: false,
  });
  const given = { commentId, answerText: 'Vi senker husene.', outcome: 'followed', changeText: '' } as const;
  const answered = await answer(database, staff, { ...given, expectedRevision: shown.revision });
  await undo(database, staff, { commentId, expectedRevision: answered.revision });
  await withdrawComment(database, { receipt: secrets[1] ?? '', reason: 'Ombestemte meg' });
  await sealAll(database, { only: municipality.number });
});

async function idOf(text: string): Promise<string> {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ id: string }>(
      sql`select id from comment where hearing_id = ${hearing.id} and text = ${text}`,
    ),
  );
  return rows[0]?.id ?? '';
}

async function findingsNow() {
  const [one] = await verifyAll(database, { only: municipality.number });
  return one?.findings;
}

const keptTables = [
  'comment',
  'comment_author',
  'comment_place',
  'comment_plan_version',
  'comment_handling',
  'log_entry',
  'seal',
  'journal_entry',
] as const;

/** What whoever has the whole database may do, past every trigger. */
async function tamper(work: (connection: postgres.TransactionSql) => Promise<unknown>): Promise<void> {
  await owner.begin(async (transaction) => {
    // Not `alter table`: its lock would meet those of whatever else runs.
    await transaction`set local session_replication_role = replica`;
    await work(transaction);
  });
}

const codesNow = async () => ((await findingsNow()) ?? []).map(({ code }) => code);

describe('verification', () => {
  it('finds nothing where nothing was done behind the product’s back', async () => {
    expect(await findingsNow()).toEqual([]);
    await submitComment(database, buildSubmission(hearing.id, { text: 'Enda ett' }));
    expect(await findingsNow()).toEqual([]);
  });

  it('finds a text of which one letter was changed', async () => {
    const comment = await idOf('Så');
    await tamper((connection) => connection`update comment set text = 'Så.' where id = ${comment}`);
    expect(await findingsNow()).toEqual([
      { code: 'comment-changed', comment, hearing: hearing.id, number: 2 },
    ]);
  });

  it('finds a place that was moved by less than a millimetre', async () => {
    const comment = await idOf('Først');
    await tamper(
      (connection) =>
        connection`update comment_place set geom = st_translate(geom, 0.000000001, 0) where comment_id = ${comment}`,
    );
    expect(await codesNow()).toEqual(['comment-changed']);
  });

  it('finds a time of receipt that was moved, and a late mark that was taken away', async () => {
    const comment = await idOf('Til slutt');
    await tamper(
      (connection) =>
        connection`update comment set received_at = received_at - interval '1 microsecond' where id = ${comment}`,
    );
    expect(await codesNow()).toEqual(['comment-changed']);
  });

  it('finds a name that was exchanged, and one that was taken away without saying so', async () => {
    const comment = await idOf('Først');
    await tamper(
      (connection) => connection`update comment_author set name = 'En annen' where comment_id = ${comment}`,
    );
    expect(await codesNow()).toEqual(['author-changed']);
    await tamper((connection) => connection`delete from comment_author where comment_id = ${comment}`);
    expect(await codesNow()).toEqual(['author-missing']);
  });

  it('finds a withdrawal that was made up, and one that was undone', async () => {
    const [first, second] = [await idOf('Først'), await idOf('Så')];
    await tamper((connection) => connection`update comment set withdrawn_at = now() where id = ${first}`);
    await tamper((connection) => connection`update comment set withdrawn_at = null where id = ${second}`);
    expect(await codesNow()).toEqual(['withdrawal-changed', 'withdrawal-changed']);
  });

  it('finds what is shown or answered otherwise than the log says', async () => {
    const [first, third] = [await idOf('Først'), await idOf('Til slutt')];
    await tamper(
      (
        connection,
      ) => connection`update comment_handling set web_state = 'held', hold_reason = 'x', legal_basis = 'x'
        where comment_id = ${first}`,
    );
    await tamper(
      (connection) => connection`update comment_handling set web_state = 'shown' where comment_id = ${third}`,
    );
    expect(await codesNow()).toEqual(['handling-changed', 'handling-changed']);
  });

  it('finds a comment that is gone, with its line of the log or without', async () => {
    const comment = await idOf('Til slutt');
    await tamper(async (connection) => {
      for (const table of keptTables.slice(1, 6))
        await connection`delete from ${connection(table)} where comment_id = ${comment}`;
      await connection`delete from journal_entry where comment_id = ${comment}`;
      await connection`delete from comment where id = ${comment}`;
    });
    expect(await findingsNow()).toEqual([
      { code: 'comment-missing', hearing: hearing.id, number: 3 },
      { code: 'entry-missing', seal: 1 },
    ]);
  });

  it('finds a comment that nobody sent', async () => {
    await tamper(
      (connection) => connection`
        insert into comment (id, municipality_id, hearing_id, number, kind, idempotency_key, body_hash, receipt_hash,
          target, text, author_kind, received_at, accepted_at)
        select gen_random_uuid(), municipality_id, hearing_id, 4, kind, gen_random_uuid(), body_hash,
          sha256('forged'::bytea || text::bytea || id::text::bytea), target, 'Forfalsket', author_kind, received_at, accepted_at
        from comment where id = ${secretOwner()}`,
    );
    expect(await codesNow()).toContain('comment-inserted');
  });

  it('finds a line of the log that was changed, a seal that was changed, and one that is gone', async () => {
    await tamper(
      (connection) =>
        connection`update log_entry set record_hash = sha256('x') where municipality_id = ${municipality.id} and kind = 'withdrawn'`,
    );
    expect(await codesNow()).toEqual(['withdrawal-changed', 'entry-changed']);
    await submitComment(database, buildSubmission(hearing.id, { text: 'Fjerde' }));
    await sealAll(database, { only: municipality.number });
    await tamper(
      (connection) =>
        connection`update seal set sealed_at = '2020-01-01T00:00:00.000000Z' where municipality_id = ${municipality.id} and number = 2`,
    );
    expect(await codesNow()).toEqual(['withdrawal-changed', 'entry-changed', 'seal-changed']);
    await tamper(
      (connection) => connection`delete from seal where municipality_id = ${municipality.id} and number = 1`,
    );
    expect(await codesNow()).toEqual(['withdrawal-changed', 'seal-missing', 'chain-broken', 'seal-changed']);
  });

  function secretOwner() {
    return owner`(select id from comment where hearing_id = ${hearing.id} and text = 'Først')`;
  }
});

describe('the proof of a receipt', () => {
  const proofOf = (index: number) => readReceiptProof(database, hashReceiptSecret(secrets[index] ?? ''));

  async function published(): Promise<string | null> {
    const [row] = await database.withRole('public', {}, (transaction) =>
      transaction.execute<{ hash: string }>(
        sql`select encode(hash, 'hex') as hash from public_seal where municipality_id = ${municipality.id} and number = 1`,
      ),
    );
    return row?.hash ?? null;
  }

  it('leads from the words of the comment to the root that everyone may read', async () => {
    for (const index of [0, 1, 2]) {
      const proof = await proofOf(index);
      expect(await checkReceipt(proof, await published())).toMatchObject({ result: 'sealed', sealNumber: 1 });
    }
  });

  it('holds all that was sent, places and files and the version of the plan that it speaks of', async () => {
    const { record, author } = await proofOf(0);
    expect(record).toMatchObject({
      number: 1,
      text: 'Først',
      places: [{ position: 1, label: 'Ved kanalen', shape: '010100000052b81e85ebd1244052b81e85eba14d40' }],
      planVersions: [version.id],
      files: [],
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    });
    expect(author?.details).toMatchObject({ name: 'Ola Eksempel', email: 'ola@eksempel.no' });
  });

  it('is broken by another letter, another author, another seal', async () => {
    const proof = await proofOf(0);
    const hash = await published();
    const forged = { ...proof, record: { ...proof.record, text: 'Noe annet' } };
    expect(await checkReceipt(forged, hash)).toEqual({ result: 'broken', step: 'record' });
    const author = proof.author && { ...proof.author, details: { ...proof.author.details, name: 'Kari' } };
    expect(await checkReceipt({ ...proof, author }, hash)).toEqual({ result: 'broken', step: 'author' });
    expect(await checkReceipt(proof, '0'.repeat(64))).toEqual({ result: 'broken', step: 'seal' });
    const inclusion = proof.inclusion && { ...proof.inclusion, index: proof.inclusion.index + 1 };
    expect(await checkReceipt({ ...proof, inclusion }, hash)).toEqual({ result: 'broken', step: 'path' });
  });

  it('waits for the next seal where there is none yet', async () => {
    const submission = buildSubmission(hearing.id, { text: 'Ny' });
    await submitComment(database, submission);
    const proof = await readReceiptProof(database, hashReceiptSecret(submission.receiptSecret));
    expect(await checkReceipt(proof, null)).toEqual({ result: 'waiting' });
  });
});

describe('sealing', () => {
  it('twice at once seals each line once', async () => {
    for (const text of ['a', 'b', 'c']) await submitComment(database, buildSubmission(hearing.id, { text }));
    await Promise.all([
      sealAll(database, { only: municipality.number }),
      sealAll(database, { only: municipality.number }),
      sealAll(database, { only: municipality.number }),
    ]);
    expect(await findingsNow()).toEqual([]);
    const rows = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ leaves: number }>(
        sql`select leaves from seal where municipality_id = ${municipality.id} order by number`,
      ),
    );
    expect(rows.reduce((sum, { leaves }) => sum + leaves, 0)).toBe(3 + 3 + 1 + 3);
  });
});
