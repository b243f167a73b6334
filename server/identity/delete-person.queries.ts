import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

/**
 * Deletes people with everything that is theirs alone: sign-ins on every device, the bond to their comments, questions
 * and messages to their address. The comments stay, and so does each receipt. For the operator's role.
 */
export async function deletePeople(transaction: Transaction, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const ids = sql`(${sql.join(
    personIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`;
  const addresses = sql`(select lower(email) from person where id in ${ids} and email is not null)`;
  await transaction.execute(sql`delete from session where person_id in ${ids}`);
  await transaction.execute(sql`delete from comment_person where person_id in ${ids}`);
  await transaction.execute(sql`delete from email_proof where lower(email) in ${addresses}`);
  await transaction.execute(sql`delete from mail_message where lower(recipient) in ${addresses}`);
  await transaction.execute(sql`delete from person where id in ${ids}`);
}
