import { sql } from 'drizzle-orm';
import type { LeftAlone } from '../../domain/desk.ts';
import type { Transaction } from '../database/database.ts';
import { findingsOfComment, waitsForSecond } from './desk-queue.queries.ts';

/**
 * Which of these comments someone must look at one by one before the web shows them, and why: marks of personal data, a
 * decision to hold them back or a redaction, which showing them all at once would undo.
 */
export async function whyNotMany(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, LeftAlone>> {
  const ids = sql.join(
    commentIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await transaction.execute<{ id: string; why: LeftAlone }>(sql`
    select * from (
      select comment.id,
        case
          when handling.web_state = 'held' then 'held'
          when handling.web_state = 'redacted' or ${waitsForSecond} then 'redacted'
          when jsonb_array_length(${findingsOfComment}) > 0 then 'marked'
        end as why
      from comment join comment_handling handling on handling.comment_id = comment.id
      where comment.id in (${ids})
    ) looked where why is not null
  `);
  return new Map(rows.map(({ id, why }) => [id, why]));
}
