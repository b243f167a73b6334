import { findSensitiveText, type SensitiveText } from '../comments/sensitive-text.ts';
import type { Texts } from '../language.ts';
import { findHealthWords } from './health-words.ts';

/** Kinds of what may be personal data in a text, the gravest first. */
export const findingKinds = [
  'nationalIdentityNumber',
  'accountNumber',
  'health',
  'phone',
  'email',
] as const satisfies readonly (SensitiveText['kind'] | 'health')[];
export type FindingKind = (typeof findingKinds)[number];

export const findingKindNames: Readonly<Record<FindingKind, Texts>> = {
  nationalIdentityNumber: { nb: 'fødselsnummer', nn: 'fødselsnummer', en: 'national identity number' },
  accountNumber: { nb: 'kontonummer', nn: 'kontonummer', en: 'account number' },
  health: { nb: 'ord om helse', nn: 'ord om helse', en: 'words about health' },
  phone: { nb: 'telefonnummer', nn: 'telefonnummer', en: 'phone number' },
  email: { nb: 'e-postadresse', nn: 'e-postadresse', en: 'e-mail address' },
};

/** Where something stands in a text, and what it may be. Offsets as in String.slice. */
export type PersonalFinding = { readonly kind: FindingKind; readonly start: number; readonly end: number };

/** The same with the words themselves: for the eyes of whoever reads the text anyway, and never stored. */
export type PersonalText = PersonalFinding & { readonly text: string };

/** Numbers, addresses and words about health that may be someone's personal data, in order. */
export function findPersonalText(text: string): readonly PersonalText[] {
  const health = findHealthWords(text).map((word) => ({ kind: 'health' as const, ...word }));
  return [...findSensitiveText(text), ...health].toSorted((a, b) => a.start - b.start);
}

/** The kinds that are among them, each once, the gravest first. */
export function kindsOf(findings: readonly { readonly kind: FindingKind }[]): readonly FindingKind[] {
  return findingKinds.filter((kind) => findings.some((finding) => finding.kind === kind));
}
