import type { Language, Texts } from '../language.ts';
import { instantWords } from '../wording/date-words.ts';
import { type ReadingKind, readingKindNames } from './reading-kinds.ts';

/** One reading of somebody's data, as its owner may know it: what and when, and never by which person. */
export type OwnReading = {
  readonly kind: ReadingKind;
  /** Which attachment, from 1; null for what is no file. */
  readonly position: number | null;
  /** ISO 8601. */
  readonly readAt: string;
};

const by: Readonly<Record<Language, (municipality: string) => string>> = {
  nb: (municipality) => `lest av en som arbeider med saken i ${municipality}`,
  nn: (municipality) => `lese av ein som arbeider med saka i ${municipality}`,
  en: (municipality) => `read by someone who works with the case in ${municipality}`,
};
const unnamed: Texts = { nb: 'kommunen', nn: 'kommunen', en: 'the municipality' };
const attachment: Texts = { nb: 'vedlegg', nn: 'vedlegg', en: 'attachment' };

/** «Kontaktopplysninger, lest av en som arbeider med saken i Tønsberg onsdag 3. mars kl. 10.15». */
export function readingWords(
  { kind, position, readAt }: OwnReading,
  municipality: string | null,
  { language, now }: { readonly language: Language; readonly now: Date },
): string {
  const what = readingKindNames[kind][language];
  const which = position === null ? '' : ` (${attachment[language]} ${position})`;
  return `${what}${which}, ${by[language](municipality ?? unnamed[language])} ${instantWords(new Date(readAt), now, language)}`;
}
