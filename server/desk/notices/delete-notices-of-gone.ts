import { sql } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';
import { handlesComments } from './comment-notices.queries.ts';

/** Deletes one batch of what those chose who handle no comments in a municipality any more. */
export async function deleteNoticesOfGone(transaction: Transaction, limit: number) {
  return transaction.execute<{ municipalityId: string; count: number }>(sql`
    with gone as (
      delete from comment_notice where (municipality_id, account_id) in (
        select municipality_id, account_id from comment_notice notice
        where not ${handlesComments}
        limit ${limit} for update skip locked
      )
      returning municipality_id
    )
    select municipality_id as "municipalityId", count(*)::integer as count from gone group by 1
  `);
}
