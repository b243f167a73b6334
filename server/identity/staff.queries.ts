import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AccountRole } from '../../domain/roles/account-roles.ts';
import { account, accountRole } from '../../drizzle/schema/accounts.ts';
import { accountSignIn } from '../../drizzle/schema/identity.ts';
import { municipalityNumber } from '../../drizzle/schema/municipalities.ts';
import type { Transaction } from '../database/database.ts';
import type { StaffClaims } from './staff-claims.ts';

/** The municipality that bears a number today. */
export async function findMunicipalityId(transaction: Transaction, number: string) {
  const [row] = await transaction
    .select({ id: municipalityNumber.municipalityId })
    .from(municipalityNumber)
    .where(and(eq(municipalityNumber.number, number), sql`${municipalityNumber.validTo} = 'infinity'`));
  return row?.id;
}

/**
 * The account of someone whom the municipality's provider vouches for, made at the first sign-in. It is found by
 * issuer and subject alone: a user name or an address that happens to be the same never opens another's account.
 * Undefined for a closed one.
 */
export async function keepStaffAccount(
  transaction: Transaction,
  who: StaffClaims & { readonly issuer: string; readonly municipalityId: string },
): Promise<string | undefined> {
  const isSame = and(eq(accountSignIn.issuer, who.issuer), eq(accountSignIn.subject, who.subject));
  const [known] = await transaction
    .select({ id: accountSignIn.accountId })
    .from(accountSignIn)
    .where(and(isSame, eq(accountSignIn.municipalityId, who.municipalityId)));
  if (known) {
    await transaction.update(accountSignIn).set({ lastSignedInAt: sql`now()` }).where(isSame);
    await transaction
      .update(account)
      .set({ displayName: who.displayName })
      .where(and(eq(account.id, known.id), isNull(account.passwordHash)));
    const [open] = await transaction
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.id, known.id), isNull(account.disabledAt)));
    return open?.id;
  }
  const [taken] = await transaction
    .select({ id: account.id })
    .from(account)
    .where(eq(account.username, who.username));
  const username = taken ? `${who.username}#${who.subject}` : who.username;
  // By hand, since the role may give these two columns and no other.
  const [made] = await transaction.execute<{ id: string }>(sql`
    insert into account (username, display_name) values (${username}, ${who.displayName}) returning id
  `);
  if (!made) throw new Error('the account was not made');
  const { issuer, subject, municipalityId } = who;
  await transaction.insert(accountSignIn).values({ accountId: made.id, municipalityId, issuer, subject });
  return made.id;
}

/** Gives and takes what the claims say; roles that an administrator gave stay. */
export async function setClaimedRoles(
  transaction: Transaction,
  accountId: string,
  municipalityId: string,
  roles: readonly AccountRole[],
): Promise<void> {
  await transaction
    .delete(accountRole)
    .where(
      and(
        eq(accountRole.accountId, accountId),
        eq(accountRole.municipalityId, municipalityId),
        eq(accountRole.isByClaims, true),
      ),
    );
  if (roles.length === 0) return;
  await transaction
    .insert(accountRole)
    .values(roles.map((role) => ({ accountId, municipalityId, role, isByClaims: true })))
    .onConflictDoNothing();
}

/** Gives what an administrator of the municipality has invited the person to. */
export async function takeInvitations(
  transaction: Transaction,
  accountId: string,
  who: Pick<StaffClaims, 'subject' | 'invitedAs'> & { readonly municipalityId: string },
): Promise<void> {
  const names = sql.join([sql`null`, ...who.invitedAs.map((name) => sql`${name}`)], sql`, `);
  await transaction.execute(sql`
    select app.take_invitations(${accountId}, ${who.municipalityId}, ${who.subject}, array[${names}]::text[])
  `);
}
