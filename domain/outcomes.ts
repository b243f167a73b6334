import type { Texts } from './language.ts';

/** What became of a comment. */
export const outcomes = ['followed', 'partly', 'notFollowed', 'noted'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeNames: Readonly<Record<Outcome, Texts>> = {
  followed: { nb: 'Tatt til følge', nn: 'Teken til følgje', en: 'Taken into account' },
  partly: { nb: 'Delvis tatt til følge', nn: 'Delvis teken til følgje', en: 'Partly taken into account' },
  notFollowed: { nb: 'Ikke tatt til følge', nn: 'Ikkje teken til følgje', en: 'Not taken into account' },
  noted: { nb: 'Tatt til orientering', nn: 'Teken til orientering', en: 'Noted' },
};
