import { sql } from 'drizzle-orm';
import type { HearingKind } from '../../../domain/hearings/hearing-kinds.ts';
import type { Language } from '../../../domain/language.ts';
import type { Transaction } from '../../database/database.ts';

/** So long a comment may be on its way into the database after the time that it is given. */
const settlingMinutes = 3;
/** So long it waits for others, so that those who write at the same time are told of together. */
const gatheringMinutes = 10;

/** Whoever handles comments in a municipality now. */
export const handlesComments = sql`exists (
  select from account_role held join account on account.id = held.account_id
  where held.municipality_id = notice.municipality_id and held.account_id = notice.account_id
    and held.role in ('caseworker', 'caseManager') and (held.until is null or held.until > now())
    and account.disabled_at is null
)`;

/** Came from outside, and nobody has looked at it. */
const waits = sql`
  comment.channel = 'web' and comment.withdrawn_at is null and handling.web_state = 'waiting'
    and hearing.published_at is not null and hearing.cancelled_at is null`;

export type DueNotice = {
  readonly municipalityId: string;
  readonly municipalityName: string;
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
  /** Comments after the one instant and until the other, as the database writes them. */
  readonly from: string;
  readonly until: string;
};

/**
 * Takes one person who is to be told now, so that no other process tells them meanwhile: every day what came before
 * seven in Oslo, or at most once an hour what came until a moment ago.
 */
export async function takeDueNotice(transaction: Transaction): Promise<DueNotice | undefined> {
  const [row] = await transaction.execute<DueNotice>(sql`
    select notice.municipality_id as "municipalityId", municipality.name as "municipalityName",
      notice.account_id as "accountId", notice.email, notice.language,
      to_jsonb(notice.told_until) #>> '{}' as from, to_jsonb(moment.until) #>> '{}' as until
    from comment_notice notice
    join municipality on municipality.id = notice.municipality_id
    cross join lateral (
      select app.clock() - make_interval(mins => ${settlingMinutes}::integer) as settled
    ) now
    cross join lateral (
      select case notice.cadence
        when 'daily' then
          (date_trunc('day', now.settled at time zone 'Europe/Oslo' - interval '7 hours') + interval '7 hours')
            at time zone 'Europe/Oslo'
        else now.settled
      end as until
    ) moment
    where (notice.cadence = 'daily' or coalesce(notice.told_at <= app.clock() - interval '1 hour', true))
      and ${handlesComments}
      and exists (
        select from comment
        join comment_handling handling on handling.comment_id = comment.id
        join hearing on hearing.id = comment.hearing_id
        where comment.municipality_id = notice.municipality_id and ${waits}
          and comment.received_at > notice.told_until
          and comment.received_at <= least(
            moment.until,
            case notice.cadence when 'hourly' then app.clock() - make_interval(mins => ${gatheringMinutes}::integer) end
          )
      )
    order by notice.told_until
    limit 1
    for update of notice skip locked
  `);
  return row;
}

export type WaitingInHearing = {
  readonly hearingId: string;
  readonly kind: HearingKind;
  readonly planName: string;
  readonly count: number;
};

/** How many new comments wait in each hearing; most first. */
export async function countWaiting(
  transaction: Transaction,
  { municipalityId, from, until }: DueNotice,
): Promise<readonly WaitingInHearing[]> {
  return transaction.execute<WaitingInHearing>(sql`
    select hearing.id as "hearingId", hearing.kind, plan.name as "planName", count(*)::integer as count
    from comment
    join comment_handling handling on handling.comment_id = comment.id
    join hearing on hearing.id = comment.hearing_id
    join plan on plan.id = hearing.plan_id
    where comment.municipality_id = ${municipalityId} and ${waits}
      and comment.received_at > ${from}::timestamptz and comment.received_at <= ${until}::timestamptz
    group by hearing.id, plan.id
    order by count desc, plan.name, hearing.id
  `);
}

export async function markTold(
  transaction: Transaction,
  { municipalityId, accountId, until }: DueNotice,
): Promise<void> {
  await transaction.execute(sql`
    update comment_notice set told_until = ${until}::timestamptz, told_at = app.clock()
    where municipality_id = ${municipalityId} and account_id = ${accountId}
  `);
}
