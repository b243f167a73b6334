import { sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import type { LateRule } from '../../domain/hearings/hearing-draft.ts';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import { canReceive } from '../../domain/hearings/hearing-state.ts';
import { type AuthorityStatement, mayObject } from '../../domain/neighbours/neighbour-statement.ts';
import type { Session } from '../accounts/session.ts';
import type { Receipt } from '../comments/submit-comment.ts';
import type { Database } from '../database/database.ts';
import { sendStatement } from './send-statement.ts';

type Authority = { id: string; name: string; mayObject: boolean };

type HearingRow = {
  id: string;
  kind: HearingKind;
  planName: string;
  planIdentifier: string;
  publishedAt: string;
  opensAt: string;
  closesAt: string;
  sentToDecisionAt: string | null;
  lateRule: LateRule;
  now: string;
};

/** The authority that someone speaks for here; null for those who speak for none. */
async function findAuthority(database: Database, staff: Session): Promise<Authority | null> {
  const [row] = await database.withRole('identity', {}, (transaction) =>
    transaction.execute<Authority>(sql`
      select authority.id, authority.name, authority.may_object as "mayObject"
      from account_role held join authority on authority.id = held.authority_id
      where held.account_id = ${staff.accountId} and held.municipality_id = ${staff.municipalityId}
        and held.role = 'authority' and (held.until is null or held.until > now())
    `),
  );
  return row ?? null;
}

/** The hearings of the municipality that take statements now, by deadline, and what the authority may send in each. */
export async function listStatementHearings(database: Database, staff: Session) {
  const authority = await findAuthority(database, staff);
  if (!authority) return { authority: null, hearings: [] };
  const rows = await database.withRole('public', {}, (transaction) =>
    transaction.execute<HearingRow>(sql`
      select hearing.id, hearing.kind, plan.name as "planName", plan.identifier as "planIdentifier",
        to_jsonb(hearing.published_at) as "publishedAt", to_jsonb(hearing.opens_at) as "opensAt",
        to_jsonb(hearing.closes_at) as "closesAt", to_jsonb(hearing.sent_to_decision_at) as "sentToDecisionAt",
        hearing.late_rule as "lateRule", to_jsonb(app.clock()) as now
      from public_hearing hearing join public_plan plan on plan.id = hearing.plan_id
      where hearing.municipality_id = ${staff.municipalityId} and hearing.sent_to_decision_at is null
      order by hearing.closes_at, hearing.id
    `),
  );
  const hearings = rows.flatMap((row) => {
    const { now, publishedAt, opensAt, sentToDecisionAt, lateRule, ...hearing } = row;
    const [at, closesAt] = [new Date(now), new Date(row.closesAt)];
    const times = {
      publishedAt: new Date(publishedAt),
      opensAt: new Date(opensAt),
      closesAt,
      cancelledAt: null,
      sentToDecisionAt: null,
      lateRule,
    };
    if (!canReceive(times, at).ok) return [];
    return [
      { ...hearing, mayState: true, mayObject: authority.mayObject && mayObject(row.kind, closesAt, at) },
    ];
  });
  return { authority: { name: authority.name, mayObject: authority.mayObject }, hearings };
}

/**
 * Sends a statement or an objection as the authority that someone speaks for, in a hearing of the municipality where
 * they do. Sent twice, it is kept once. Throws `not-found`, `forbidden` for an objection without the right to it,
 * `objection-not-here`, and what `submitComment` throws.
 */
export async function giveAuthorityStatement(
  database: Database,
  staff: Session,
  statement: AuthorityStatement,
): Promise<Receipt> {
  const { hearingId, kind } = statement;
  const authority = await findAuthority(database, staff);
  if (!authority || (kind === 'objection' && !authority.mayObject)) throw new AppError('forbidden');
  const [hearing] = await database.withRole('public', {}, (transaction) =>
    transaction.execute(sql`
      select from public_hearing where id = ${hearingId} and municipality_id = ${staff.municipalityId}
    `),
  );
  if (!hearing) throw new AppError('not-found');
  return sendStatement(database, staff, {
    statement,
    hearingId,
    sender: { authorityId: authority.id, name: authority.name, kind },
  });
}
