import type { LateRule } from '../../domain/hearings/hearing-draft.ts';
import { hearingState } from '../../domain/hearings/hearing-state.ts';
import type { StageHearing } from '../../domain/plans.ts';

/** The instants of a public hearing as the database writes them in JSON. */
export type PublicTimes = {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly publishedAt: string;
  readonly sentToDecisionAt: string | null;
  readonly lateRule: string;
};

/** The state of a public hearing at an instant. */
export function stateOf(hearing: PublicTimes, now: string) {
  return hearingState(
    {
      publishedAt: new Date(hearing.publishedAt),
      cancelledAt: null,
      opensAt: new Date(hearing.opensAt),
      closesAt: new Date(hearing.closesAt),
      sentToDecisionAt: hearing.sentToDecisionAt ? new Date(hearing.sentToDecisionAt) : null,
      lateRule: hearing.lateRule as LateRule,
    },
    new Date(now),
  );
}

/** The instants of a public hearing as dates, for the rules of stages. */
export function toStageHearing(
  hearing: Pick<StageHearing, 'kind' | 'state'> & Pick<PublicTimes, 'opensAt' | 'closesAt'>,
): StageHearing {
  const { kind, state } = hearing;
  return { kind, state, opensAt: new Date(hearing.opensAt), closesAt: new Date(hearing.closesAt) };
}
