import type { Texts } from '../language.ts';

/** Rules whose term each municipality may choose; the database knows the same names. */
export const chosenRules = ['contact', 'undecided', 'names'] as const;
export type ChosenRule = (typeof chosenRules)[number];

/** Rules that a job carries out, each by its own handler on the server. */
export const jobRules = [
  'contact',
  'undecided',
  'askedNames',
  'people',
  'sessions',
  'signInAttempts',
  'emailProofs',
  'heardLogouts',
  'mailTexts',
  'mail',
  'commentNotices',
  'uploads',
  'unfinishedUploads',
  'planUploads',
  'reports',
] as const;
export type JobRule = (typeof jobRules)[number];

/** Rules that need no job: the page leaves it out by the clock, or it is never written down. */
export const standingRules = [
  'names',
  'findings',
  'readings',
  'networkAddresses',
  'drafts',
  'deliveryAnswers',
] as const;
export type StandingRule = (typeof standingRules)[number];

export type RetentionRuleId = JobRule | StandingRule;

/** For what it is kept: each purpose has its rules, and the screens stand in this order. */
export const retentionPurposes = ['case', 'person', 'signIn', 'mail', 'files', 'operation'] as const;
export type RetentionPurpose = (typeof retentionPurposes)[number];

export type RetentionRule = {
  readonly id: RetentionRuleId;
  readonly purpose: RetentionPurpose;
  /** What goes, in plain words. */
  readonly what: Texts;
  /** How long it stays, where the term is no number of days: «til du sletter dem». */
  readonly term: { readonly days: number } | { readonly words: Texts };
  /** From when the days count. */
  readonly from?: Texts;
  /** The days that a municipality may choose between; absent where the term is one for all. */
  readonly choice?: { readonly least: number; readonly most: number };
  /** Why it may be kept so long and no longer. */
  readonly ground: Texts;
};

export function isChosenRule(id: string): id is ChosenRule {
  return chosenRules.some((rule) => rule === id);
}
