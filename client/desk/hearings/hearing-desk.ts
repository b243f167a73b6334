import type { Answers } from '../../app/api-types.ts';
import type { HearingContents } from './use-hearing-content.ts';
import type { HearingWork } from './use-hearing-work.ts';

/** One hearing as the desk has it. */
export type DeskHearing = Answers['hearingsDesk']['get'];
/** The hearing's plan whole: versions, provisions, documents. */
export type DeskPlan = Answers['plansDesk']['get'];

/** What the sections of the setup page share. */
export type HearingSectionProps = {
  readonly hearing: DeskHearing;
  readonly plan: DeskPlan;
  readonly work: HearingWork;
  readonly contents: HearingContents;
};
