import { and, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { account, accountRole, session } from '../../drizzle/schema/accounts.ts';
import { person } from '../../drizzle/schema/identity.ts';
import { municipality, municipalityNumber } from '../../drizzle/schema/municipalities.ts';
import type { Transaction } from '../database/database.ts';
import type { SessionBearer } from './session.ts';

export async function findAccount(transaction: Transaction, username: string) {
  const [found] = await transaction
    .select({ id: account.id, passwordHash: account.passwordHash, displayName: account.displayName })
    .from(account)
    .where(and(eq(account.username, username), isNull(account.disabledAt)));
  return found;
}

/** The roles of an account; first those in the municipality that it acts for first: the one chosen last. */
export async function findRoles(transaction: Transaction, accountId: string) {
  return transaction
    .select({ municipalityId: accountRole.municipalityId, role: accountRole.role })
    .from(accountRole)
    .where(and(eq(accountRole.accountId, accountId), isLasting()))
    .orderBy(sql`${accountRole.chosenAt} desc nulls last`, accountRole.municipalityId);
}

export async function insertSession(
  transaction: Transaction,
  row: { tokenHash: Uint8Array; expiresAt: Date } & SessionBearer,
): Promise<void> {
  await transaction.insert(session).values(row);
}

/** The living session of a citizen; idle ones end after `idleMinutes`. */
export async function findPersonSession(
  transaction: Transaction,
  tokenHash: Uint8Array,
  idleMinutes: number,
) {
  const [row] = await transaction
    .select({
      personId: person.id,
      name: person.name,
      email: person.email,
      level: session.level,
      organisationNumber: session.organisationNumber,
      organisationName: session.organisationName,
      lastSeenAt: session.lastSeenAt,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(
      and(
        eq(session.tokenHash, tokenHash),
        gt(session.expiresAt, sql`now()`),
        gt(session.lastSeenAt, sql`now() - make_interval(mins => ${idleMinutes})`),
      ),
    );
  return row;
}

/** Ends every session of whoever has this one, on all devices. */
export async function deleteAllSessions(transaction: Transaction, tokenHash: Uint8Array): Promise<void> {
  await transaction.execute(sql`
    delete from session other using session own
    where own.token_hash = ${tokenHash}
      and (other.account_id = own.account_id or other.person_id = own.person_id)
  `);
}

/** The living session of a token; idle ones end after `idleMinutes`. */
export async function findSession(transaction: Transaction, tokenHash: Uint8Array, idleMinutes: number) {
  const rows = await transaction
    .select({
      accountId: account.id,
      username: account.username,
      displayName: account.displayName,
      municipalityId: municipality.id,
      municipalityName: municipality.name,
      municipalityNumber: municipalityNumber.number,
      role: accountRole.role,
      lastSeenAt: session.lastSeenAt,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .innerJoin(
      accountRole,
      and(
        eq(accountRole.accountId, account.id),
        eq(accountRole.municipalityId, session.municipalityId),
        isLasting(),
      ),
    )
    .innerJoin(municipality, eq(municipality.id, session.municipalityId))
    .innerJoin(
      municipalityNumber,
      and(
        eq(municipalityNumber.municipalityId, municipality.id),
        sql`${municipalityNumber.validTo} = 'infinity'`,
      ),
    )
    .where(
      and(
        eq(session.tokenHash, tokenHash),
        isNull(account.disabledAt),
        gt(session.expiresAt, sql`now()`),
        gt(session.lastSeenAt, sql`now() - make_interval(mins => ${idleMinutes})`),
      ),
    );
  return rows;
}

export async function touchSession(transaction: Transaction, tokenHash: Uint8Array): Promise<void> {
  await transaction.update(session).set({ lastSeenAt: sql`now()` }).where(eq(session.tokenHash, tokenHash));
}

export async function hasProvider(transaction: Transaction, tokenHash: Uint8Array): Promise<boolean> {
  const isOfProvider = and(eq(session.tokenHash, tokenHash), isNotNull(session.issuer));
  return (await transaction.$count(session, isOfProvider)) > 0;
}

export async function deleteSession(transaction: Transaction, tokenHash: Uint8Array): Promise<void> {
  await transaction.delete(session).where(eq(session.tokenHash, tokenHash));
}

export async function deleteExpiredSessions(transaction: Transaction): Promise<void> {
  await transaction.delete(session).where(sql`${session.expiresAt} < now()`);
}

/** A role that was lent counts until its end. */
function isLasting() {
  return or(isNull(accountRole.until), gt(accountRole.until, sql`now()`));
}
