import { AppError } from '../../domain/errors.ts';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import { municipalityProfileSchema, regionProfileSchema } from '../../domain/municipality-profile.ts';
import { osloDate } from '../../domain/oslo-time.ts';
import { planStage, planTimeline } from '../../domain/plans.ts';
import type { Database } from '../database/database.ts';
import { stateOf, toStageHearing } from './hearing-times.ts';
import { findObjectSurroundings } from './object-surroundings.queries.ts';
import {
  findGoverningProvisions,
  findNeighbours,
  findPlanObject,
  findPlanObjects,
  findZonesAbove,
} from './plan-objects.queries.ts';
import {
  findPlan,
  findPlanAddresses,
  findPlanDocuments,
  findPlanHearings,
  findPlanVersions,
  findProvisions,
  findSharing,
} from './plan-page.queries.ts';
import { findMunicipalities, findPublicPlans, findRegion } from './portal.queries.ts';

/** What the portal is called and shows first; null where no region has been named. */
export async function readRegion(database: Database) {
  const region = await database.withRole('public', {}, findRegion);
  return region && { ...region, profile: regionProfileSchema.parse(region.profile) };
}

/** All municipalities of the portal with their public profile. */
export async function listMunicipalities(database: Database) {
  const rows = await database.withRole('public', {}, findMunicipalities);
  return rows.map((row) => ({ ...row, profile: municipalityProfileSchema.parse(row.profile) }));
}

/** Where every public plan is: municipality number and plan id. */
export async function listPublicPlans(database: Database) {
  return database.withRole('public', {}, findPublicPlans);
}

/**
 * All that everyone may read of one plan; or where it stands now, for a former number or id; or the
 * plans it may be, where two could be meant. Throws `not-found`.
 */
export async function readPlanPage(database: Database, municipalityNumber: string, identifier: string) {
  return database.withRole('public', {}, async (transaction) => {
    const addresses = await findPlanAddresses(transaction, municipalityNumber, identifier);
    const [first] = addresses;
    if (!first) throw new AppError('not-found');
    if (!first.isCurrent) return addresses.length === 1 ? { redirectTo: first } : { choices: [...addresses] };

    const plan = await findPlan(transaction, first.planId);
    if (!plan) throw new AppError('not-found');
    const { now, municipality, ...ofPlan } = plan;
    const hearings = (await findPlanHearings(transaction, plan.id)).map((hearing) => ({
      ...hearing,
      kind: hearing.kind as HearingKind,
      state: stateOf(hearing, now),
    }));
    const documents = await findPlanDocuments(transaction, plan.id);
    const facts = { ...plan, hearings: hearings.map(toStageHearing) };
    const today = osloDate(new Date(now));
    return {
      plan: ofPlan,
      municipality: { ...municipality, profile: municipalityProfileSchema.parse(municipality.profile) },
      stage: planStage(facts, today),
      timeline: planTimeline(facts, today),
      versions: [...(await findPlanVersions(transaction, plan.id))],
      sharing: await findSharing(transaction, municipality.id),
      hearings,
      documents: documents.map((document) => ({
        ...document,
        url: `/files/documents/${document.id}/${encodeURIComponent(document.fileName)}`,
      })),
      provisions: [...(await findProvisions(transaction, plan.id))],
    };
  });
}

export async function listPlanObjects(database: Database, planVersionId: string) {
  return [
    ...(await database.withRole('public', {}, (transaction) => findPlanObjects(transaction, planVersionId))),
  ];
}

/** What lies at some of a version's objects, in words' names: address or street, zones, neighbours. */
export async function readObjectSurroundings(
  database: Database,
  planVersionId: string,
  objectIds: readonly string[],
) {
  return [
    ...(await database.withRole('public', {}, (transaction) =>
      findObjectSurroundings(transaction, planVersionId, objectIds),
    )),
  ];
}

/** One object with what else holds there: zones above it, neighbours, clauses. Throws `not-found`. */
export async function readPlanObject(database: Database, objectId: string) {
  return database.withRole('public', {}, async (transaction) => {
    const object = await findPlanObject(transaction, objectId);
    if (!object) throw new AppError('not-found');
    const zones = await findZonesAbove(transaction, objectId);
    const [surroundings] = await findObjectSurroundings(transaction, object.planVersionId, [objectId]);
    return {
      object,
      nearby: surroundings?.nearby ?? null,
      metres: surroundings?.metres ?? null,
      zones: [...zones],
      neighbours: object.kind === 'landUse' ? [...(await findNeighbours(transaction, objectId))] : [],
      provisions: [...(await findGoverningProvisions(transaction, object.planVersionId, [object, ...zones]))],
    };
  });
}
