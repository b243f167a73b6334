import { and, asc, desc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm';
import { auditEvent } from '../../drizzle/schema/accounts.ts';
import {
  hearing,
  hearingCounter,
  hearingDocument,
  hearingExtension,
  hearingPlanVersion,
} from '../../drizzle/schema/hearings.ts';
import { document, plan, planVersion } from '../../drizzle/schema/plans.ts';
import type { Transaction } from '../database/database.ts';
import type { HearingRow } from './hearing-record.ts';

const { area: _area, area3857: _area3857, ...rowColumns } = getTableColumns(hearing);

type Columns = Partial<typeof hearing.$inferInsert>;

/** The hearing, locked until the transaction ends, so that two planners take turns. */
export async function lockHearing(
  transaction: Transaction,
  hearingId: string,
): Promise<HearingRow | undefined> {
  const [row] = await transaction
    .select(rowColumns)
    .from(hearing)
    .where(eq(hearing.id, hearingId))
    .for('update');
  return row;
}

export async function findHearing(
  transaction: Transaction,
  hearingId: string,
): Promise<HearingRow | undefined> {
  const [row] = await transaction.select(rowColumns).from(hearing).where(eq(hearing.id, hearingId));
  return row;
}

/** Hearings of the planner's municipality, newest first, each with its plan and how many were received. */
export async function findHearings(transaction: Transaction, planId: string | undefined) {
  return transaction
    .select({
      row: rowColumns,
      planName: plan.name,
      planIdentifier: plan.identifier,
      received: hearingCounter.lastNumber,
    })
    .from(hearing)
    .innerJoin(plan, eq(plan.id, hearing.planId))
    .innerJoin(hearingCounter, eq(hearingCounter.hearingId, hearing.id))
    .where(planId ? eq(hearing.planId, planId) : undefined)
    .orderBy(desc(hearing.createdAt), asc(hearing.id));
}

export async function findPlan(transaction: Transaction, planId: string) {
  const [row] = await transaction
    .select({ id: plan.id, name: plan.name, identifier: plan.identifier, planType: plan.planType })
    .from(plan)
    .where(eq(plan.id, planId));
  return row;
}

/** Inserts a draft unless its code is taken; answers its id, or undefined when it is. */
export async function insertHearing(
  transaction: Transaction,
  columns: typeof hearing.$inferInsert,
): Promise<string | undefined> {
  const [row] = await transaction
    .insert(hearing)
    .values(columns)
    .onConflictDoNothing({ target: hearing.code })
    .returning({ id: hearing.id });
  return row?.id;
}

/** Writes columns and counts the revision up; answers the new one. */
export async function updateHearing(
  transaction: Transaction,
  hearingId: string,
  columns: Columns,
): Promise<number> {
  const [row] = await transaction
    .update(hearing)
    .set({ ...columns, revision: sql`${hearing.revision} + 1` })
    .where(eq(hearing.id, hearingId))
    .returning({ revision: hearing.revision });
  if (!row) throw new Error('the locked hearing is gone');
  return row.revision;
}

/** Who changed a hearing last, and when. */
export async function findLastChange(transaction: Transaction, hearingId: string) {
  const [row] = await transaction
    .select({ changedBy: auditEvent.actor, changedAt: auditEvent.at })
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, hearingId), eq(auditEvent.subjectKind, 'hearing')))
    .orderBy(desc(auditEvent.id))
    .limit(1);
  return row;
}

export async function findLinkedVersions(transaction: Transaction, hearingId: string) {
  return transaction
    .select({
      planVersionId: planVersion.id,
      number: planVersion.number,
      alternative: hearingPlanVersion.alternative,
      publishedAt: planVersion.publishedAt,
      hasProvisions: sql<boolean>`exists (
        select from provision where provision.plan_version_id = ${planVersion.id}
      )`,
    })
    .from(hearingPlanVersion)
    .innerJoin(planVersion, eq(planVersion.id, hearingPlanVersion.planVersionId))
    .where(eq(hearingPlanVersion.hearingId, hearingId))
    .orderBy(asc(hearingPlanVersion.alternative), asc(planVersion.number));
}

export async function findLinkedDocuments(transaction: Transaction, hearingId: string) {
  return transaction
    .select({
      documentId: document.id,
      kind: document.kind,
      title: document.title,
      publishedAt: document.publishedAt,
    })
    .from(hearingDocument)
    .innerJoin(document, eq(document.id, hearingDocument.documentId))
    .where(eq(hearingDocument.hearingId, hearingId))
    .orderBy(asc(document.position), asc(document.id));
}

/** How many of the ids are versions and documents of the plan. */
export async function countOwn(
  transaction: Transaction,
  planId: string,
  versionIds: readonly string[],
  documentIds: readonly string[],
): Promise<{ readonly versions: number; readonly documents: number }> {
  const versions = await transaction.$count(
    planVersion,
    and(eq(planVersion.planId, planId), inArray(planVersion.id, [...versionIds])),
  );
  const documents = await transaction.$count(
    document,
    and(eq(document.planId, planId), inArray(document.id, [...documentIds])),
  );
  return { versions, documents };
}

/** Replaces what the hearing links to. */
export async function replaceLinks(
  transaction: Transaction,
  { id, municipalityId }: Pick<HearingRow, 'id' | 'municipalityId'>,
  planVersions: readonly { readonly planVersionId: string; readonly alternative: string | null }[],
  documentIds: readonly string[],
): Promise<void> {
  await transaction.delete(hearingPlanVersion).where(eq(hearingPlanVersion.hearingId, id));
  await transaction.delete(hearingDocument).where(eq(hearingDocument.hearingId, id));
  const link = { municipalityId, hearingId: id };
  if (planVersions.length > 0) {
    await transaction
      .insert(hearingPlanVersion)
      .values(planVersions.map((version) => ({ ...link, ...version })));
  }
  if (documentIds.length > 0) {
    await transaction
      .insert(hearingDocument)
      .values(documentIds.map((documentId) => ({ ...link, documentId })));
  }
}

/** Puts out the versions and documents that a hearing links to and that are not out yet. */
export async function publishLinked(transaction: Transaction, hearingId: string): Promise<void> {
  await transaction
    .update(planVersion)
    .set({ publishedAt: sql`app.clock()` })
    .where(
      and(
        isNull(planVersion.publishedAt),
        sql`${planVersion.id} in (select plan_version_id from hearing_plan_version where hearing_id = ${hearingId})`,
      ),
    );
  await transaction
    .update(document)
    .set({ publishedAt: sql`app.clock()` })
    .where(
      and(
        isNull(document.publishedAt),
        sql`${document.id} in (select document_id from hearing_document where hearing_id = ${hearingId})`,
      ),
    );
}

export async function insertExtension(
  transaction: Transaction,
  row: typeof hearingExtension.$inferInsert,
): Promise<void> {
  await transaction.insert(hearingExtension).values(row);
}

export async function findExtensions(transaction: Transaction, hearingId: string) {
  return transaction
    .select({
      previousClosesAt: hearingExtension.previousClosesAt,
      closesAt: hearingExtension.closesAt,
      reason: hearingExtension.reason,
      extendedBy: hearingExtension.extendedBy,
      extendedAt: hearingExtension.extendedAt,
    })
    .from(hearingExtension)
    .where(eq(hearingExtension.hearingId, hearingId))
    .orderBy(asc(hearingExtension.extendedAt));
}
