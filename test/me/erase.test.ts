import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { supplementSchema } from '../../domain/comments/comment-followup.ts';
import { checkReceipt } from '../../domain/proof/receipt-proof.ts';
import { readPerson } from '../../server/accounts/accounts.service.ts';
import { readReceipt, supplementComment } from '../../server/comments/comment-receipt.service.ts';
import { readOwnComments } from '../../server/comments/own-comments.service.ts';
import { listPublicComments } from '../../server/comments/public-comments.service.ts';
import { hashReceiptSecret } from '../../server/comments/receipt-secret.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { eraseByReceipt, eraseContact, eraseEverything } from '../../server/me/erase.service.ts';
import { readStored } from '../../server/me/stored.service.ts';
import { readReceiptProof } from '../../server/proof/receipt-proof.service.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { verifyAll } from '../../server/proof/verify.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { type BuiltPerson, buildPerson } from '../builders/build-person.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, makeReceiptSecret } from '../builders/build-submission.ts';
import { decidePlan, giveJournalNumbers } from '../builders/close-case.ts';
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

const author = {
  kind: 'private' as const,
  name: 'Ola Eksempel',
  email: 'ola@eksempel.no',
  phone: '12345678',
  address: 'Storgata 4',
};

/** A hearing with a shown comment of someone signed in, a supplement to it, and a stranger's comment. */
async function buildCase(): Promise<OpenHearing & BuiltPerson & { readonly secret: string }> {
  const open = await buildOpenHearing(database);
  const built = await buildPerson(database, { email: `${randomUUID()}@eksempel.no` });
  const submission = buildSubmission(open.hearing.id, { author, text: 'Mitt innspill' });
  await submitComment(database, submission, { person: built.person });
  const secret = submission.receiptSecret;
  await supplementComment(
    database,
    supplementSchema.parse({
      receipt: secret,
      idempotencyKey: randomUUID(),
      receiptSecret: makeReceiptSecret(),
      text: 'Og dette glemte jeg.',
    }),
  );
  await submitComment(
    database,
    buildSubmission(open.hearing.id, { author: { ...author, name: 'En annen' }, text: 'En annens' }),
  );
  const staff = await buildStaff(database, open.municipality);
  const [id] = await idsOf(open, 'Mitt innspill');
  await moderate(database, staff, {
    commentId: id ?? '',
    expectedRevision: 1,
    decision: 'show',
    nameHidden: false,
  });
  await sealAll(database, { only: open.municipality.number });
  return { ...open, ...built, secret };
}

async function idsOf({ hearing }: OpenHearing, text: string): Promise<string[]> {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ id: string }>(
      sql`select id from comment where hearing_id = ${hearing.id} and text = ${text}`,
    ),
  );
  return rows.map(({ id }) => id);
}

async function authorsOf({ hearing }: OpenHearing) {
  return database.withRole('operations', {}, (transaction) =>
    transaction.execute<{
      name: string;
      email: string | null;
      phone: string | null;
      address: string | null;
    }>(sql`
      select name, email, phone, address from comment_author author
      join comment on comment.id = author.comment_id
      where comment.hearing_id = ${hearing.id} order by comment.number
    `),
  );
}

async function findingsOf({ municipality }: OpenHearing) {
  const [one] = await verifyAll(database, { only: municipality.number });
  return (one?.findings ?? []).map(({ code }) => code);
}

async function shownNameOf({ hearing }: OpenHearing) {
  const { items } = await listPublicComments(database, { hearingId: hearing.id, limit: 10 });
  return items.map(({ shownName }) => shownName);
}

const nothing = { email: null, phone: null, address: null };

describe('a person who erases contact data', () => {
  it('loses it in comments and supplements, leaves the web, and keeps what was said in the case', async () => {
    const built = await buildCase();
    expect(await shownNameOf(built)).toEqual(['Ola Eksempel']);
    expect(await eraseContact(database, built.person)).toEqual({ contacts: 2, names: 0 });
    expect(await authorsOf(built)).toMatchObject([
      { name: 'Ola Eksempel', ...nothing },
      { name: 'Ola Eksempel', ...nothing },
      { name: 'En annen', email: author.email, phone: author.phone, address: author.address },
    ]);
    expect(await shownNameOf(built)).toEqual([null]);
    expect(await readReceipt(database, built.secret)).toMatchObject({
      text: 'Mitt innspill',
      author: { email: null },
    });
    expect(await eraseContact(database, built.person)).toEqual({ contacts: 0, names: 0 });
  });

  it('leaves a log in which everything still agrees, and a receipt that still can be checked', async () => {
    const built = await buildCase();
    await eraseContact(database, built.person);
    expect(await findingsOf(built)).toEqual([]);
    await sealAll(database, { only: built.municipality.number });
    expect(await findingsOf(built)).toEqual([]);
    const proof = await readReceiptProof(database, hashReceiptSecret(built.secret));
    expect(proof.author).toBeNull();
    const seals = await database.withRole('public', {}, (transaction) =>
      transaction.execute<{ hash: string }>(sql`
        select encode(hash, 'hex') as hash from public_seal
        where municipality_id = ${built.municipality.id} and number = ${proof.inclusion?.seal.number ?? 0}
      `),
    );
    expect(await checkReceipt(proof, seals[0]?.hash ?? null)).toMatchObject({ result: 'sealed' });
  });

  it('loses the name too once the plan is decided and the archive has the record', async () => {
    const built = await buildCase();
    await decidePlan(database, built.plan.id, 1);
    expect(await eraseContact(database, built.person)).toEqual({ contacts: 2, names: 0 });
    await giveJournalNumbers(database, built.hearing.id);
    expect(await eraseContact(database, built.person)).toEqual({ contacts: 0, names: 2 });
    expect((await authorsOf(built)).map(({ name }) => name)).toEqual(['', '', 'En annen']);
    expect(await findingsOf(built)).toEqual([]);
  });

  it('cannot hide that someone writes another name, or the old address, into what is left', async () => {
    const built = await buildCase();
    await eraseContact(database, built.person);
    const [id] = await idsOf(built, 'Mitt innspill');
    const tamper = (changes: Record<string, string>) =>
      owner.begin(async (transaction) => {
        await transaction`set local session_replication_role = replica`;
        await transaction`update comment_author set ${transaction(changes)} where comment_id = ${id ?? ''}`;
      });
    await tamper({ email: author.email });
    expect(await findingsOf(built)).toEqual(['author-changed']);
    await tamper({ name: 'En tredje' });
    expect(await findingsOf(built)).toEqual(['author-changed']);
  });
});

describe('the database', () => {
  it('lets nobody write an author anew, not even the operator', async () => {
    const built = await buildCase();
    for (const role of ['citizen', 'planner', 'operations'] as const) {
      const scope = {
        municipalityId: built.municipality.id,
        accountId: randomUUID(),
        personId: built.person.personId,
      };
      for (const set of [sql`name = 'En tredje'`, sql`email = null`]) {
        await expect(
          database.withRole(role, scope, (transaction) =>
            transaction.execute(sql`update comment_author set ${set}`),
          ),
          role,
        ).rejects.toMatchObject({ code: '42501' });
      }
    }
    const [id] = await idsOf(built, 'Mitt innspill');
    const write = (changes: Record<string, string | null>) =>
      owner`update comment_author set ${owner(changes)} where comment_id = ${id ?? ''}`;
    await expect(write({ name: 'En tredje' })).rejects.toMatchObject({ code: 'AL207' });
    await expect(write({ email: 'x@eksempel.no' })).rejects.toMatchObject({ code: 'AL207' });
  });

  it('lets nobody but the operator erase, and no name before the archive has it', async () => {
    const built = await buildCase();
    const ids = await idsOf(built, 'Mitt innspill');
    const erase = (role: 'citizen' | 'operations') =>
      database.withRole(role, { personId: built.person.personId }, (transaction) =>
        transaction.execute(sql`select from app.erase_name(array[${ids[0] ?? ''}::uuid])`),
      );
    await expect(erase('citizen')).rejects.toMatchObject({ code: '42501' });
    expect(await erase('operations')).toHaveLength(0);
  });
});

describe('a person who erases everything', () => {
  it('is gone with all sign-ins, bonds and messages, and nobody else is', async () => {
    const built = await buildCase();
    const other = await buildPerson(database);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        insert into mail_message (kind, recipient, subject, expires_at)
        values ('test', ${built.person.email?.toUpperCase() ?? ''}, 'Hei', now() + interval '1 hour')
      `),
    );
    expect(await readStored(database, built.person)).toMatchObject({
      person: { email: built.person.email, sessions: 1, messages: 1, knownBy: 'provider' },
      authors: [{ name: 'Ola Eksempel' }, { name: 'Ola Eksempel' }],
    });
    await eraseEverything(database, built.person);
    expect(await readPerson(database, built.token)).toBeNull();
    expect(await readPerson(database, other.token)).not.toBeNull();
    expect(await readOwnComments(database, built.person)).toEqual([]);
    await expect(readStored(database, built.person)).rejects.toMatchObject({ code: 'not-signed-in' });
    const left = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        select 1 from mail_message where lower(recipient) = ${built.person.email}
        union all select 1 from comment_person where person_id = ${built.person.personId}
        union all select 1 from person where id = ${built.person.personId}
      `),
    );
    expect(left).toHaveLength(0);
    expect(await idsOf(built, 'Mitt innspill')).toHaveLength(1);
    expect(await readReceipt(database, built.secret)).toMatchObject({ text: 'Mitt innspill' });
    expect(await findingsOf(built)).toEqual([]);
  });
});

describe('whoever holds a receipt', () => {
  it('erases contact data of that comment alone, and with another secret nothing', async () => {
    const built = await buildCase();
    await expect(eraseByReceipt(database, makeReceiptSecret())).rejects.toMatchObject({
      code: 'receipt-unknown',
    });
    expect(await eraseByReceipt(database, built.secret)).toEqual({ contacts: 1, names: 0 });
    expect((await authorsOf(built)).map(({ email }) => email)).toEqual([null, author.email, author.email]);
    expect(await findingsOf(built)).toEqual([]);
  });
});

describe('«Min side»', () => {
  it('lists supplements with the number of what they add to, and nothing of a stranger', async () => {
    const built = await buildCase();
    expect(await readOwnComments(database, built.person)).toMatchObject([
      { text: 'Og dette glemte jeg.', kind: 'supplement', parentNumber: 1 },
      { text: 'Mitt innspill', kind: 'comment', parentNumber: null },
    ]);
  });
});
