import { sql } from 'drizzle-orm';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import type { Transaction } from '../database/database.ts';

export type DeskHearingRow = {
  id: string;
  code: string;
  kind: HearingKind;
  round: number;
  planId: string;
  planName: string;
  planIdentifier: string;
  opensAt: string | null;
  closesAt: string | null;
  publishedAt: string | null;
  cancelledAt: string | null;
  sentToDecisionAt: string | null;
  lateRule: 'accept' | 'refuse';
  received: number;
  waiting: number;
  shown: number;
  answered: number;
  now: string;
};

/** The municipality's hearings with their progress: open ones by deadline, then the rest, newest first. */
export async function findDeskHearings(transaction: Transaction) {
  return transaction.execute<DeskHearingRow>(sql`
    select hearing.id, hearing.code, hearing.kind, hearing.round, plan.id as "planId", plan.name as "planName",
      plan.identifier as "planIdentifier", to_jsonb(hearing.opens_at) as "opensAt", to_jsonb(hearing.closes_at) as "closesAt",
      to_jsonb(hearing.published_at) as "publishedAt", to_jsonb(hearing.cancelled_at) as "cancelledAt",
      to_jsonb(hearing.sent_to_decision_at) as "sentToDecisionAt", hearing.late_rule as "lateRule",
      progress.received, progress.waiting, progress.shown, progress.answered, app.clock() as now
    from hearing
    join plan on plan.id = hearing.plan_id
    cross join lateral (
      select count(*)::integer as received,
        count(*) filter (where handling.web_state = 'waiting')::integer as waiting,
        count(*) filter (where handling.web_state in ('shown', 'redacted'))::integer as shown,
        count(*) filter (where handling.answered_at is not null)::integer as answered
      from comment_handling handling
      where handling.hearing_id = hearing.id
    ) progress
    order by coalesce(hearing.published_at is not null and app.clock() < hearing.closes_at, false) desc,
      case when app.clock() < hearing.closes_at then hearing.closes_at end, hearing.created_at desc
  `);
}
