import { and, eq, inArray } from 'drizzle-orm';
import type { PlanArea } from '../../domain/comments/distance-to-area.ts';
import { AppError } from '../../domain/errors.ts';
import type { LateRule } from '../../domain/hearings/hearing-draft.ts';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import type { HearingTimes } from '../../domain/hearings/hearing-state.ts';
import type { IdentityLevel } from '../../domain/identity/identity-level.ts';
import { publicDocument, publicPlanObject, publicProvision } from '../../drizzle/schema/public-views.ts';
import type { Database, Transaction } from '../database/database.ts';

/** The distance of each drawn edge to each edge of the area is reckoned: bound how many there are. */
const outlinePoints = 2_000;
/** Degrees; about two metres northwards. */
const outlineTolerance = 0.00002;

/** What must be known of a hearing to take a comment in it. */
export type CommentableHearing = {
  readonly id: string;
  readonly municipalityId: string;
  readonly planId: string;
  readonly kind: HearingKind;
  readonly planType: number;
  readonly times: HearingTimes;
  readonly contact: string;
  /** How well the authors of comments must be known. */
  readonly identityDemand: IdentityLevel;
  readonly planVersionIds: readonly string[];
  readonly now: Date;
  /** When it was read, by `performance.now()`. */
  readonly readAt: number;
};

/** A hearing and, where it is asked for, its area in longitude and latitude; a detailed outline is thinned by two metres. */
export type FoundHearing = {
  readonly hearing: CommentableHearing;
  readonly area: PlanArea | undefined;
};

type HearingRow = Omit<CommentableHearing, 'times' | 'contact' | 'now' | 'readAt'> & {
  readonly publishedAt: Instant;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly sentToDecisionAt: Instant;
  readonly lateRule: LateRule;
  readonly contactName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly now: string | Date;
  readonly area: string | null;
};
type Instant = string | Date | null;

/** One text always, asked for by everything that is sent. */
const hearingQuery = `
  select
    hearing.id, hearing.municipality_id as "municipalityId", hearing.plan_id as "planId", hearing.kind,
    plan.plan_type as "planType", hearing.published_at as "publishedAt", hearing.opens_at as "opensAt",
    hearing.closes_at as "closesAt", hearing.sent_to_decision_at as "sentToDecisionAt",
    hearing.late_rule as "lateRule", hearing.identity_demand as "identityDemand",
    hearing.contact_name as "contactName", hearing.phone, hearing.email, app.clock() as now,
    array_to_json(array(
      select link.plan_version_id from public_hearing_plan_version link where link.hearing_id = hearing.id
    )) as "planVersionIds",
    case when $2::integer = 1 then st_asgeojson(
      case when st_npoints(hearing.area) > ${outlinePoints}
        then st_simplifypreservetopology(hearing.area, ${outlineTolerance})
        else hearing.area end, 7) end as area
  from public_hearing hearing join public_plan plan on plan.id = hearing.plan_id
  where hearing.id = $1::uuid
`;

/** A public hearing. Throws `not-found`. */
export async function findCommentableHearing(
  database: Database,
  hearingId: string,
  { withArea }: { readonly withArea: boolean },
): Promise<FoundHearing> {
  const [row] = await database.read<HearingRow>({}, hearingQuery, [hearingId, withArea ? 1 : 0]);
  if (!row || (withArea && !row.area)) throw new AppError('not-found');
  return {
    hearing: {
      id: row.id,
      municipalityId: row.municipalityId,
      planId: row.planId,
      kind: row.kind,
      planType: row.planType,
      times: {
        publishedAt: instantOf(row.publishedAt),
        opensAt: instantOf(row.opensAt),
        closesAt: instantOf(row.closesAt),
        sentToDecisionAt: instantOf(row.sentToDecisionAt),
        cancelledAt: null,
        lateRule: row.lateRule,
      },
      contact: [row.contactName, row.phone, row.email].filter(Boolean).join(', '),
      identityDemand: row.identityDemand,
      planVersionIds: row.planVersionIds,
      now: new Date(row.now),
      readAt: performance.now(),
    },
    area: row.area ? (JSON.parse(row.area) as PlanArea) : undefined,
  };
}

function instantOf(value: Instant): Date | null {
  return value === null ? null : new Date(value);
}

/** How many of the plan objects stand in the versions that the hearing puts out. */
export async function countObjects(
  transaction: Transaction,
  { planVersionIds }: CommentableHearing,
  objectIds: readonly string[],
): Promise<number> {
  if (objectIds.length === 0 || planVersionIds.length === 0) return 0;
  return transaction.$count(
    publicPlanObject,
    and(
      inArray(publicPlanObject.id, [...objectIds]),
      inArray(publicPlanObject.planVersionId, [...planVersionIds]),
    ),
  );
}

export async function hasProvision(
  transaction: Transaction,
  provisionId: string,
  planVersionId: string,
): Promise<boolean> {
  const found = await transaction.$count(
    publicProvision,
    and(eq(publicProvision.id, provisionId), eq(publicProvision.planVersionId, planVersionId)),
  );
  return found > 0;
}

/** The public document and how many pages it is known to have; nothing where the plan has no such. */
export async function findCommentableDocument(
  transaction: Transaction,
  { planId }: CommentableHearing,
  documentId: string,
) {
  const [found] = await transaction
    .select({ pageCount: publicDocument.pageCount })
    .from(publicDocument)
    .where(and(eq(publicDocument.id, documentId), eq(publicDocument.planId, planId)));
  return found;
}
