import { AppError } from '../../../domain/errors.ts';
import type { ProvisionsChange } from '../../../domain/plan-provisions.ts';
import { auditStaff } from '../../accounts/audit.ts';
import type { Session } from '../../accounts/session.ts';
import type { Database } from '../../database/database.ts';
import { lockPlanAtRevision } from '../lock-plan-at-revision.ts';
import { findPlanRow, findVersion, findVersions, updatePlanRow } from '../plans-desk.queries.ts';
import { findLinkableObjects, findPlanProvisions, replaceProvisions } from './provisions.queries.ts';

/** Provisions of a version with what they can govern, and those of the plan's other versions. Throws `not-found`. */
export async function readProvisions(database: Database, staff: Session, planVersionId: string) {
  return database.withRole('planner', staff, async (transaction) => {
    const version = await findVersion(transaction, planVersionId);
    const plan = version && (await findPlanRow(transaction, version.planId));
    if (!version || !plan) throw new AppError('not-found');
    const all = await findPlanProvisions(transaction, version.planId);
    const ofVersion = (id: string) =>
      all
        .filter((clause) => clause.planVersionId === id)
        .map(({ planVersionId: _planVersionId, ...clause }) => clause);
    const versions = await findVersions(transaction, version.planId);
    return {
      plan: { id: plan.id, name: plan.name, identifier: plan.identifier, revision: plan.revision },
      version: {
        id: planVersionId,
        number: version.number,
        alternative: versions.find(({ id }) => id === planVersionId)?.alternative ?? null,
        publishedAt: version.publishedAt,
      },
      provisions: ofVersion(planVersionId),
      others: versions
        .filter(({ id }) => id !== planVersionId)
        .map(({ id, number, alternative }) => ({ id, number, alternative, provisions: ofVersion(id) }))
        .filter(({ provisions }) => provisions.length > 0),
      objects: await findLinkableObjects(transaction, planVersionId),
    };
  });
}

/**
 * Writes the provisions of a version that is not out, all or none. Throws `not-found`, `revision-conflict`.
 */
export async function setProvisions(database: Database, staff: Session, change: ProvisionsChange) {
  return database.withRole('planner', staff, async (transaction) => {
    const { planVersionId, expectedRevision, provisions } = change;
    const version = await findVersion(transaction, planVersionId);
    if (!version) throw new AppError('not-found');
    await lockPlanAtRevision(transaction, version.planId, expectedRevision);
    const { municipalityId } = version;
    await replaceProvisions(transaction, { municipalityId, planVersionId }, provisions);
    const revision = await updatePlanRow(transaction, version.planId, {});
    await auditStaff(transaction, staff, {
      act: 'plan.setProvisions',
      subjectKind: 'plan',
      subjectId: version.planId,
      details: { revision, version: version.number, clauses: provisions.length },
    });
    return { revision };
  });
}
