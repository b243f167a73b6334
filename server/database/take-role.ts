import type postgres from 'postgres';
import type { Role, Scope } from './database.ts';

const setRights = `
  select
    set_config('role', $1, true),
    set_config('app.municipality_id', $2, true),
    set_config('app.account_id', $3, true),
    set_config('app.receipt_hash', $4, true),
    set_config('app.person_id', $5, true)
`;
/** A demo half made is made anew, so that its thousands of transactions need not each wait for the disk. */
const seed = `
  select set_config('role', 'allmenning_seeding', true), set_config('synchronous_commit', 'off', true)
`;

/**
 * Sends a transaction its rights and its tenant, ahead of all else in it. `set_config(…, true)` is `set local`: they end
 * with the transaction.
 */
export async function takeRole(
  driver: postgres.TransactionSql,
  role: Role,
  scope: Scope,
  prepare: boolean,
): Promise<void> {
  const atTime = scope.clock
    ? [driver.unsafe(seed), driver.unsafe('select app.set_clock($1)', [scope.clock.toISOString()])]
    : [];
  const rights = [
    `allmenning_${role}`,
    scope.municipalityId ?? '',
    scope.accountId ?? '',
    scope.receiptHash ? Buffer.from(scope.receiptHash).toString('hex') : '',
    scope.personId ?? '',
  ];
  await Promise.all([...atTime, driver.unsafe(setRights, rights, { prepare })]);
}
