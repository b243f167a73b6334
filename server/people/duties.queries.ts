import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

export type LentDuty = {
  readonly accountId: string;
  readonly displayName: string;
  /** The first instant after it; ISO. */
  readonly until: string;
  readonly givenAt: string;
  readonly givenBy: string | null;
};

/** Duties that are lent now, the first to end first. */
export async function findLentDuties(transaction: Transaction): Promise<readonly LentDuty[]> {
  return transaction.execute<LentDuty>(sql`
    select held.account_id as "accountId", person.display_name as "displayName", to_jsonb(held.until) as until,
      to_jsonb(held.given_at) as "givenAt", giver.display_name as "givenBy"
    from account_role held
    join account person on person.id = held.account_id
    left join account giver on giver.id = held.given_by_id
    where held.role = 'caseManager' and held.until > now()
    order by held.until, person.display_name
  `);
}

export type PossibleBorrower = { readonly accountId: string; readonly displayName: string };

/** Caseworkers who do not decide by now. */
export async function findBorrowers(
  transaction: Transaction,
  ownAccountId: string,
): Promise<readonly PossibleBorrower[]> {
  return transaction.execute<PossibleBorrower>(sql`
    select person.id as "accountId", person.display_name as "displayName"
    from account_role held
    join account person on person.id = held.account_id
    where held.role = 'caseworker' and (held.until is null or held.until > now())
      and person.disabled_at is null and person.id <> ${ownAccountId}
      and not exists (
        select from account_role other
        where other.account_id = person.id and other.role = 'caseManager'
          and (other.until is null or other.until > now())
      )
    order by person.display_name, person.id
  `);
}

/** Whether the one who asks is a case manager for good, and may lend. */
export async function findMayLend(transaction: Transaction): Promise<boolean> {
  const [row] = await transaction.execute<{ may: boolean }>(sql`select app.may_lend() as may`);
  return row?.may ?? false;
}

/** A loan that is over makes room. The database refuses whom one may not lend to. */
export async function insertLoan(
  transaction: Transaction,
  loan: {
    readonly accountId: string;
    readonly municipalityId: string;
    readonly givenById: string;
    readonly until: Date;
  },
): Promise<void> {
  await deleteLoan(transaction, loan.accountId);
  await transaction.execute(sql`
    insert into account_role (account_id, municipality_id, role, until, given_by_id)
    values (${loan.accountId}, ${loan.municipalityId}, 'caseManager', ${loan.until.toISOString()}, ${loan.givenById})
  `);
}

/** Answers whether there was one. */
export async function deleteLoan(transaction: Transaction, accountId: string): Promise<boolean> {
  const { count } = await transaction.execute(sql`
    delete from account_role where account_id = ${accountId} and role = 'caseManager' and until is not null
  `);
  return count > 0;
}
