import type { Texts } from '../language.ts';

/** What of one person's data someone at the municipality has opened. */
export const readingKinds = ['contact', 'original', 'heldFile'] as const;
export type ReadingKind = (typeof readingKinds)[number];

export const readingKindNames: Readonly<Record<ReadingKind, Texts>> = {
  contact: { nb: 'Kontaktopplysninger', nn: 'Kontaktopplysningar', en: 'Contact details' },
  original: {
    nb: 'Originalen av en skjermet tekst',
    nn: 'Originalen av ein skjerma tekst',
    en: 'The original of a redacted text',
  },
  heldFile: {
    nb: 'En fil som er holdt tilbake',
    nn: 'Ei fil som er halden tilbake',
    en: 'A file that is held back',
  },
};
