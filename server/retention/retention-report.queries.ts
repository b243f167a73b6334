import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { undecidedPlans } from '../hearings/undecided-plans.ts';

/** What was removed of a rule in the last year, and when it was carried out last. */
export type ReportRow = {
  readonly rule: string;
  readonly removed: number;
  readonly removedLastYear: number;
  readonly lastRemovedOn: string | null;
  readonly lastRunAt: string | null;
};

/** Of one municipality and of what belongs to none; without one, of all together. */
export async function findReportRows(
  transaction: Transaction,
  municipalityId: string | null,
): Promise<readonly ReportRow[]> {
  const own = municipalityId === null ? sql`true` : sql`municipality_id = ${municipalityId}`;
  return transaction.execute<ReportRow>(sql`
    select rule,
      coalesce(sum(removed) filter (where counts), 0)::integer as removed,
      coalesce(sum(removed) filter (where counts and day > (app.clock() at time zone 'Europe/Oslo')::date - 365), 0)::integer
        as "removedLastYear",
      (max(day) filter (where counts and removed > 0))::text as "lastRemovedOn",
      to_jsonb(max(last_at) filter (where municipality_id is null)) #>> '{}' as "lastRunAt"
    from (select *, municipality_id is null or ${own} as counts from retention_report) report
    group by rule
  `);
}

export type Ahead = {
  readonly rule: 'contact' | 'undecided' | 'names' | 'askedNames';
  /** How many go within thirty days; for names that were asked for: how many wait. */
  readonly count: number;
  /** The next day on which something goes; null where nothing is due by the calendar. */
  readonly on: string | null;
  /** Names that have left the page already. */
  readonly gone: number;
};

/** What goes next in a municipality, or in all: counts and days, nothing of whom. */
export async function findAhead(
  transaction: Transaction,
  municipalityId: string | null,
  standard: { readonly contactDays: number; readonly namesDays: number },
): Promise<readonly Ahead[]> {
  const own = municipalityId === null ? sql`true` : sql`author.municipality_id = ${municipalityId}`;
  return transaction.execute<Ahead>(sql`
    with author as (
      select author.erasure_asked_at, author.name_erased_at, author.contact_erased_at, author.name,
        (author.email is not null or author.phone is not null or author.address is not null) as has_contact,
        comment.author_kind = 'private' and hearing.name_rule = 'name' and not comment.under_age
          and hearing.publication_rule <> 'never' as has_public_name,
        coalesce(plan.decided_on, (hearing.cancelled_at at time zone 'Europe/Oslo')::date)
          + coalesce(contact.days, ${standard.contactDays}::integer) as contact_on,
        case when hearing.cancelled_at is null then undecided.goes_on end as undecided_on,
        plan.decided_on + coalesce(names.days, ${standard.namesDays}::integer) as name_on
      from comment_author author
      join comment on comment.id = author.comment_id
      join hearing on hearing.id = comment.hearing_id
      join plan on plan.id = hearing.plan_id
      left join (${undecidedPlans}) undecided on undecided.plan_id = plan.id
      left join retention_setting contact
        on contact.municipality_id = author.municipality_id and contact.rule = 'contact'
      left join retention_setting names
        on names.municipality_id = author.municipality_id and names.rule = 'names'
      where ${own}
    ),
    today as (select (app.clock() at time zone 'Europe/Oslo')::date as today)
    select 'contact' as rule,
      (count(*) filter (where contact_on <= today + 30))::integer as count, min(contact_on)::text as on, 0 as gone
    from author, today where contact_erased_at is null and has_contact
    union all
    select 'undecided', (count(*) filter (where undecided_on <= today + 30))::integer, min(undecided_on)::text, 0
    from author, today where contact_erased_at is null and has_contact
    union all
    select 'names', (count(*) filter (where name_on > today and name_on <= today + 30))::integer,
      (min(name_on) filter (where name_on > today))::text,
      (count(*) filter (where name_on <= today))::integer
    from author, today where has_public_name and erasure_asked_at is null
    union all
    select 'askedNames', count(*)::integer, null, 0
    from author where erasure_asked_at is not null and name_erased_at is null
  `);
}

export type SettingRow = {
  readonly rule: string;
  readonly days: number;
  readonly setBy: string;
  readonly setAt: string;
};

export async function findSettings(
  transaction: Transaction,
  municipalityId: string,
): Promise<readonly SettingRow[]> {
  return transaction.execute<SettingRow>(sql`
    select rule, days, set_by as "setBy", to_jsonb(set_at) #>> '{}' as "setAt"
    from retention_setting where municipality_id = ${municipalityId}
  `);
}
