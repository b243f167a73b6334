import { z } from 'zod';
import { calendarDateSchema } from '../calendar-date-schema.ts';
import { plainLine } from '../comments/plain-text.ts';
import { shieldings } from './journal-entry.ts';
import { shieldingBases } from './journal-shielding.ts';

/** Which entries the desk lists: those that the archive lacks, those that are late among them, or all. */
export const journalFilters = ['missing', 'late', 'handedOver', 'journalled', 'all'] as const;
export type JournalFilter = (typeof journalFilters)[number];

export const journalListSchema = z.object({
  filter: z.enum(journalFilters).default('missing'),
  hearingId: z.uuid().optional(),
  /** The `nextCursor` of the page before. */
  cursor: z.int().min(0).nullish(),
  limit: z.int().min(1).max(100).default(50),
});
export type JournalList = z.infer<typeof journalListSchema>;

const atRevision = { entryId: z.int().min(1), expectedRevision: z.int().min(1) };

/** The number that the archive gave an entry. */
export const journalNumberSchema = z.object({
  ...atRevision,
  number: plainLine({ maximum: 60, missing: 'invalid' }),
  date: calendarDateSchema.nullable().default(null),
});
export type JournalNumber = z.infer<typeof journalNumberSchema>;

/** What the archivist decides to keep from the public; a name or a document with the law that says so. */
export const shieldingSchema = z
  .object({
    ...atRevision,
    shielding: z.enum(shieldings),
    basis: z.enum(shieldingBases).nullable().default(null),
  })
  .refine(({ shielding, basis }) => shielding === 'rule' || shielding === 'none' || basis !== null, {
    path: ['basis'],
    message: 'basis-missing',
  });
export type ShieldingChange = z.infer<typeof shieldingSchema>;

/** Sends an entry anew at the next turn. */
export const retrySchema = z.object(atRevision);
export type Retry = z.infer<typeof retrySchema>;
