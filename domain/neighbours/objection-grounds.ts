import type { Language, Texts } from '../language.ts';

/** What must be of vital importance for a municipality to object to another's plan. Source: plan- og bygningsloven § 5-4. */
export const objectionGrounds = ['inhabitants', 'business', 'environment', 'ownPlanning'] as const;
export type ObjectionGround = (typeof objectionGrounds)[number];

export const objectionGroundNames: Readonly<Record<ObjectionGround, Texts>> = {
  inhabitants: { nb: 'de som bor i kommunen', nn: 'dei som bur i kommunen', en: 'those who live here' },
  business: { nb: 'næringslivet i kommunen', nn: 'næringslivet i kommunen', en: 'our local trade' },
  environment: {
    nb: 'naturen eller kulturmiljøet i kommunen',
    nn: 'naturen eller kulturmiljøet i kommunen',
    en: 'our nature or our heritage',
  },
  ownPlanning: {
    nb: 'det kommunen selv driver med eller planlegger',
    nn: 'det kommunen sjølv driv med eller planlegg',
    en: 'what we do or plan for',
  },
};

const opening: Texts = {
  nb: 'Dette er en innsigelse etter plan- og bygningsloven § 5-4. Saken er av vesentlig betydning for',
  nn: 'Dette er ei motsegn etter plan- og bygningslova § 5-4. Saka har vesentleg verdi for',
  en: 'This is a formal objection under § 5-4 of the Planning and Building Act. The case is vital to',
};

/** The first line of an objection, from its grounds: that it is one, by which law, and what it concerns. */
export function objectionOpening(grounds: readonly ObjectionGround[], language: Language): string {
  const names = grounds.map((ground) => objectionGroundNames[ground][language]);
  const list = new Intl.ListFormat(language === 'en' ? 'en' : 'nb', { type: 'conjunction' }).format(names);
  return `${opening[language]} ${list}.`;
}
