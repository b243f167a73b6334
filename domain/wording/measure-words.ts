import type { Language } from '../language.ts';

/**
 * A number with its thousands apart: "4 210" with non-breaking spaces in Norwegian, "4,210" in
 * English; `decimals` at most, with a comma in Norwegian.
 */
export function numberWords(value: number, language: Language, decimals = 0): string {
  const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals });
  // Not every browser has nynorsk: its signs are put in by hand, the same as in bokmål.
  return language === 'en'
    ? format.format(value)
    : format.format(value).replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '\u00a0'));
}

/** "4 210 m²"; from one square kilometre "1,2 km²". */
export function areaWords(squareMetres: number, language: Language): string {
  return squareMetres < 1_000_000
    ? `${numberWords(squareMetres, language)}\u00a0m²`
    : `${numberWords(squareMetres / 1_000_000, language, 1)}\u00a0km²`;
}

/** "85 m", "1,2 km"; metres under one kilometre, with decimals only under ten metres. */
export function lengthWords(metres: number, language: Language): string {
  if (metres < 10) return `${numberWords(metres, language, 1)}\u00a0m`;
  return metres < 999.5
    ? `${numberWords(metres, language)}\u00a0m`
    : `${numberWords(metres / 1000, language, 1)}\u00a0km`;
}

/** A distance that need not be exact: "rundt 350 m", to the nearest ten metres or tenth of a kilometre. */
export function distanceWords(metres: number, language: Language): string {
  const about = { nb: 'rundt', nn: 'om lag', en: 'about' }[language];
  const rounded = metres < 1000 ? Math.max(10, Math.round(metres / 10) * 10) : metres;
  return `${about} ${lengthWords(rounded, language)}`;
}
