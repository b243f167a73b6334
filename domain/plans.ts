import { lastDayOf } from './deadlines.ts';
import type { HearingKind } from './hearings/hearing-kinds.ts';
import type { HearingState } from './hearings/hearing-state.ts';
import type { Texts } from './language.ts';
import { addDays, type CalendarDate, osloDate } from './oslo-time.ts';

/** Where a plan is on its way, in order. `planned` has not been announced; `repealed` is also replaced, rejected, withdrawn. */
export const planStages = [
  'planned',
  'start',
  'hearing',
  'processing',
  'decided',
  'inForce',
  'repealed',
] as const;
export type PlanStage = (typeof planStages)[number];

export const planStageNames: Readonly<Record<PlanStage, Texts>> = {
  planned: { nb: 'Under arbeid', nn: 'Under arbeid', en: 'Being prepared' },
  start: { nb: 'Oppstart', nn: 'Oppstart', en: 'Start' },
  hearing: { nb: 'Høring', nn: 'Høyring', en: 'Hearing' },
  processing: { nb: 'Behandling', nn: 'Handsaming', en: 'Processing' },
  decided: { nb: 'Vedtak', nn: 'Vedtak', en: 'Decision' },
  inForce: { nb: 'Gjeldende', nn: 'Gjeldande', en: 'In force' },
  repealed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Ended' },
};

/** What the stage of a plan follows from. */
export type StageFacts = {
  /** SOSI planstatus. */
  readonly status: number;
  readonly decidedOn: CalendarDate | null;
  readonly inForceOn: CalendarDate | null;
  readonly hearings: readonly StageHearing[];
};

/** A hearing with its state at the instant that is asked about; closing is exclusive. */
export type StageHearing = {
  readonly kind: HearingKind;
  readonly state: HearingState;
  readonly opensAt: Date;
  readonly closesAt: Date;
};

/**
 * The stage of a plan on a day in Oslo: what was decided counts first, then the hearings that have
 * opened, then planstatus.
 */
export function planStage(plan: StageFacts, today: CalendarDate): PlanStage {
  const hasPassed = (day: CalendarDate | null) => day !== null && day <= today;
  if (endedStatuses.includes(plan.status)) return 'repealed';
  if (hasPassed(plan.inForceOn)) return 'inForce';
  if (hasPassed(plan.decidedOn) || plan.status === 6) return 'decided';
  // An imported plan in force often lacks its dates.
  if (plan.status === 3) return plan.inForceOn === null ? 'inForce' : 'decided';
  const opened = plan.hearings.filter(hasOpened);
  const proposals = opened.filter(isOnProposal);
  if (proposals.some(({ state }) => state === 'open')) return 'hearing';
  if (proposals.length > 0) return 'processing';
  return opened.length > 0 || plan.status === 1 ? 'start' : 'planned';
}

/** The hearing to show first: an open one with the nearest deadline, else the next to open, else the latest. */
export function leadingHearing<Hearing extends StageHearing>(
  hearings: readonly Hearing[],
): Hearing | undefined {
  const by = (state: HearingState) => hearings.filter((hearing) => hearing.state === state);
  const [open] = by('open').toSorted((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
  const [scheduled] = by('scheduled').toSorted((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
  const [latest] = [...by('closed'), ...by('inDecision')].toSorted(
    (a, b) => b.closesAt.getTime() - a.closesAt.getTime(),
  );
  return open ?? scheduled ?? latest;
}

/** One step of a plan page's timeline; days inclusive, null where not known. */
export type TimelineStep = {
  readonly stage: (typeof timelineStages)[number];
  readonly isPast: boolean;
  readonly isPresent: boolean;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};

const timelineStages = ['start', 'hearing', 'processing', 'decided', 'inForce'] as const;

/** Oppstart · Høring · Behandling · Vedtak · Gjeldende, with their days on a day in Oslo. */
export function planTimeline(plan: StageFacts, today: CalendarDate): readonly TimelineStep[] {
  const current = planStages.indexOf(planStage(plan, today));
  return timelineStages.map((stage) => {
    const position = planStages.indexOf(stage);
    return { stage, isPast: position < current, isPresent: position === current, ...daysOf(stage, plan) };
  });
}

function daysOf(stage: TimelineStep['stage'], plan: StageFacts): Pick<TimelineStep, 'from' | 'to'> {
  const known = plan.hearings.filter((hearing) => hasOpened(hearing) || hearing.state === 'scheduled');
  const proposals = known.filter(isOnProposal);
  switch (stage) {
    case 'start':
      return spanOf(known.filter((hearing) => !isOnProposal(hearing)));
    case 'hearing':
      return spanOf(proposals);
    case 'processing': {
      const { to } = spanOf(proposals);
      const hasClosed =
        proposals.length > 0 && proposals.every(({ state }) => state === 'closed' || state === 'inDecision');
      return { from: to && hasClosed ? addDays(to, 1) : null, to: plan.decidedOn };
    }
    case 'decided':
      return { from: plan.decidedOn, to: plan.decidedOn };
    case 'inForce':
      return { from: plan.inForceOn, to: null };
  }
}

/** First opening and last deadline of some hearings. */
function spanOf(hearings: readonly StageHearing[]): Pick<TimelineStep, 'from' | 'to'> {
  const opening = hearings.map(({ opensAt }) => osloDate(opensAt)).toSorted();
  const closing = hearings.map(({ closesAt }) => lastDayOf(closesAt)).toSorted();
  return { from: opening[0] ?? null, to: closing.at(-1) ?? null };
}

const endedStatuses: readonly number[] = [4, 5, 8, 9, 10];

function hasOpened({ state }: StageHearing): boolean {
  return state === 'open' || state === 'closed' || state === 'inDecision';
}

/** True for hearings of a proposal; start notice and planning programme come before there is one. */
function isOnProposal({ kind }: StageHearing): boolean {
  return kind !== 'startNotice' && kind !== 'planProgramme';
}
