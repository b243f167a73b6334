import type { Language, Texts } from '../../domain/language.ts';

const texts = {
  plan: { nb: 'Plan-id', nn: 'Plan-id', en: 'Plan id' },
  version: { nb: 'Versjon', nn: 'Versjon', en: 'Version' },
  alternative: { nb: 'Alternativ', nn: 'Alternativ', en: 'Alternative' },
  published: { nb: 'Lagt ut', nn: 'Lagt ut', en: 'Published' },
  scale: { nb: 'Målestokk', nn: 'Målestokk', en: 'Scale' },
  system: { nb: 'Koordinater', nn: 'Koordinatar', en: 'Coordinates' },
  printed: { nb: 'Skrevet ut', nn: 'Skrive ut', en: 'Printed' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  legend: { nb: 'Tegnforklaring', nn: 'Teiknforklaring', en: 'Legend' },
  legendContinued: {
    nb: 'Tegnforklaring, fortsetter',
    nn: 'Teiknforklaring, held fram',
    en: 'Legend, continued',
  },
  north: { nb: 'N', nn: 'N', en: 'N' },
  trueToScale: {
    nb: 'Målestokken stemmer når arket skrives ut i full størrelse (100 %).',
    nn: 'Målestokken stemmer når arket blir skrive ut i full storleik (100 %).',
    en: 'The scale holds when the sheet is printed at full size (100 %).',
  },
  noGround: {
    nb: 'Bakgrunnskartet kunne ikke hentes da arket ble laget. Arket viser bare planen.',
    nn: 'Bakgrunnskartet kunne ikkje hentast då arket vart laga. Arket viser berre planen.',
    en: 'The base map could not be fetched when the sheet was made. It shows the plan alone.',
  },
  online: { nb: 'Les og si din mening', nn: 'Les og sei kva du meiner', en: 'Read and have your say' },
  empty: {
    nb: 'Ingen deler av planen ligger i dette utsnittet.',
    nn: 'Ingen delar av planen ligg i dette utsnittet.',
    en: 'No part of the plan lies in this piece of map.',
  },
} as const satisfies Readonly<Record<string, Texts>>;

/** The words of a printed map in one language. */
export function printWords(language: Language): Readonly<Record<keyof typeof texts, string>> {
  const entries = Object.entries(texts).map(([key, text]) => [key, text[language]]);
  return Object.fromEntries(entries) as Record<keyof typeof texts, string>;
}

/** What the map shows, for those who do not see it. */
export function mapAlternativeText(
  { name, scale, rows }: { readonly name: string; readonly scale: string; readonly rows: readonly string[] },
  language: Language,
): string {
  const [map, shows] = {
    nb: ['Kart over', 'Det viser'],
    nn: ['Kart over', 'Det viser'],
    en: ['Map of', 'It shows'],
  }[language] as [string, string];
  return rows.length > 0
    ? `${map} ${name}, ${scale}. ${shows}: ${rows.join('; ')}.`
    : `${map} ${name}, ${scale}.`;
}
