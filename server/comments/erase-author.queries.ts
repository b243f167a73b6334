import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { undecidedPlans } from '../hearings/undecided-plans.ts';

export type ErasedAuthor = { readonly commentId: string; readonly municipalityId: string };

/** What the database does to authors; each way answers whose, without those it had been done to before. */
export type ErasureAct = 'ask_erasure' | 'erase_contact' | 'erase_name';

export async function actOnAuthors(
  transaction: Transaction,
  act: ErasureAct,
  commentIds: readonly string[],
): Promise<readonly ErasedAuthor[]> {
  if (commentIds.length === 0) return [];
  const ids = sql.join(
    commentIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return transaction.execute<ErasedAuthor>(sql`
    select comment_id as "commentId", municipality_id as "municipalityId"
    from ${sql.raw(`app.${act}`)}(array[${ids}])
  `);
}

/** Some comments whose contact data has had its term after the final decision, or after the hearing was called off. */
export async function findContactDue(
  transaction: Transaction,
  standardDays: number,
  limit: number,
): Promise<readonly string[]> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select author.comment_id as id from comment_author author
    join comment on comment.id = author.comment_id
    join hearing on hearing.id = comment.hearing_id
    join plan on plan.id = hearing.plan_id
    left join retention_setting setting
      on setting.municipality_id = author.municipality_id and setting.rule = 'contact'
    where author.contact_erased_at is null
      and coalesce(plan.decided_on, (hearing.cancelled_at at time zone 'Europe/Oslo')::date)
        + coalesce(setting.days, ${standardDays}::integer) <= (app.clock() at time zone 'Europe/Oslo')::date
    order by author.comment_id limit ${limit}
  `);
  return rows.map(({ id }) => id);
}

/** Some comments with contact data in cases whose time passed without a decision. */
export async function findUndecidedDue(transaction: Transaction, limit: number): Promise<readonly string[]> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select author.comment_id as id
    from (${undecidedPlans}) undecided
    join hearing on hearing.plan_id = undecided.plan_id and hearing.cancelled_at is null
    join comment on comment.hearing_id = hearing.id
    join comment_author author on author.comment_id = comment.id
    where author.contact_erased_at is null
      and undecided.goes_on <= (app.clock() at time zone 'Europe/Oslo')::date
    order by author.comment_id limit ${limit}
  `);
  return rows.map(({ id }) => id);
}

/** Some comments whose author asked to be forgotten and whose name may go now. */
export async function findNamesDue(transaction: Transaction, limit: number): Promise<readonly string[]> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select author.comment_id as id from comment_author author
    where author.erasure_asked_at is not null and author.name_erased_at is null
      and app.name_may_go(author.comment_id)
    order by author.comment_id limit ${limit}
  `);
  return rows.map(({ id }) => id);
}
