import { AppError } from '../../domain/errors.ts';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import { municipalityProfileSchema } from '../../domain/municipality-profile.ts';
import { osloDate } from '../../domain/oslo-time.ts';
import { planStage } from '../../domain/plans.ts';
import { type PortalGroup, portalGroupOf, portalGroups } from '../../domain/portal/portal-group.ts';
import type { PortalQuery } from '../../domain/portal/portal-query.ts';
import type { Database } from '../database/database.ts';
import { stateOf, toStageHearing } from './hearing-times.ts';
import { findMunicipalities, findMunicipalityOfNumber, findRegion } from './portal.queries.ts';
import { findPlanFacts, findPlanWords, type PlanFactsRow } from './portal-plans.queries.ts';

/**
 * One page of the portal's plans with what stands beside it: how many there are under each chip and of each type,
 * and, with the first page, every plan that the map shall draw. The map's own view narrows the list alone.
 * Throws `municipality-unknown`.
 */
export async function findPortalPage(database: Database, query: PortalQuery) {
  return database.withRole('public', {}, async (transaction) => {
    const { municipalityNumber, text, near } = query;
    const municipality = municipalityNumber
      ? await findMunicipalityOfNumber(transaction, municipalityNumber)
      : null;
    if (municipality === undefined) {
      throw new AppError('municipality-unknown', { details: { number: municipalityNumber ?? '' } });
    }
    const scope = { municipalityId: municipality?.id ?? null, text: text || null, near: near ?? null };
    const all = (await findPlanFacts(transaction, scope)).map(withStage);
    const ofType = all.filter(({ planType }) => !query.planType || planType === query.planType);
    const ofGroup = ofType.filter(({ group }) => !query.group || group === query.group);
    const listed = ofGroup.filter(({ bbox }) => !query.within || !bbox || overlaps(bbox, query.within));
    const page = listed.slice(query.cursor, query.cursor + query.limit);
    const region = municipality ? null : await findRegion(transaction);
    const words = await findPlanWords(
      transaction,
      page.map(({ planId }) => planId),
    );
    const wordsOf = new Map(words.map((row) => [row.planId, row]));
    return {
      rows: page.flatMap((facts) => {
        const row = wordsOf.get(facts.planId);
        return row ? [{ ...row, ...facts }] : [];
      }),
      total: listed.length,
      nextCursor: query.cursor + page.length < listed.length ? query.cursor + page.length : null,
      groups: countGroups(ofType),
      planTypes: countTypes(all),
      /** Today's number, where a former one was asked for. */
      municipalityNumber: municipality?.currentNumber ?? null,
      /** Plan id and chip of everything on the map, and the box [west, south, east, north] of what lies in the region. */
      onMap:
        query.cursor === 0
          ? ofGroup.map(({ planId, group }): [string, PortalGroup | null] => [planId, group])
          : [],
      bbox: unionOf(ofGroup.filter(({ bbox }) => !region?.bbox || (bbox && overlaps(bbox, region.bbox)))),
    };
  });
}

/** Every municipality of the portal with how many plans it has, and how many of them are in hearing. */
export async function readOverview(database: Database) {
  return database.withRole('public', {}, async (transaction) => {
    const scope = { municipalityId: null, text: null, near: null };
    const plans = Map.groupBy(
      (await findPlanFacts(transaction, scope)).map(withStage),
      ({ municipalityNumber }) => municipalityNumber,
    );
    const municipalities = await findMunicipalities(transaction);
    return municipalities.map(({ number, name, profile }) => {
      const own = plans.get(number) ?? [];
      const open = own.filter(({ group }) => group === 'hearing').length;
      const accent = municipalityProfileSchema.parse(profile).accent ?? null;
      return { number, name, accent, plans: own.length, open };
    });
  });
}

function withStage({ now, hearing, ...facts }: PlanFactsRow) {
  const current = hearing && { ...hearing, kind: hearing.kind as HearingKind, state: stateOf(hearing, now) };
  const stage = planStage(
    { ...facts, hearings: current ? [toStageHearing(current)] : [] },
    osloDate(new Date(now)),
  );
  return { ...facts, hearing: current, stage, group: portalGroupOf({ stage, hearing: current }) };
}

type Facts = ReturnType<typeof withStage>;

function countGroups(plans: readonly Facts[]): Readonly<Record<PortalGroup, number>> {
  const count = (group: PortalGroup) => plans.filter((plan) => plan.group === group).length;
  return {
    hearing: count(portalGroups[0]),
    announced: count(portalGroups[1]),
    processing: count(portalGroups[2]),
    adopted: count(portalGroups[3]),
  };
}

function countTypes(plans: readonly Facts[]): { planType: number; count: number }[] {
  return [...Map.groupBy(plans, ({ planType }) => planType)]
    .map(([planType, { length: count }]) => ({ planType, count }))
    .toSorted((a, b) => a.planType - b.planType);
}

type Box = readonly [west: number, south: number, east: number, north: number];

function overlaps([west, south, east, north]: Box, [w, s, e, n]: Box): boolean {
  return west <= e && east >= w && south <= n && north >= s;
}

function unionOf(plans: readonly Pick<Facts, 'bbox'>[]): Box | null {
  const boxes = plans.map(({ bbox }) => bbox).filter((bbox) => bbox !== null);
  if (boxes.length === 0) return null;
  return boxes.reduce<Box>(
    ([west, south, east, north], [w, s, e, n]) => [
      Math.min(west, w),
      Math.min(south, s),
      Math.max(east, e),
      Math.max(north, n),
    ],
    [180, 90, -180, -90],
  );
}
