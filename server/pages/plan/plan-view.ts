import type { readPlanPage } from '../../portal/portal.service.ts';
import type { PageLanguage } from '../shell/page-language.ts';

/** A public plan as the portal reads it. */
export type PublicPlan = Extract<Awaited<ReturnType<typeof readPlanPage>>, { plan: unknown }>;
export type PublicHearing = PublicPlan['hearings'][number];
export type PublicVersion = PublicPlan['versions'][number];

/** What the sections of a plan's page share. */
export type PlanView = {
  readonly page: PublicPlan;
  /** The hearing that the address names, else the one a visitor most likely comes for. */
  readonly hearing: PublicHearing | undefined;
  readonly version: PublicVersion | undefined;
  /** Path of the plan's page, without query. */
  readonly path: string;
  readonly asked: PageLanguage;
  readonly now: Date;
};

export function planPath(municipalityNumber: string, identifier: string): string {
  return `/plan/${municipalityNumber}/${encodeURIComponent(identifier)}`;
}

/** The hearing of a code, an open one, else the latest. */
export function chooseHearing(
  hearings: readonly PublicHearing[],
  code: string | undefined,
): PublicHearing | undefined {
  const named = hearings.find((hearing) => hearing.code === code);
  const open = hearings.find(({ state }) => state === 'open');
  const latest = hearings.toSorted((a, b) => Date.parse(b.opensAt) - Date.parse(a.opensAt))[0];
  return named ?? open ?? latest;
}

/** The version of a number, else the hearing's first, else the newest. */
export function chooseVersion(
  versions: readonly PublicVersion[],
  number: number | undefined,
  hearing: PublicHearing | undefined,
): PublicVersion | undefined {
  const named = versions.find((version) => version.number === number);
  const heard = versions.find(({ id }) => id === hearing?.alternatives[0]?.planVersionId);
  return named ?? heard ?? versions.toSorted((a, b) => b.number - a.number)[0];
}

/** Whether the hearing takes a comment now, and whether it would come late. */
export function receptionOf(hearing: PublicHearing | undefined): 'open' | 'late' | 'none' {
  if (hearing?.state === 'open') return 'open';
  return hearing?.state === 'closed' && hearing.lateRule === 'accept' ? 'late' : 'none';
}
