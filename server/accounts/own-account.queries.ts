import { and, eq, sql } from 'drizzle-orm';
import type { AccountRole } from '../../domain/roles/account-roles.ts';
import { account, accountRole, session } from '../../drizzle/schema/accounts.ts';
import type { Transaction } from '../database/database.ts';

export type OwnMunicipality = {
  readonly municipalityId: string;
  readonly name: string;
  readonly number: string;
  readonly roles: readonly AccountRole[];
};

/** Municipalities in which an account has a role now, by name. */
export async function findOwnMunicipalities(
  transaction: Transaction,
  accountId: string,
): Promise<readonly OwnMunicipality[]> {
  return transaction.execute<OwnMunicipality>(sql`
    select municipality.id as "municipalityId", municipality.name, known.number,
      jsonb_agg(held.role order by held.role) as roles
    from account_role held
    join account on account.id = held.account_id and account.disabled_at is null
    join municipality on municipality.id = held.municipality_id
    join municipality_number known
      on known.municipality_id = municipality.id and known.valid_to = 'infinity'
    where held.account_id = ${accountId} and (held.until is null or held.until > now())
    group by municipality.id, known.number
    order by municipality.name
  `);
}

/** Lets a living session act for another municipality in which its account has a role. Answers whether it may. */
export async function moveSession(
  transaction: Transaction,
  {
    tokenHash,
    accountId,
    municipalityId,
  }: {
    readonly tokenHash: Uint8Array;
    readonly accountId: string;
    readonly municipalityId: string;
  },
): Promise<boolean> {
  const moved = await transaction
    .update(session)
    .set({ municipalityId })
    .where(
      and(
        eq(session.tokenHash, tokenHash),
        eq(session.accountId, accountId),
        sql`exists (
          select from account_role held
          where held.account_id = ${accountId} and held.municipality_id = ${municipalityId}
            and (held.until is null or held.until > now())
        )`,
      ),
    )
    .returning({ accountId: session.accountId });
  if (moved.length === 0) return false;
  // Where they sign in to the next time.
  await transaction
    .update(accountRole)
    .set({ chosenAt: sql`now()` as unknown as Date })
    .where(and(eq(accountRole.accountId, accountId), eq(accountRole.municipalityId, municipalityId)));
  return true;
}

/** Null where the account signs in elsewhere and has no password here. */
export async function findPasswordHash(transaction: Transaction, accountId: string): Promise<string | null> {
  const [row] = await transaction
    .select({ passwordHash: account.passwordHash })
    .from(account)
    .where(eq(account.id, accountId));
  return row?.passwordHash ?? null;
}

/** Answers whether it was still the one that was compared. */
export async function replacePassword(
  transaction: Transaction,
  { accountId, former, next }: { readonly accountId: string; readonly former: string; readonly next: string },
): Promise<boolean> {
  const [row] = await transaction.execute<{ done: boolean }>(
    sql`select app.change_password(${accountId}, ${former}, ${next}) as done`,
  );
  return row?.done ?? false;
}

/** Ends what the account has open but this session; answers how many. */
export async function deleteOtherSessions(
  transaction: Transaction,
  accountId: string,
  tokenHash: Uint8Array,
): Promise<number> {
  const ended = await transaction
    .delete(session)
    .where(and(eq(session.accountId, accountId), sql`${session.tokenHash} <> ${tokenHash}`))
    .returning({ accountId: session.accountId });
  return ended.length;
}
