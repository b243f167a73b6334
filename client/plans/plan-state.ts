import type { Answers } from '../app/api-types.ts';
import { mapPosition } from '../app/map-position.ts';
import { matching, oneOf, positiveNumber, type UrlStateOf, urlSchema, uuid } from '../app/url-schema.ts';

export type PlanPageAnswer = Extract<Answers['plans']['page'], { plan: unknown }>;
export type PlanVersion = PlanPageAnswer['versions'][number];
export type PlanHearing = PlanPageAnswer['hearings'][number];

/** Tabs of the plan page, in their order; the words in the address are Norwegian, for people. */
export const planTabs = ['om', 'kart', 'dokumenter', 'innspill', 'saksgang', 'kontakt'] as const;
export type PlanTab = (typeof planTabs)[number];

export const planStateSchema = urlSchema({
  fane: oneOf(planTabs),
  versjon: positiveNumber,
  horing: matching(/^[a-z0-9]{4,12}$/),
  objekt: uuid,
  bestemmelse: uuid,
  nr: positiveNumber,
  dokument: uuid,
  /** The page of the document. */
  side: positiveNumber,
  kart: mapPosition,
});
export type PlanState = UrlStateOf<typeof planStateSchema>;

/** The hearing a visitor most likely comes for: the one named, an open one, else the latest. */
export function chooseHearing(
  hearings: readonly PlanHearing[],
  code: string | undefined,
): PlanHearing | undefined {
  const named = hearings.find((hearing) => hearing.code === code);
  const open = hearings.find(({ state }) => state === 'open');
  const latest = [...hearings].sort((a, b) => Date.parse(b.opensAt) - Date.parse(a.opensAt))[0];
  return named ?? open ?? latest;
}

/** The number of the version that a clause in the address is of: one of an alternative or of an earlier version. */
export function versionOfProvision(
  { provisions, versions }: Pick<PlanPageAnswer, 'provisions' | 'versions'>,
  provisionId: string | undefined,
): number | undefined {
  const provision = provisions.find(({ id }) => id === provisionId);
  return versions.find(({ id }) => id === provision?.planVersionId)?.number;
}

/** The version named in the address, else the chosen hearing's first, else the newest. */
export function chooseVersion(
  versions: readonly PlanVersion[],
  number: number | undefined,
  hearing: PlanHearing | undefined,
): PlanVersion | undefined {
  const named = versions.find((version) => version.number === number);
  const heard = versions.find(({ id }) => id === hearing?.alternatives[0]?.planVersionId);
  return named ?? heard ?? [...versions].sort((a, b) => b.number - a.number)[0];
}
