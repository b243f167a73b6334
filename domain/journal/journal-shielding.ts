import { legalBasisWords } from '../desk.ts';
import type { Language } from '../language.ts';
import { citation } from '../law-citations.ts';
import type { CalendarDate } from '../oslo-time.ts';
import type { Shielding } from './journal-entry.ts';

/** By which law something is kept from the public. */
export const shieldingBases = [
  'confidential',
  'nationalIdentityNumber',
  'specialCategory',
  'notOnTheWeb',
] as const;
export type ShieldingBasis = (typeof shieldingBases)[number];

/** What is shielded in the end, and by which law. */
export type ShieldingDecision =
  | { readonly scope: 'none' }
  | { readonly scope: 'name' | 'document'; readonly basis: ShieldingBasis };

export type ShieldingFacts = {
  readonly authorKind: 'private' | 'organisation' | 'authority';
  readonly underAge: boolean;
  readonly nameRule: 'name' | 'private';
  /** The caseworker keeps the name off the web. */
  readonly nameHidden: boolean;
  readonly webState: string;
  /** Why a caseworker held back all or part of it. */
  readonly legalBasis: string | null;
};

/**
 * What is shielded where the archivist has not decided: the document where it was held back because the law demands
 * it; the name of a child, one that a caseworker took off the web, and private people's in a hearing without names.
 */
export function shieldingByRule(facts: ShieldingFacts): ShieldingDecision {
  const { authorKind, underAge, nameRule, nameHidden, webState, legalBasis } = facts;
  const isHeldBack = webState === 'held' || webState === 'redacted';
  const basis = shieldingBases.find((one) => one === legalBasis);
  if (isHeldBack && basis) return { scope: 'document', basis };
  if (underAge || nameHidden) return { scope: 'name', basis: 'confidential' };
  if (nameRule === 'private' && authorKind === 'private') return { scope: 'name', basis: 'notOnTheWeb' };
  return { scope: 'none' };
}

/** The archivist's decision where there is one, else the rules'. */
export function shieldingOf(
  decided: { readonly shielding: Shielding; readonly basis: string | null },
  facts: ShieldingFacts,
): ShieldingDecision {
  const basis = shieldingBases.find((one) => one === decided.basis) ?? 'confidential';
  switch (decided.shielding) {
    case 'rule':
      return shieldingByRule(facts);
    case 'none':
      return { scope: 'none' };
    case 'name':
    case 'document':
      return { scope: decided.shielding, basis };
  }
}

/** "Taushetsplikt (offentleglova § 13, forvaltningsloven § 13)". */
export function shieldingWords(basis: ShieldingBasis, on: CalendarDate, language: Language): string {
  return basis === 'notOnTheWeb'
    ? citation('notOnTheWeb', on, language)
    : legalBasisWords(basis, on, language);
}
