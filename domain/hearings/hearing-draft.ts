import { z } from 'zod';
import { calendarDateSchema } from '../calendar-date-schema.ts';
import { deadlineInstant } from '../deadlines.ts';
import { identityLevels } from '../identity/identity-level.ts';
import { startOfOsloDay } from '../oslo-time.ts';
import { hearingKinds } from './hearing-kinds.ts';

/** When comments stand on the web: as they are looked through, after the deadline, or never. */
export const publicationRules = ['asReviewed', 'afterDeadline', 'never'] as const;
export type PublicationRule = (typeof publicationRules)[number];

/** Whether private people's names stand on the web, or «Privatperson». */
export const nameRules = ['name', 'private'] as const;
export type NameRule = (typeof nameRules)[number];

/** What happens to a comment after the deadline: taken and marked until decision, or refused. */
export const lateRules = ['accept', 'refuse'] as const;
export type LateRule = (typeof lateRules)[number];

const line = (maximum: number) => z.string().trim().max(maximum);

/**
 * A hearing as the planner writes it. Everything but plan and kind may be missing until it is put
 * out; hearingReadiness says what must be there then. Days are Oslo's; the last day is inclusive.
 */
export const hearingDraftSchema = z.object({
  planId: z.uuid(),
  kind: z.enum(hearingKinds),
  /** Number of the hearing among those of its plan: 2 for a limited round after the first. */
  round: z.int().min(1).max(99).default(1),
  caseNumber: line(40).default(''),
  announcementText: line(20_000).default(''),
  /** The day it was announced in newspaper and on the municipality's pages. */
  announcedOn: calendarDateSchema.nullable().default(null),
  /** The day the letters to those affected were sent. */
  lettersSentOn: calendarDateSchema.nullable().default(null),
  opensOn: calendarDateSchema.nullable().default(null),
  lastDay: calendarDateSchema.nullable().default(null),
  publicationRule: z.enum(publicationRules).default('asReviewed'),
  nameRule: z.enum(nameRules).default('name'),
  lateRule: z.enum(lateRules).default('accept'),
  /** How well the authors of comments must be known. */
  identityDemand: z.enum(identityLevels).default('open'),
  /** Who decided to send it out, when, and under which case number. */
  decisionBody: line(200).default(''),
  decisionDate: calendarDateSchema.nullable().default(null),
  decisionCaseNumber: line(40).default(''),
  riskAnalysisRequired: z.boolean().default(true),
  /** Whether the proposal has alternatives (§ 5-2); null until the planner has said so. */
  hasAlternatives: z.boolean().nullable().default(null),
  paperCopyPlace: line(300).default(''),
  postalAddress: line(300).default(''),
  email: z.union([z.literal(''), z.email().max(254)]).default(''),
  phone: line(30).default(''),
  contactName: line(120).default(''),
  /** The named person who confirmed entry in the planregister and notice to those affected. */
  confirmedBy: line(120).default(''),
});
export type HearingDraft = z.infer<typeof hearingDraftSchema>;
export type HearingDraftInput = z.input<typeof hearingDraftSchema>;

/** A change of a draft: whole new content, and the revision the planner saw. */
export const hearingDraftChangeSchema = z.object({
  hearingId: z.uuid(),
  expectedRevision: z.int().min(1),
  draft: hearingDraftSchema,
});

/** A later last day, with the reason that everyone may read. */
export const hearingExtensionSchema = z.object({
  hearingId: z.uuid(),
  expectedRevision: z.int().min(1),
  lastDay: calendarDateSchema,
  reason: line(500).min(1),
});

/** Opening (the day's first instant in Oslo) and closing (exclusive) of a draft; null where no day is set. */
export function hearingInstants(draft: Pick<HearingDraft, 'opensOn' | 'lastDay'>): {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
} {
  return {
    opensAt: draft.opensOn ? startOfOsloDay(draft.opensOn) : null,
    closesAt: draft.lastDay ? deadlineInstant(draft.lastDay) : null,
  };
}
