import { type SQL, sql } from 'drizzle-orm';
import type { JobRule } from '../../domain/retention/retention-rule.ts';
import type { Transaction } from '../database/database.ts';
import { undecidedPlans } from '../hearings/undecided-plans.ts';

/** What one statement takes at most, so that nothing is locked for long. */
export const batch = 1000;

/** How many a municipality lost; null for what belongs to none. */
export type Removed = { readonly municipalityId: string | null; readonly count: number };

/** Deletes one batch of rows whose time is past. Answers how many. */
export async function deletePassed(transaction: Transaction, table: string, passed: SQL): Promise<number> {
  const name = sql.identifier(table);
  const rows = await transaction.execute(sql`
    delete from ${name} where ctid in (
      select ctid from ${name} where ${passed} limit ${batch} for update skip locked
    ) returning 1
  `);
  return rows.length;
}

/** Takes the text out of one batch of messages that help nobody any more, also where no mail server is set. */
export async function dropMailTexts(transaction: Transaction): Promise<readonly Removed[]> {
  return transaction.execute<Removed>(sql`
    with dropped as (
      update mail_message set state = 'failed', sealed_body = null, last_error = 'expired'
      where id in (
        select id from mail_message where state = 'waiting' and expires_at < now()
        limit ${batch} for update skip locked
      )
      returning municipality_id
    )
    select municipality_id as "municipalityId", count(*)::integer as count from dropped group by 1
  `);
}

/** Deletes one batch of messages that are older than so many days. */
export async function deleteOldMail(transaction: Transaction, days: number): Promise<readonly Removed[]> {
  return transaction.execute<Removed>(sql`
    with deleted as (
      delete from mail_message where id in (
        select id from mail_message where created_at < now() - make_interval(days => ${days}::integer)
        limit ${batch} for update skip locked
      )
      returning municipality_id
    )
    select municipality_id as "municipalityId", count(*)::integer as count from deleted group by 1
  `);
}

/** People who have not signed in for so many days and none of whose cases goes on. */
export async function findPeopleGone(transaction: Transaction, days: number): Promise<readonly string[]> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select person.id from person
    where person.last_signed_in_at < now() - make_interval(days => ${days}::integer)
      and not exists (
        select from comment_person own
        join comment on comment.id = own.comment_id
        join hearing on hearing.id = comment.hearing_id
        join (${undecidedPlans}) undecided on undecided.plan_id = hearing.plan_id
        where own.person_id = person.id and hearing.cancelled_at is null
          and undecided.goes_on > (app.clock() at time zone 'Europe/Oslo')::date
      )
    limit ${batch} for update of person skip locked
  `);
  return rows.map(({ id }) => id);
}

/** Adds to the day's count of a rule; without a municipality also when nothing was removed, so that one sees it ran. */
export async function addToReport(transaction: Transaction, rule: JobRule, removed: Removed): Promise<void> {
  await transaction.execute(sql`
    insert into retention_report as report (municipality_id, rule, day, removed, last_at)
    values (${removed.municipalityId}, ${rule}, (app.clock() at time zone 'Europe/Oslo')::date,
      ${removed.count}, app.clock())
    on conflict (municipality_id, rule, day) do update
    set removed = report.removed + excluded.removed, last_at = excluded.last_at
  `);
}
