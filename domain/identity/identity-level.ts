import type { Texts } from '../language.ts';

/**
 * How well it is known who writes, from the lowest rung up: a name and an e-mail address that nobody has checked,
 * an address that the author reads mail at, an electronic identity at level substantial or high
 * (eIDAS art. 8), and one that also proves whom the author acts for.
 */
export const identityLevels = ['open', 'email', 'substantial', 'high', 'organisation'] as const;
export type IdentityLevel = (typeof identityLevels)[number];

/** True where an author known at a level may comment in a hearing that demands another. */
export function meetsDemand(level: IdentityLevel, demand: IdentityLevel): boolean {
  return identityLevels.indexOf(level) >= identityLevels.indexOf(demand);
}

/** What a hearing asks of those who comment, in the words of a form. */
export const identityDemandNames: Readonly<Record<IdentityLevel, Texts>> = {
  open: {
    nb: 'Åpent: navn og e-post, uten kontroll',
    nn: 'Ope: namn og e-post, utan kontroll',
    en: 'Open: name and e-mail, not checked',
  },
  email: {
    nb: 'E-posten er bekreftet',
    nn: 'E-posten er stadfesta',
    en: 'The e-mail address is confirmed',
  },
  substantial: {
    nb: 'ID-porten, nivå betydelig',
    nn: 'ID-porten, nivå betydeleg',
    en: 'ID-porten, level substantial',
  },
  high: { nb: 'ID-porten, nivå høyt', nn: 'ID-porten, nivå høgt', en: 'ID-porten, level high' },
  organisation: {
    nb: 'På vegne av en virksomhet',
    nn: 'På vegner av ei verksemd',
    en: 'On behalf of an organisation',
  },
};
