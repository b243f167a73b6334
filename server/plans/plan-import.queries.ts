import { and, eq, sql } from 'drizzle-orm';
import { plan, planFormerIdentifier, planVersion, storedFile } from '../../drizzle/schema/plans.ts';
import type { Transaction } from '../database/database.ts';
import type { ImportReport } from './import/import-report.ts';
import type { FormerIdentifier, PlanDetails } from './import/read-plan-details.ts';

/** A version made of the same bytes earlier, with the report of that import. */
export async function findImportedBefore(
  transaction: Transaction,
  municipalityId: string,
  identifier: string,
  sha256: Uint8Array,
) {
  const [found] = await transaction
    .select({
      planId: planVersion.planId,
      planVersionId: planVersion.id,
      number: planVersion.number,
      report: sql<ImportReport>`${planVersion.report}`,
    })
    .from(planVersion)
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(
      and(
        eq(plan.municipalityId, municipalityId),
        eq(plan.identifier, identifier),
        eq(planVersion.sourceSha256, sha256),
      ),
    );
  return found;
}

/** A plan that a new version would belong to: its name and the number that the version would get. */
export async function findPlanToReplace(
  transaction: Transaction,
  municipalityId: string,
  identifier: string,
): Promise<{ readonly name: string; readonly nextVersion: number } | undefined> {
  const [known] = await transaction
    .select({ id: plan.id, name: plan.name })
    .from(plan)
    .where(and(eq(plan.municipalityId, municipalityId), eq(plan.identifier, identifier)));
  return known && { name: known.name, nextVersion: await nextVersionNumber(transaction, known.id) };
}

/**
 * The plan's row, made when it is new and locked in any case, so that two imports of one plan come one after the
 * other. What a planner has written about a known plan stands.
 */
export async function lockPlan(
  transaction: Transaction,
  municipalityId: string,
  identifier: string,
  details: PlanDetails,
): Promise<{ id: string; name: string; isNew: boolean }> {
  const inserted = await transaction
    .insert(plan)
    .values({
      municipalityId,
      identifier,
      name: details.name,
      planType: details.planType,
      status: details.status,
      caseNumber: details.caseNumber,
      proposerType: details.proposerType,
      decidedOn: details.decidedOn,
      inForceOn: details.inForceOn,
    })
    .onConflictDoNothing({ target: [plan.municipalityId, plan.identifier] })
    .returning({ id: plan.id });
  const [row] = await transaction
    .select({ id: plan.id, name: plan.name })
    .from(plan)
    .where(and(eq(plan.municipalityId, municipalityId), eq(plan.identifier, identifier)))
    .for('update');
  if (!row) throw new Error('the plan got no row');
  return { ...row, isNew: inserted.length > 0 };
}

export async function nextVersionNumber(transaction: Transaction, planId: string): Promise<number> {
  const [row] = await transaction
    .select({ next: sql<number>`coalesce(max(${planVersion.number}), 0) + 1` })
    .from(planVersion)
    .where(eq(planVersion.planId, planId));
  return Number(row?.next ?? 1);
}

export async function insertFormerIdentifiers(
  transaction: Transaction,
  municipalityId: string,
  planId: string,
  formers: readonly FormerIdentifier[],
): Promise<void> {
  if (formers.length === 0) return;
  await transaction
    .insert(planFormerIdentifier)
    .values(
      formers.map(({ municipalityNumber, identifier }) => ({
        municipalityId,
        planId,
        formerMunicipalityNumber: municipalityNumber,
        formerIdentifier: identifier,
      })),
    )
    .onConflictDoNothing();
}

export async function insertSourceFile(
  transaction: Transaction,
  row: { municipalityId: string; sha256: Uint8Array; size: number; mediaType: string; name: string },
): Promise<string> {
  const [inserted] = await transaction
    .insert(storedFile)
    .values({ ...row, claimedAt: sql`app.clock()` })
    .returning({ id: storedFile.id });
  if (!inserted) throw new Error('the source file got no row');
  return inserted.id;
}

export type NewPlanVersion = {
  readonly municipalityId: string;
  readonly planId: string;
  readonly number: number;
  readonly alternative: string | null;
  readonly sourceFileId: string;
  readonly sourceSha256: Uint8Array;
  readonly format: string;
  readonly srid: number;
  readonly verticalDatum: string | null;
  readonly report: ImportReport;
  readonly header: unknown;
  /** Hexadecimal EWKB in EPSG:4258. */
  readonly area: string;
  readonly createdBy: string;
};

export async function insertPlanVersion(transaction: Transaction, row: NewPlanVersion): Promise<string> {
  const [inserted] = await transaction.insert(planVersion).values(row).returning({ id: planVersion.id });
  if (!inserted) throw new Error('the plan version got no row');
  return inserted.id;
}
