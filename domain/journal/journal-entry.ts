import type { Texts } from '../language.ts';

/** What the archive gets a message of: a comment that came, its withdrawal, an answer that went out. */
export const journalKinds = ['received', 'withdrawn', 'answered'] as const;
export type JournalKind = (typeof journalKinds)[number];

export const journalKindNames: Readonly<Record<JournalKind, Texts>> = {
  received: { nb: 'Merknad inn', nn: 'Merknad inn', en: 'Comment in' },
  withdrawn: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
  answered: { nb: 'Svar ut', nn: 'Svar ut', en: 'Answer out' },
};

/** An answer as it was given; none where it was taken back. */
export type AnswerContent = {
  readonly answerText: string | null;
  readonly outcome: string | null;
  readonly changeText: string | null;
} | null;

/** What of an entry is kept from the public: what the rules say, or what the archivist decided in their place. */
export const shieldings = ['rule', 'none', 'name', 'document'] as const;
export type Shielding = (typeof shieldings)[number];

/** Everything that comes or goes is to be in the journal within this time. */
export const journalHours = 24;

/** How far an entry has come. Late: the journal should have had it. Failed: handing it over did not succeed. */
export const journalStates = ['waiting', 'late', 'failed', 'handedOver', 'journalled'] as const;
export type JournalState = (typeof journalStates)[number];

export const journalStateNames: Readonly<Record<JournalState, Texts>> = {
  waiting: { nb: 'Venter', nn: 'Ventar', en: 'Waiting' },
  late: { nb: 'Over 24 timer', nn: 'Over 24 timar', en: 'Over 24 hours' },
  failed: {
    nb: 'Ikke levert, prøver igjen',
    nn: 'Ikkje levert, prøver igjen',
    en: 'Not delivered, trying again',
  },
  handedOver: {
    nb: 'Levert, venter på nummer',
    nn: 'Levert, ventar på nummer',
    en: 'Delivered, awaiting number',
  },
  journalled: { nb: 'Journalført', nn: 'Journalført', en: 'In the journal' },
};

export type JournalStanding = {
  readonly happenedAt: Date;
  readonly deliveredAt: Date | null;
  readonly failure: string | null;
  readonly journalNumber: string | null;
};

/** Where an entry stands at an instant. */
export function journalState(entry: JournalStanding, now: Date): JournalState {
  if (entry.journalNumber !== null) return 'journalled';
  if (isLate(entry, now)) return 'late';
  if (entry.deliveredAt) return 'handedOver';
  return entry.failure === null ? 'waiting' : 'failed';
}

/** True when an entry that the journal still lacks is older than it may be. */
export function isLate(
  { happenedAt, journalNumber }: Pick<JournalStanding, 'happenedAt' | 'journalNumber'>,
  now: Date,
) {
  return journalNumber === null && now.getTime() - happenedAt.getTime() > journalHours * 3_600_000;
}

/** Our name for an entry, the same whenever it is sent: what makes sending it twice harmless. */
export function journalKey(entry: {
  readonly commentId: string;
  readonly kind: JournalKind;
  readonly sequence: number;
}): string {
  return `comment:${entry.commentId}:${entry.kind}:${entry.sequence}`;
}
