import { AppError } from '../../domain/errors.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { type PlanListRequest, planListSchema } from '../../domain/plan-list.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import { lockPlanAtRevision } from './lock-plan-at-revision.ts';
import { findDocuments } from './plan-documents.queries.ts';
import {
  countPlans,
  findFormerIdentifiers,
  findPlanRow,
  findPlans,
  findVersion,
  findVersions,
  insertPlan,
  isIdentifierTaken,
  publishVersionRow,
  updatePlanRow,
} from './plans-desk.queries.ts';
import { findPlanProvisions } from './provisions/provisions.queries.ts';

/** A page of the plans of the planner's municipality, with how many there are in all. */
export async function listPlans(
  database: Database,
  staff: Session,
  request: PlanListRequest = planListSchema.parse(undefined),
) {
  return asPlanner(database, staff, async (transaction) => ({
    plans: await findPlans(transaction, request),
    total: await countPlans(transaction, request),
  }));
}

/** One plan whole, drafts and all, as the desk shows it. Throws `not-found`. */
export async function readPlan(database: Database, staff: Session, planId: string) {
  return asPlanner(database, staff, async (transaction) => {
    const plan = await findPlanRow(transaction, planId);
    if (!plan) throw new AppError('not-found');
    const versions = await findVersions(transaction, planId);
    const provisions = await findPlanProvisions(transaction, planId);
    return {
      plan,
      formerIdentifiers: await findFormerIdentifiers(transaction, planId),
      versions: versions.map((version) => ({
        ...version,
        provisions: provisions
          .filter(({ planVersionId }) => planVersionId === version.id)
          .map(({ planVersionId: _planVersionId, ...clause }) => clause),
      })),
      documents: await findDocuments(transaction, planId),
    };
  });
}

/** Makes a plan without a map, for a start notice or a programme. Throws `already-exists`. */
export async function createPlan(database: Database, staff: Session, input: PlanInput) {
  return asPlanner(database, staff, async (transaction) => {
    const { municipalityId } = staff;
    const planId = await insertPlan(transaction, { municipalityId, ...columnsOf(input) });
    if (!planId) throw new AppError('already-exists', { details: { field: 'identifier' } });
    await auditStaff(transaction, staff, { act: 'plan.create', subjectKind: 'plan', subjectId: planId });
    return { planId, revision: 1 };
  });
}

/** Throws `not-found`, `revision-conflict`, `already-exists`. */
export async function updatePlan(
  database: Database,
  staff: Session,
  change: { readonly planId: string; readonly expectedRevision: number; readonly plan: PlanInput },
) {
  return asPlanner(database, staff, async (transaction) => {
    const { id } = await lockPlanAtRevision(transaction, change.planId, change.expectedRevision);
    if (await isIdentifierTaken(transaction, id, change.plan.identifier)) {
      throw new AppError('already-exists', { details: { field: 'identifier' } });
    }
    const revision = await updatePlanRow(transaction, id, columnsOf(change.plan));
    await auditStaff(transaction, staff, {
      act: 'plan.update',
      subjectKind: 'plan',
      subjectId: id,
      details: { revision },
    });
    return { revision };
  });
}

/** The council's decision; after it no comment can be withdrawn. Throws `not-found`, `revision-conflict`. */
export async function decidePlan(
  database: Database,
  staff: Session,
  change: {
    readonly planId: string;
    readonly expectedRevision: number;
    readonly decidedOn: string;
    readonly inForceOn: string | null;
  },
) {
  return asPlanner(database, staff, async (transaction) => {
    const { id } = await lockPlanAtRevision(transaction, change.planId, change.expectedRevision);
    const { decidedOn, inForceOn } = change;
    const revision = await updatePlanRow(transaction, id, { decidedOn, inForceOn });
    await auditStaff(transaction, staff, {
      act: 'plan.decide',
      subjectKind: 'plan',
      subjectId: id,
      details: { revision, decidedOn, inForceOn },
    });
    return { revision };
  });
}

/** Puts a version out on the web, for good. Throws `not-found`. */
export async function publishVersion(database: Database, staff: Session, planVersionId: string) {
  return asPlanner(database, staff, async (transaction) => {
    const version = await findVersion(transaction, planVersionId);
    if (!version) throw new AppError('not-found');
    if (version.publishedAt) return { publishedAt: version.publishedAt };
    await publishVersionRow(transaction, planVersionId);
    const published = await findVersion(transaction, planVersionId);
    await auditStaff(transaction, staff, {
      act: 'plan.publishVersion',
      subjectKind: 'planVersion',
      subjectId: planVersionId,
      details: { version: version.number },
    });
    return { publishedAt: published?.publishedAt ?? null };
  });
}

function asPlanner<T>(
  database: Database,
  staff: Session,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.withRole('planner', staff, work);
}

function columnsOf({ caseNumber, proposerName, ...same }: PlanInput) {
  return { ...same, caseNumber: caseNumber || null, proposerName: proposerName || null };
}
