import type { Language, Texts } from '../language.ts';
import { type FindingKind, findingKindNames, kindsOf } from './personal-finding.ts';

/** Where in a file something was found. */
export type FoundInFile = {
  readonly kind: FindingKind;
  readonly part: 'page' | 'paragraph' | 'slide';
  /** From 1. */
  readonly number: number;
};

const partNames: Readonly<Record<FoundInFile['part'], Texts>> = {
  page: { nb: 'side', nn: 'side', en: 'page' },
  paragraph: { nb: 'avsnitt', nn: 'avsnitt', en: 'paragraph' },
  slide: { nb: 'lysbilde', nn: 'lysbilete', en: 'slide' },
};
const andMore: Texts = { nb: 'og flere', nn: 'og fleire', en: 'and more' };

/** Told by number; the rest is «og flere». */
const mostNumbers = 5;

/** «fødselsnummer på side 3, 4»: one for each kind, the gravest first. */
export function findingWords(findings: readonly FoundInFile[], language: Language): readonly string[] {
  return kindsOf(findings).map((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    const numbers = [...new Set(ofKind.map(({ number }) => number))];
    const part = partNames[ofKind[0]?.part ?? 'page'][language];
    const told = numbers.slice(0, mostNumbers).join(', ');
    const more = numbers.length > mostNumbers ? ` ${andMore[language]}` : '';
    const at = language === 'en' ? 'on' : ofKind[0]?.part === 'paragraph' ? 'i' : 'på';
    return `${findingKindNames[kind][language]} ${language === 'en' && part === 'paragraph' ? 'in' : at} ${part} ${told}${more}`;
  });
}
