import { eq } from 'drizzle-orm';
import { account } from '../../drizzle/schema/accounts.ts';
import { hashPassword } from '../../server/accounts/password.ts';
import type { Session } from '../../server/accounts/session.ts';
import type { Database } from '../../server/database/database.ts';

/** Lets someone of a test sign in with a password, which is answered. */
export async function givePassword(database: Database, staff: Session, password = 'lykt mot kanalen') {
  const passwordHash = await hashPassword(password);
  await database.withRole('operations', {}, (transaction) =>
    transaction.update(account).set({ passwordHash }).where(eq(account.id, staff.accountId)),
  );
  return password;
}
