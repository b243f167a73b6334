import type { Texts } from '../language.ts';
import type { LateRule } from './hearing-draft.ts';

/** What decides whether a hearing takes comments. Instants; closing is exclusive. */
export type HearingTimes = {
  /** When a planner put the hearing out; null while it is a draft. */
  readonly publishedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** When the case went to decision, after which late comments are no longer taken. */
  readonly sentToDecisionAt: Date | null;
  readonly lateRule: LateRule;
};

export const hearingStates = ['draft', 'scheduled', 'open', 'closed', 'inDecision', 'cancelled'] as const;
export type HearingState = (typeof hearingStates)[number];

export const hearingStateNames: Readonly<Record<HearingState, Texts>> = {
  draft: { nb: 'Under arbeid', nn: 'Under arbeid', en: 'Draft' },
  scheduled: { nb: 'Åpner snart', nn: 'Opnar snart', en: 'Opens soon' },
  open: { nb: 'På høring', nn: 'På høyring', en: 'In hearing' },
  closed: { nb: 'Fristen er ute', nn: 'Fristen er ute', en: 'Deadline passed' },
  inDecision: { nb: 'Til behandling', nn: 'Til behandling', en: 'Being decided' },
  cancelled: { nb: 'Avlyst', nn: 'Avlyst', en: 'Cancelled' },
};

/** Where a hearing stands at an instant. */
export function hearingState(hearing: HearingTimes, now: Date): HearingState {
  if (hearing.cancelledAt && hearing.cancelledAt <= now) return 'cancelled';
  if (!hearing.publishedAt || !hearing.opensAt || !hearing.closesAt) return 'draft';
  if (now < hearing.opensAt) return 'scheduled';
  if (now < hearing.closesAt) return 'open';
  return hearing.sentToDecisionAt && hearing.sentToDecisionAt <= now ? 'inDecision' : 'closed';
}

export type Reception =
  | { readonly ok: true; readonly isLate: boolean }
  | { readonly ok: false; readonly code: 'hearing-not-open' | 'hearing-closed' };

/**
 * Whether a comment sent on the web at an instant is taken. After the deadline the hearing's rule
 * decides: refused, or taken and marked until the case goes to decision. A planner may register what
 * came by other ways at any time after the opening.
 */
export function canReceive(hearing: HearingTimes, at: Date): Reception {
  switch (hearingState(hearing, at)) {
    case 'draft':
    case 'scheduled':
      return { ok: false, code: 'hearing-not-open' };
    case 'open':
      return { ok: true, isLate: false };
    case 'closed':
      return hearing.lateRule === 'accept'
        ? { ok: true, isLate: true }
        : { ok: false, code: 'hearing-closed' };
    case 'inDecision':
    case 'cancelled':
      return { ok: false, code: 'hearing-closed' };
  }
}
