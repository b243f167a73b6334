import { eq, type SQL, sql } from 'drizzle-orm';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import type { NoticeEventKind, NoticeState } from '../../domain/neighbours/notice-state.ts';
import { neighbourNotice, neighbourNoticeEvent } from '../../drizzle/schema/neighbours.ts';
import type { Session } from '../accounts/session.ts';
import type { Transaction } from '../database/database.ts';

/** Areas in WGS 84 for a small picture; each may be empty. */
export type NoticePicture = {
  readonly near: NoticeArea | null;
  readonly outline: NoticeArea | null;
  readonly ours: NoticeArea | null;
};
export type NoticeArea = { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };

/** One line of a notice's story. */
export type NoticeEvent = {
  readonly id: number;
  readonly at: string;
  readonly kind: NoticeEventKind;
  readonly hearingKind: HearingKind | null;
  readonly closesAt: string | null;
  readonly stateBefore: NoticeState | null;
  readonly commentNumber: number | null;
  readonly actor: string | null;
};

/** A notice as it was told, with how the plan stands now. Distances in metres, areas in square metres, times ISO. */
export type NoticeRow = {
  readonly id: string;
  readonly revision: number;
  readonly state: NoticeState;
  readonly toldAt: string;
  readonly sender: { readonly number: string; readonly name: string };
  readonly plan: { readonly identifier: string; readonly name: string; readonly planType: number };
  /** Whether the plan's page can be opened, and when the plan was decided. */
  readonly isPublic: boolean;
  readonly decidedOn: string | null;
  readonly hearing: {
    readonly id: string;
    readonly kind: HearingKind;
    readonly code: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly cancelledAt: string | null;
    readonly sentToDecisionAt: string | null;
    readonly lateRule: 'accept' | 'refuse' | null;
  } | null;
  readonly limitMetres: number;
  readonly distanceMetres: number;
  readonly nearSquareMetres: number;
  readonly insideSquareMetres: number;
  readonly picture: NoticePicture;
  readonly events: readonly NoticeEvent[];
};

/** The newest notices of the transaction's municipality, or one of them. */
export async function findNotices(transaction: Transaction, noticeId?: string): Promise<NoticeRow[]> {
  return transaction.execute<NoticeRow>(sql`
    select notice.id, notice.revision, notice.state, to_jsonb(notice.told_at) as "toldAt",
      jsonb_build_object('number', sender.number, 'name', sender.name) as sender,
      jsonb_build_object(
        'identifier', notice.plan_identifier, 'name', notice.plan_name, 'planType', notice.plan_type
      ) as plan,
      plan.id is not null as "isPublic",
      plan.decided_on::text as "decidedOn",
      case when notice.hearing_id is not null then jsonb_build_object(
        'id', notice.hearing_id, 'kind', notice.hearing_kind, 'code', notice.hearing_code,
        'opensAt', notice.opens_at, 'closesAt', notice.closes_at, 'cancelledAt', notice.cancelled_at,
        'sentToDecisionAt', hearing.sent_to_decision_at, 'lateRule', hearing.late_rule
      ) end as hearing,
      notice.limit_metres as "limitMetres", notice.distance_metres as "distanceMetres",
      notice.near_square_metres as "nearSquareMetres", notice.inside_square_metres as "insideSquareMetres",
      jsonb_build_object('near', ${area('near')}, 'outline', ${area('outline')}, 'ours', ${area('ours')}) as picture,
      (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', event.id, 'at', event.at, 'kind', event.kind, 'hearingKind', event.hearing_kind,
          'closesAt', event.closes_at, 'stateBefore', event.state_before,
          'commentNumber', event.comment_number, 'actor', event.actor
        ) order by event.id desc), '[]')
        from neighbour_notice_event event
        where event.notice_id = notice.id
      ) as events
    from neighbour_notice notice
    join public_municipality sender on sender.id = notice.sender_id
    left join public_plan plan on plan.id = notice.plan_id
    left join public_hearing hearing on hearing.id = notice.hearing_id
    where ${noticeId ? sql`notice.id = ${noticeId}::uuid` : sql`true`}
    order by notice.state = 'handled', notice.told_at desc, notice.id
    limit 200
  `);
}

function area(column: 'near' | 'outline' | 'ours'): SQL {
  return sql`case when not st_isempty(notice.${sql.identifier(column)})
    then st_asgeojson(notice.${sql.identifier(column)}, 6)::jsonb end`;
}

/** A notice of the transaction's municipality, kept from others until it ends. */
export async function lockNotice(transaction: Transaction, noticeId: string) {
  const [row] = await transaction
    .select({
      id: neighbourNotice.id,
      state: neighbourNotice.state,
      revision: neighbourNotice.revision,
      hearingId: neighbourNotice.hearingId,
    })
    .from(neighbourNotice)
    .where(eq(neighbourNotice.id, noticeId))
    .for('update');
  return row;
}

export async function writeNoticeState(
  transaction: Transaction,
  noticeId: string,
  { state, revision }: { readonly state: NoticeState; readonly revision: number },
): Promise<void> {
  await transaction.update(neighbourNotice).set({ state, revision }).where(eq(neighbourNotice.id, noticeId));
}

/** Writes what a caseworker did with a notice. */
export async function addNoticeEvent(
  transaction: Transaction,
  staff: Session,
  event: {
    readonly noticeId: string;
    readonly kind: 'read' | 'handled' | 'reopened' | 'statementGiven';
    readonly stateBefore: string;
    readonly commentNumber?: number;
  },
): Promise<void> {
  await transaction.insert(neighbourNoticeEvent).values({
    municipalityId: staff.municipalityId,
    actor: staff.displayName,
    accountId: staff.accountId,
    ...event,
  });
}

/** Whether a statement with this number was written down before. */
export async function hasStatement(
  transaction: Transaction,
  noticeId: string,
  commentNumber: number,
): Promise<boolean> {
  const rows = await transaction.execute(sql`
    select from neighbour_notice_event
    where notice_id = ${noticeId}::uuid and kind = 'statementGiven' and comment_number = ${commentNumber}
  `);
  return rows.length > 0;
}
