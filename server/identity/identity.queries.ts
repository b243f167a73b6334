import { and, eq, gt, or, sql } from 'drizzle-orm';
import { heardLogout, person, signInAttempt } from '../../drizzle/schema/identity.ts';
import type { Transaction } from '../database/database.ts';

export type SignInAttempt = typeof signInAttempt.$inferInsert;

export async function insertAttempt(transaction: Transaction, attempt: SignInAttempt): Promise<void> {
  await transaction.delete(signInAttempt).where(sql`${signInAttempt.expiresAt} < now()`);
  await transaction.insert(signInAttempt).values(attempt);
}

/** Takes an attempt out for good, so that the same answer never works twice. */
export async function takeAttempt(
  transaction: Transaction,
  found: { readonly stateHash: Uint8Array; readonly browserHash: Uint8Array; readonly provider: string },
) {
  const [attempt] = await transaction
    .delete(signInAttempt)
    .where(
      and(
        eq(signInAttempt.stateHash, found.stateHash),
        eq(signInAttempt.browserHash, found.browserHash),
        eq(signInAttempt.provider, found.provider),
        gt(signInAttempt.expiresAt, sql`now()`),
      ),
    )
    .returning();
  return attempt;
}

export type PersonFacts = {
  readonly issuer: string;
  readonly subject: string;
  readonly nationalIdHash: Uint8Array | null;
  readonly email: string | null;
  readonly name: string | null;
};

/** The person whom a provider vouches for: known by the national identity number's hash, else by the subject. */
export async function keepPerson(transaction: Transaction, facts: PersonFacts): Promise<string> {
  const isSame = and(eq(person.issuer, facts.issuer), eq(person.subject, facts.subject));
  const [known] = await transaction
    .update(person)
    .set({
      lastSignedInAt: sql`now()`,
      ...(facts.name && { name: facts.name }),
      ...(facts.email && { email: facts.email }),
      ...(facts.nationalIdHash && { nationalIdHash: facts.nationalIdHash }),
    })
    .where(facts.nationalIdHash ? or(eq(person.nationalIdHash, facts.nationalIdHash), isSame) : isSame)
    .returning({ id: person.id });
  if (known) return known.id;
  const [added] = await transaction
    .insert(person)
    .values(facts)
    // Two sign-ins of one new person at once.
    .onConflictDoUpdate({ target: [person.issuer, person.subject], set: { lastSignedInAt: sql`now()` } })
    .returning({ id: person.id });
  if (!added) throw new Error('the person was not kept');
  return added.id;
}

/** Ends the sessions that a provider has ended: one sign-in, or all of a subject. True when it was not heard before. */
export async function endProviderSessions(
  transaction: Transaction,
  heard: {
    readonly issuer: string;
    readonly tokenId: string;
    readonly providerSession: string | null;
    readonly subject: string | null;
  },
): Promise<boolean> {
  const { issuer, tokenId } = heard;
  await transaction.delete(heardLogout).where(sql`${heardLogout.heardAt} < now() - interval '1 day'`);
  const isNew = await transaction
    .insert(heardLogout)
    .values({ issuer, tokenId })
    .onConflictDoNothing()
    .returning({ tokenId: heardLogout.tokenId });
  if (isNew.length === 0) return false;
  await transaction.execute(sql`
    delete from session
    where issuer = ${issuer}
      and (${heard.providerSession}::text is null or provider_session = ${heard.providerSession})
      and (${heard.subject}::text is null or provider_subject = ${heard.subject})
  `);
  return true;
}

/** Ends the sessions that a provider began under one id of its own. */
export async function deleteProviderSession(
  transaction: Transaction,
  issuer: string,
  providerSession: string,
): Promise<void> {
  await transaction.execute(sql`
    delete from session where issuer = ${issuer} and provider_session = ${providerSession}
  `);
}
