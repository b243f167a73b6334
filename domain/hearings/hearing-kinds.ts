import type { Texts } from '../language.ts';
import type { CitationKey } from '../law-citations.ts';

/**
 * Kinds of hearing: start notice (varsel om oppstart), plan programme, public display of a zoning plan
 * (offentlig ettersyn), of a municipal plan, limited round after changes, simplified change.
 */
export const hearingKinds = [
  'startNotice',
  'planProgramme',
  'publicDisplay',
  'municipalPlan',
  'limited',
  'simplifiedChange',
] as const;
export type HearingKind = (typeof hearingKinds)[number];

type HearingKindRule = {
  readonly names: Texts;
  /** Weeks that the law demands; 0 where it sets no length. */
  readonly minimumWeeks: number;
  /** Weeks proposed to the planner. */
  readonly defaultWeeks: number;
  /** Below this many weeks the planner is warned, where the law sets no length. */
  readonly warnBelowWeeks: number;
  /** What a comment is called in such a hearing. */
  readonly commentWord: { readonly one: Texts; readonly many: Texts };
  /** What the comment is about, after the word: "merknad *til planforslaget*". */
  readonly about: Texts;
};

const inputWord = {
  one: { nb: 'innspill', nn: 'innspel', en: 'input' },
  many: { nb: 'innspill', nn: 'innspel', en: 'inputs' },
};
const remarkWord = {
  one: { nb: 'merknad', nn: 'merknad', en: 'comment' },
  many: { nb: 'merknader', nn: 'merknader', en: 'comments' },
};
const statementWord = {
  one: { nb: 'uttalelse', nn: 'fråsegn', en: 'statement' },
  many: { nb: 'uttalelser', nn: 'fråsegner', en: 'statements' },
};
const toProposal = { nb: 'til planforslaget', nn: 'til planforslaget', en: 'on the plan proposal' };

export const hearingKindRules: Readonly<Record<HearingKind, HearingKindRule>> = {
  startNotice: {
    names: { nb: 'Varsel om oppstart', nn: 'Varsel om oppstart', en: 'Notice of start' },
    minimumWeeks: 0,
    defaultWeeks: 4,
    warnBelowWeeks: 3,
    commentWord: inputWord,
    about: {
      nb: 'til oppstart av planarbeidet',
      nn: 'til oppstart av planarbeidet',
      en: 'on the start of planning',
    },
  },
  planProgramme: {
    names: {
      nb: 'Høring av planprogram',
      nn: 'Høyring av planprogram',
      en: 'Hearing of the planning programme',
    },
    minimumWeeks: 6,
    defaultWeeks: 6,
    warnBelowWeeks: 0,
    commentWord: statementWord,
    about: { nb: 'til planprogrammet', nn: 'til planprogrammet', en: 'on the planning programme' },
  },
  publicDisplay: {
    names: {
      nb: 'Høring og offentlig ettersyn',
      nn: 'Høyring og offentleg ettersyn',
      en: 'Hearing and public display',
    },
    minimumWeeks: 6,
    defaultWeeks: 6,
    warnBelowWeeks: 0,
    commentWord: remarkWord,
    about: toProposal,
  },
  municipalPlan: {
    names: { nb: 'Høring av kommuneplan', nn: 'Høyring av kommuneplan', en: 'Hearing of the municipal plan' },
    minimumWeeks: 6,
    defaultWeeks: 6,
    warnBelowWeeks: 0,
    commentWord: remarkWord,
    about: toProposal,
  },
  limited: {
    names: { nb: 'Begrenset høring', nn: 'Avgrensa høyring', en: 'Limited hearing' },
    minimumWeeks: 0,
    defaultWeeks: 3,
    warnBelowWeeks: 2,
    commentWord: remarkWord,
    about: {
      nb: 'til endringene i planforslaget',
      nn: 'til endringane i planforslaget',
      en: 'on the changes to the plan proposal',
    },
  },
  simplifiedChange: {
    names: {
      nb: 'Forenklet endring av plan',
      nn: 'Forenkla endring av plan',
      en: 'Simplified change of a plan',
    },
    minimumWeeks: 0,
    defaultWeeks: 3,
    warnBelowWeeks: 2,
    commentWord: statementWord,
    about: { nb: 'til endringen av planen', nn: 'til endringa av planen', en: 'on the change of the plan' },
  },
};

/** SOSI plantype of kommuneplanens arealdel, kommunedelplan and their minor changes. */
const municipalPlanTypes: readonly number[] = [20, 21, 22];

/** True for the plan types of chapter 11 (municipal plans), false for zoning plans (chapter 12). */
export function isMunicipalPlanType(planType: number): boolean {
  return municipalPlanTypes.includes(planType);
}

/** The section a hearing of a kind rests on; chapter 11 for municipal plans, 12 for zoning plans. */
export function hearingCitationKey(kind: HearingKind, planType: number): CitationKey {
  const isMunicipal = isMunicipalPlanType(planType);
  switch (kind) {
    case 'startNotice':
      return isMunicipal ? 'startNoticeMunicipal' : 'startNotice';
    case 'planProgramme':
      return isMunicipal ? 'planProgrammeMunicipal' : 'planProgramme';
    case 'publicDisplay':
      return 'publicDisplay';
    case 'municipalPlan':
      return 'municipalPlan';
    case 'limited':
      return isMunicipal ? 'municipalPlan' : 'publicDisplay';
    case 'simplifiedChange':
      return 'simplifiedChange';
  }
}
