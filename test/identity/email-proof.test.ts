import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { emailProof } from '../../drizzle/schema/identity.ts';
import { mailMessage } from '../../drizzle/schema/mail.ts';
import { readPerson } from '../../server/accounts/accounts.service.ts';
import { answerByEmail, askByEmail } from '../../server/identity/email-proof.service.ts';
import { createServerSecret } from '../../server/identity/server-secret.ts';
import { newBrowserToken } from '../../server/identity/sign-in.service.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());
const secret = createServerSecret('en hemmelighet som bare prøvene kjenner');
const room = { database, secret, publicUrl: 'https://portal.example' };

let count = 0;
const newAddress = () => `Ola.${Date.now()}.${++count}@eksempel.no`;

/** Asks, and reads the message as its owner would. */
async function ask(email: string, browser = newBrowserToken()) {
  await askByEmail(room, { email, returnTo: '/plan/3905/X', municipalityId: null, language: 'nb', browser });
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction
      .select()
      .from(mailMessage)
      .where(eq(mailMessage.recipient, email))
      .orderBy(sql`created_at desc`),
  );
  const body = secret.unseal('mail-body', row?.sealedBody ?? new Uint8Array()) ?? '';
  const token = /https:\/\/portal\.example\/min-side\/bekreft\?nokkel=([\w-]{43})/.exec(body)?.[1] ?? '';
  const code = /: (\d{3} \d{3})/.exec(body)?.[1]?.replace(' ', '') ?? '';
  return { browser, token, code, row };
}

describe('confirming an e-mail address', () => {
  it('by the link signs in at the level of e-mail, and tells where the person was', async () => {
    const email = newAddress();
    const { token, browser } = await ask(email);
    const answered = await answerByEmail(room, { token }, browser);
    expect(answered).toMatchObject({ returnTo: '/plan/3905/X', isSameBrowser: true });
    expect(await readPerson(database, answered.token)).toMatchObject({
      level: 'email',
      email: email.toLowerCase(),
    });
  });

  it('knows the same address again, however it is written', async () => {
    const email = newAddress();
    const people = [];
    for (const spelling of [email, email.toUpperCase()]) {
      const { token, browser } = await ask(spelling);
      people.push(await readPerson(database, (await answerByEmail(room, { token }, browser)).token));
    }
    expect(people[0]?.personId).toBe(people[1]?.personId);
  });

  it('works once, by link or by code', async () => {
    const email = newAddress();
    const { token, code, browser } = await ask(email);
    await answerByEmail(room, { token }, browser);
    for (const answer of [{ token }, { code, email }]) {
      await expect(answerByEmail(room, answer, browser)).rejects.toMatchObject({ code: 'email-proof-over' });
    }
  });

  it('by the code works in the browser that asked alone, and ends at the fifth wrong one', async () => {
    const email = newAddress();
    const { code, browser } = await ask(email);
    await expect(answerByEmail(room, { code, email }, newBrowserToken())).rejects.toMatchObject({
      code: 'email-proof-over',
    });
    const wrong = code === '000000' ? '000001' : '000000';
    for (let time = 0; time < 5; time++) {
      await expect(answerByEmail(room, { code: wrong, email }, browser)).rejects.toMatchObject({
        code: 'email-proof-wrong',
      });
    }
    await expect(answerByEmail(room, { code, email }, browser)).rejects.toMatchObject({
      code: 'email-proof-over',
    });
  });

  it('is too late after half an hour', async () => {
    const { token, browser } = await ask(newAddress());
    await database.withRole('operations', {}, (transaction) =>
      transaction
        .update(emailProof)
        .set({ expiresAt: sql`now() - interval '1 second'` })
        .where(eq(emailProof.tokenHash, createHash('sha256').update(token).digest())),
    );
    await expect(answerByEmail(room, { token }, browser)).rejects.toMatchObject({ code: 'email-proof-over' });
  });

  it('leaves neither token nor code to be read in the database', async () => {
    const { token, code, row } = await ask(newAddress());
    expect(token).toHaveLength(43);
    expect(code).toHaveLength(6);
    const rows = await database.withRole('operations', {}, async (transaction) => [
      ...(await transaction.execute<{ row: string }>(sql`select email_proof::text as row from email_proof`)),
      ...(await transaction.execute<{ row: string }>(
        sql`select mail_message::text as row from mail_message`,
      )),
    ]);
    const everything = rows.map((one) => one.row).join('\n');
    const inHex = (text: string) => Buffer.from(text).toString('hex');
    for (const hidden of [token, inHex(token), inHex(code), `,${code},`]) {
      expect(everything).not.toContain(hidden);
    }
    expect(
      createServerSecret('en annen').unseal('mail-body', row?.sealedBody ?? new Uint8Array()),
    ).toBeNull();
  });

  it('sends an address no more than five messages at a time', async () => {
    const email = newAddress();
    for (let time = 0; time < 5; time++) await ask(email);
    await expect(ask(email)).rejects.toMatchObject({ code: 'rate-limited' });
  });
});
