import { z } from 'zod';
import { plainLine, plainText } from './comments/plain-text.ts';
import type { Language, Texts } from './language.ts';
import { type CitationKey, citation } from './law-citations.ts';
import type { CalendarDate } from './oslo-time.ts';
import { outcomes } from './outcomes.ts';

/** Where a comment stands on the web: waiting for a look, shown, shown with parts taken out, held back. */
export const webStates = ['waiting', 'shown', 'redacted', 'held'] as const;
export type WebState = (typeof webStates)[number];

export const webStateNames: Readonly<Record<WebState, Texts>> = {
  waiting: { nb: 'Venter på gjennomgang', nn: 'Ventar på gjennomgang', en: 'Waiting for review' },
  shown: { nb: 'Vist på nett', nn: 'Vist på nett', en: 'Shown on the web' },
  redacted: { nb: 'Vist, deler skjermet', nn: 'Vist, delar skjerma', en: 'Shown, parts withheld' },
  held: { nb: 'Ikke vist på nett', nn: 'Ikkje vist på nett', en: 'Not shown on the web' },
};

type LegalBasisRule = { readonly names: Texts; readonly citations: readonly CitationKey[] };

/** Why something may be kept off the web; the author reads it on the receipt. It stays in the case. */
export const legalBases = {
  confidential: {
    names: { nb: 'Taushetsplikt', nn: 'Teieplikt', en: 'Duty of confidentiality' },
    citations: ['confidential', 'confidentialityDuty'],
  },
  nationalIdentityNumber: {
    names: { nb: 'Fødselsnummer', nn: 'Fødselsnummer', en: 'National identity number' },
    citations: ['nationalIdentityNumber'],
  },
  specialCategory: {
    names: {
      nb: 'Særlige kategorier av personopplysninger',
      nn: 'Særlege kategoriar av personopplysningar',
      en: 'Special categories of personal data',
    },
    citations: ['notOnTheWeb'],
  },
  defamatory: {
    names: { nb: 'Ærekrenkende', nn: 'Ærekrenkjande', en: 'Defamatory' },
    citations: ['defamation'],
  },
  unlawful: {
    names: { nb: 'Ulovlig innhold', nn: 'Ulovleg innhald', en: 'Unlawful content' },
    citations: ['unlawful'],
  },
  copyright: {
    names: { nb: 'Andres opphavsrett', nn: 'Opphavsretten til andre', en: 'Others’ copyright' },
    citations: ['copyright', 'notOnTheWeb'],
  },
  outsideTheCase: {
    names: { nb: 'Utenfor saken', nn: 'Utanfor saka', en: 'Outside the case' },
    citations: [],
  },
  authorAsked: {
    names: {
      nb: 'Avsenderen har bedt om det',
      nn: 'Avsendaren har bede om det',
      en: 'The author asked for it',
    },
    citations: [],
  },
} as const satisfies Record<string, LegalBasisRule>;

export type LegalBasis = keyof typeof legalBases;
export const legalBasisCodes = Object.keys(legalBases) as readonly LegalBasis[];
export const legalBasisSchema = z.enum(legalBasisCodes);

/** "Taushetsplikt (offentleglova § 13, forvaltningsloven § 13)"; the citations are those of the day. */
export function legalBasisWords(basis: LegalBasis, on: CalendarDate, language: Language): string {
  const rule: LegalBasisRule = legalBases[basis];
  const cited = rule.citations.map((key) => citation(key, on, language)).join(', ');
  return cited ? `${rule.names[language]} (${cited})` : rule.names[language];
}

/** Every change names the comment and the revision the planner saw, so that none is overwritten unseen. */
const change = { commentId: z.uuid(), expectedRevision: z.int().min(1) };

const why = {
  reason: plainText({ maximum: 1000, missing: 'reason-missing' }),
  legalBasis: legalBasisSchema,
};

/** What a planner decides about the web. A redacted copy stands beside the untouched original. */
export const moderationSchema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('show'), ...change, nameHidden: z.boolean().default(false) }),
  z.object({ decision: z.literal('hold'), ...change, ...why }),
  z.object({
    decision: z.literal('redact'),
    ...change,
    ...why,
    publicHeading: plainLine({ maximum: 150 }).default(''),
    publicText: plainText({ maximum: 30_000, missing: 'redacted-text-missing', tooLong: 'text-too-long' }),
    placesHidden: z.boolean().default(false),
    nameHidden: z.boolean().default(false),
  }),
]);
export type Moderation = z.infer<typeof moderationSchema>;

/** What the second person says of a redacted copy that waits. */
export const redactionDecisionSchema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('confirm'), ...change, proposalId: z.uuid() }),
  z.object({
    decision: z.literal('return'),
    ...change,
    proposalId: z.uuid(),
    /** For the one who wrote it. */
    note: plainText({ maximum: 1000, missing: 'reason-missing' }),
  }),
]);
export type RedactionDecision = z.infer<typeof redactionDecisionSchema>;

/** Why a comment is not shown together with others, but looked at by itself. */
export const leftAlone = ['marked', 'held', 'redacted'] as const;
export type LeftAlone = (typeof leftAlone)[number];

/** Several comments shown at once; each with the revision that was seen. */
export const showManySchema = z.object({
  comments: z.array(z.object(change)).min(1).max(200),
});

/** The municipality's answer; `changeText` says what changed in the plan because of the comment. */
export const answerSchema = z.object({
  ...change,
  outcome: z.enum(outcomes),
  answerText: plainText({ maximum: 10_000, missing: 'answer-missing' }),
  changeText: plainText({ maximum: 2000 }).default(''),
});
export type Answer = z.infer<typeof answerSchema>;

/** Takes back the latest change of a comment's handling. */
export const undoSchema = z.object(change);

/** Gives the comment to a planner, or to nobody. */
export const assignmentSchema = z.object({ ...change, assigneeId: z.uuid().nullable() });

/** The comment's whole set of themes. */
export const commentThemesSchema = z.object({ ...change, themeIds: z.array(z.uuid()).max(20) });

/** A new theme of a hearing. */
export const themeSchema = z.object({
  hearingId: z.uuid(),
  name: plainLine({ maximum: 60, missing: 'invalid' }),
});

/** Themes proposed for a new hearing. */
export const proposedThemes: readonly Texts[] = [
  { nb: 'Høyde og utnytting', nn: 'Høgd og utnytting', en: 'Height and density' },
  { nb: 'Sol og skygge', nn: 'Sol og skugge', en: 'Sun and shade' },
  { nb: 'Trafikk og parkering', nn: 'Trafikk og parkering', en: 'Traffic and parking' },
  { nb: 'Skole og barnehage', nn: 'Skule og barnehage', en: 'School and nursery' },
  { nb: 'Barn og unge', nn: 'Barn og unge', en: 'Children and youth' },
  { nb: 'Natur og friluftsliv', nn: 'Natur og friluftsliv', en: 'Nature and outdoor life' },
  { nb: 'Jordvern', nn: 'Jordvern', en: 'Farmland' },
  { nb: 'Flom, skred og overvann', nn: 'Flaum, skred og overvatn', en: 'Floods, landslides and storm water' },
  { nb: 'Støy og luft', nn: 'Støy og luft', en: 'Noise and air' },
  { nb: 'Kulturminner', nn: 'Kulturminne', en: 'Cultural heritage' },
  { nb: 'Medvirkning og prosess', nn: 'Medverknad og prosess', en: 'Participation and process' },
  { nb: 'Annet', nn: 'Anna', en: 'Other' },
];

/** An attachment of a comment. Positions count from 1. */
const file = { commentId: z.uuid(), position: z.int().min(1).max(100) };

/** Whether an attachment stands on the web with its comment. */
export const fileShowingSchema = z.object({ ...file, isShown: z.boolean() });
export type FileShowing = z.infer<typeof fileShowingSchema>;

/** Holds an attachment back, shows a redacted copy in its stead, or lets the original be again. */
export const fileDecisionSchema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('hold'), ...file, ...why }),
  /** The copy is an upload that has come. */
  z.object({ decision: z.literal('replace'), ...file, ...why, copyFileId: z.uuid() }),
  z.object({ decision: z.literal('release'), ...file }),
  /** By the second person, where the municipality has chosen that there be one. */
  z.object({ decision: z.literal('confirm'), ...file }),
]);
export type FileDecision = z.infer<typeof fileDecisionSchema>;
