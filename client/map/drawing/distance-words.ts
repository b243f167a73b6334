import type { Language } from '../../../domain/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

const UNITS = {
  nb: {
    metre: 'meter',
    kilometre: 'kilometer',
    squareMetre: 'kvadratmeter',
    decare: 'dekar',
    squareKilometre: 'kvadratkilometer',
  },
  nn: {
    metre: 'meter',
    kilometre: 'kilometer',
    squareMetre: 'kvadratmeter',
    decare: 'dekar',
    squareKilometre: 'kvadratkilometer',
  },
  en: {
    metre: 'metres',
    kilometre: 'kilometres',
    squareMetre: 'square metres',
    decare: 'decares',
    squareKilometre: 'square kilometres',
  },
} as const satisfies Record<Language, object>;

/** A distance as people say it: «8,5 meter», «120 meter», «1,3 kilometer». */
export function distanceWords(metres: number, language: Language): string {
  const units = UNITS[language];
  if (metres >= 1000) return `${spoken(metres / 1000, 1, language)} ${units.kilometre}`;
  return `${spoken(metres, metres < 10 ? 1 : 0, language)} ${units.metre}`;
}

/** An area as people say it: «450 kvadratmeter», «12,5 dekar» (of 1000 square metres), «1,2 kvadratkilometer». */
export function areaWords(squareMetres: number, language: Language): string {
  const units = UNITS[language];
  if (squareMetres >= 1_000_000)
    return `${spoken(squareMetres / 1_000_000, 1, language)} ${units.squareKilometre}`;
  if (squareMetres >= 10_000) return `${spoken(squareMetres / 1000, 1, language)} ${units.decare}`;
  return `${spoken(squareMetres, 0, language)} ${units.squareMetre}`;
}

/** A place in degrees, for where nothing else can be said of it. */
export function coordinateWords(lon: number, lat: number, language: Language): string {
  const [north, east] =
    language === 'en' ? ['north', 'east'] : language === 'nn' ? ['nord', 'aust'] : ['nord', 'øst'];
  return `${spoken(lat, 5, language)} ${north}, ${spoken(lon, 5, language)} ${east}`;
}

/** At most so many words; a text that is cut ends in an ellipsis. */
export function atMostWords(text: string, words: number): string {
  const all = text.trim().split(/\s+/);
  return all.length <= words ? all.join(' ') : `${all.slice(0, words).join(' ')} …`;
}

function spoken(value: number, decimals: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value);
}
