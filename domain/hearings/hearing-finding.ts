import type { Texts } from '../language.ts';

/** One thing that blocks a hearing, or that the planner ought to know; `field` is where to mend it. */
export type HearingFinding = {
  readonly code: string;
  readonly field: string;
  readonly messages: Texts;
};

/** What stops the opening, and what only deserves a thought. */
export type HearingFindings = {
  readonly blocks: readonly HearingFinding[];
  readonly warnings: readonly HearingFinding[];
};

/** A finding with its words in bokmål, nynorsk and English. */
export function finding(code: string, field: string, nb: string, nn: string, en: string): HearingFinding {
  return { code, field, messages: { nb, nn, en } };
}
