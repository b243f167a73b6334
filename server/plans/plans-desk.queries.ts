import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  ilike,
  inArray,
  isNotNull,
  isNull,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { type PlanListGroup, type PlanListRequest, plansAPage } from '../../domain/plan-list.ts';
import { auditEvent } from '../../drizzle/schema/accounts.ts';
import { plan, planFormerIdentifier, planVersion, storedFile } from '../../drizzle/schema/plans.ts';
import type { Transaction } from '../database/database.ts';
import type { ImportReport } from './import/import-report.ts';

const { municipalityId: _municipalityId, ...planColumns } = getTableColumns(plan);

type Columns = Partial<typeof plan.$inferInsert>;

/**
 * A page of the municipality's plans, the newest first, with their versions and hearings counted. The plan is named
 * in words within the counts: a query of one table leaves its columns without a table's name.
 */
export async function findPlans(transaction: Transaction, request: PlanListRequest) {
  return transaction
    .select({
      id: plan.id,
      identifier: plan.identifier,
      name: plan.name,
      planType: plan.planType,
      status: plan.status,
      caseNumber: plan.caseNumber,
      decidedOn: plan.decidedOn,
      inForceOn: plan.inForceOn,
      revision: plan.revision,
      createdAt: plan.createdAt,
      versions: sql<number>`(
        select count(*)::integer from plan_version version where version.plan_id = plan.id
      )`,
      publishedVersions: sql<number>`(
        select count(*)::integer from plan_version version
        where version.plan_id = plan.id and version.published_at is not null
      )`,
      hearings: sql<number>`(select count(*)::integer from hearing where hearing.plan_id = plan.id)`,
    })
    .from(plan)
    .where(isListed(request))
    .orderBy(desc(plan.createdAt), asc(plan.id))
    .limit(plansAPage)
    .offset((request.page - 1) * plansAPage);
}

/** How many plans the whole list has over all its pages. */
export async function countPlans(transaction: Transaction, request: PlanListRequest): Promise<number> {
  return transaction.$count(plan, isListed(request));
}

/** Every word stands in the plan's name, id, case number or a former id; and the plan has come as far as the group. */
function isListed({ search, group }: PlanListRequest): SQL | undefined {
  const words = search.split(/\s+/).filter(Boolean);
  return and(
    group === null ? undefined : groups[group],
    ...words.map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      return or(
        ilike(plan.name, pattern),
        ilike(plan.identifier, pattern),
        ilike(plan.caseNumber, pattern),
        sql`exists (
          select from plan_former_identifier former
          where former.plan_id = plan.id and former.former_identifier ilike ${pattern}
        )`,
      );
    }),
  );
}

const isEnded = inArray(plan.status, [4, 5, 8, 9, 10]);
const isDecided = or(isNotNull(plan.decidedOn), inArray(plan.status, [3, 6]));
const groups: Readonly<Record<PlanListGroup, SQL | undefined>> = {
  ended: isEnded,
  decided: and(not(isEnded), isDecided),
  underway: and(not(isEnded), isNull(plan.decidedOn), not(inArray(plan.status, [3, 6]))),
};

export async function findPlanRow(transaction: Transaction, planId: string) {
  const [row] = await transaction.select(planColumns).from(plan).where(eq(plan.id, planId));
  return row;
}

/** The plan's revision, its row locked until the transaction ends, so that two planners take turns. */
export async function lockPlanRow(transaction: Transaction, planId: string) {
  const [row] = await transaction
    .select({ id: plan.id, revision: plan.revision, decidedOn: plan.decidedOn })
    .from(plan)
    .where(eq(plan.id, planId))
    .for('update');
  return row;
}

/** Who did something to a plan or its versions and documents last, and when. */
export async function findLastPlanChange(transaction: Transaction, planId: string) {
  const [row] = await transaction
    .select({ changedBy: auditEvent.actor, changedAt: auditEvent.at })
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, planId), eq(auditEvent.subjectKind, 'plan')))
    .orderBy(desc(auditEvent.id))
    .limit(1);
  return row;
}

/** Answers the id, or undefined where the municipality has a plan of that identifier. */
export async function insertPlan(
  transaction: Transaction,
  columns: typeof plan.$inferInsert,
): Promise<string | undefined> {
  const [row] = await transaction
    .insert(plan)
    .values(columns)
    .onConflictDoNothing({ target: [plan.municipalityId, plan.identifier] })
    .returning({ id: plan.id });
  return row?.id;
}

/** True where another plan of the municipality has the identifier. */
export async function isIdentifierTaken(
  transaction: Transaction,
  planId: string,
  identifier: string,
): Promise<boolean> {
  const taken = await transaction.$count(
    plan,
    and(eq(plan.identifier, identifier), sql`${plan.id} <> ${planId}`),
  );
  return taken > 0;
}

/** Writes columns and counts the revision up; answers the new one. */
export async function updatePlanRow(
  transaction: Transaction,
  planId: string,
  columns: Columns,
): Promise<number> {
  const [row] = await transaction
    .update(plan)
    .set({ ...columns, revision: sql`${plan.revision} + 1` })
    .where(eq(plan.id, planId))
    .returning({ revision: plan.revision });
  if (!row) throw new Error('the locked plan is gone');
  return row.revision;
}

/** All versions of a plan, the newest first, each with its report and the file it came in. */
export async function findVersions(transaction: Transaction, planId: string) {
  const { area } = planVersion;
  return transaction
    .select({
      id: planVersion.id,
      number: planVersion.number,
      alternative: planVersion.alternative,
      format: planVersion.format,
      srid: planVersion.srid,
      report: sql<ImportReport>`${planVersion.report}`,
      bbox: sql<readonly [number, number, number, number]>`
        jsonb_build_array(st_xmin(${area}), st_ymin(${area}), st_xmax(${area}), st_ymax(${area}))`,
      fileName: storedFile.name,
      fileSize: storedFile.size,
      createdAt: planVersion.createdAt,
      createdBy: planVersion.createdBy,
      publishedAt: planVersion.publishedAt,
    })
    .from(planVersion)
    .leftJoin(storedFile, eq(storedFile.id, planVersion.sourceFileId))
    .where(eq(planVersion.planId, planId))
    .orderBy(desc(planVersion.number));
}

export async function findFormerIdentifiers(transaction: Transaction, planId: string) {
  return transaction
    .select({
      municipalityNumber: planFormerIdentifier.formerMunicipalityNumber,
      identifier: planFormerIdentifier.formerIdentifier,
    })
    .from(planFormerIdentifier)
    .where(eq(planFormerIdentifier.planId, planId))
    .orderBy(asc(planFormerIdentifier.formerMunicipalityNumber));
}

export async function findVersion(transaction: Transaction, planVersionId: string) {
  const [row] = await transaction
    .select({
      planId: planVersion.planId,
      number: planVersion.number,
      municipalityId: planVersion.municipalityId,
      publishedAt: planVersion.publishedAt,
    })
    .from(planVersion)
    .where(eq(planVersion.id, planVersionId));
  return row;
}

/** Puts a version out; from then on nothing in it changes. Does nothing to one that is out. */
export async function publishVersionRow(transaction: Transaction, planVersionId: string): Promise<void> {
  await transaction
    .update(planVersion)
    .set({ publishedAt: sql`app.clock()` })
    .where(and(eq(planVersion.id, planVersionId), isNull(planVersion.publishedAt)));
}
