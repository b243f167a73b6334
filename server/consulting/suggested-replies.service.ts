import { sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';

export type SuggestedReply = {
  replyId: string;
  commentId: string;
  text: string;
  suggestedBy: string;
  suggestedAt: string;
  state: 'new' | 'taken' | 'left';
};

/** Suggests an answer to a comment on a plan that one works on. Throws `not-found` for any other. */
export async function suggestReply(
  database: Database,
  staff: Session,
  { commentId, text }: { readonly commentId: string; readonly text: string },
): Promise<void> {
  await database.withRole('consultant', staff, async (transaction) => {
    const [found] = await transaction.execute(sql`
      select from comment where id = ${commentId} and number is not null and withdrawn_at is null
    `);
    if (!found) throw new AppError('not-found');
    await transaction.execute(sql`
      insert into suggested_reply (municipality_id, comment_id, account_id, suggested_by, text)
      values (${staff.municipalityId}, ${commentId}, ${staff.accountId}, ${staff.displayName}, ${text})
    `);
    await auditStaff(transaction, staff, {
      ...{ act: 'reply.suggest', subjectKind: 'comment', subjectId: commentId },
    });
  });
}

/** What has been suggested in a hearing of one's plans, and what became of it; oldest first. */
export function listSuggestions(database: Database, staff: Session, hearingId: string) {
  return database.withRole('consultant', staff, (transaction) =>
    findReplies(
      transaction,
      sql`reply.comment_id in (select id from comment where hearing_id = ${hearingId})`,
    ),
  );
}

/** What has been suggested to one comment and waits for a caseworker. */
export function listWaitingReplies(database: Database, staff: Session, commentId: string) {
  return database.withRole('planner', staff, (transaction) =>
    findReplies(transaction, sql`reply.comment_id = ${commentId} and reply.state = 'new'`),
  );
}

/** Takes a suggestion, or leaves it. The answer itself is written as any other. Throws `not-found`. */
export async function decideReply(
  database: Database,
  staff: Session,
  { replyId, state }: { readonly replyId: string; readonly state: 'taken' | 'left' },
): Promise<void> {
  await database.withRole('planner', staff, async (transaction) => {
    const [decided] = await transaction.execute<{ commentId: string }>(sql`
      update suggested_reply set state = ${state}, decided_by = ${staff.displayName}, decided_at = app.clock()
      where id = ${replyId} and state = 'new'
      returning comment_id as "commentId"
    `);
    if (!decided) throw new AppError('not-found');
    await auditStaff(transaction, staff, {
      act: state === 'taken' ? 'reply.take' : 'reply.leave',
      ...{ subjectKind: 'comment', subjectId: decided.commentId },
    });
  });
}

async function findReplies(transaction: Transaction, condition: ReturnType<typeof sql>) {
  const rows = await transaction.execute<SuggestedReply>(sql`
    select reply.id as "replyId", reply.comment_id as "commentId", reply.text, reply.suggested_by as "suggestedBy",
      to_jsonb(reply.suggested_at) as "suggestedAt", reply.state
    from suggested_reply reply
    where ${condition}
    order by reply.suggested_at, reply.id
    limit 2000
  `);
  return [...rows];
}
