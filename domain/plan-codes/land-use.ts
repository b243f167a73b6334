import type { Texts } from '../language.ts';
import { ownValue } from '../own-value.ts';
import type { LandUseRow } from './land-use-row.ts';
import { landUseTranslations } from './land-use-translations.ts';
import { legacyMunicipalLandUseRows } from './legacy-municipal-land-use-rows.ts';
import { legacyZoningLandUseRows } from './legacy-zoning-land-use-rows.ts';
import { municipalLandUseRows } from './municipal-land-use-rows.ts';
import { zoningLandUseRows } from './zoning-land-use-rows.ts';

// The tables are large: the client loads this module lazily (`import('…/land-use.ts')`).

/** Which code list a purpose belongs to: by plan level and by act (2008, or 1985 and before). */
export type LandUseKind = 'zoning' | 'municipal' | 'legacyZoning' | 'legacyMunicipal';

export type LandUse = {
  readonly code: string;
  /** Official in bokmål; nynorsk and English are ours, and bokmål where we have none. */
  readonly names: Texts;
  /** Official fill as hex: one, or two to four for stripes at 135°. */
  readonly colours: readonly string[];
  /** Fill of the future state in municipal plans; the same as `colours` elsewhere. */
  readonly futureColours: readonly string[];
  /** Point symbol drawn over the fill. */
  readonly symbol?: LandUseSymbol;
  /** False when the code is not in the list: fill of its group, name of the code. */
  readonly isKnown: boolean;
};

export type LandUseSymbol = 'house' | 'cabin' | 'industry';

/** The code list of an object type, or undefined when it has no area purpose. */
export function landUseKindOf(objectType: string): LandUseKind | undefined {
  return ownValue(landUseKinds, objectType);
}

/** What an area purpose is called and how it is filled. An unknown code gets the fill of its group. */
export function landUse(code: string, kind: LandUseKind): LandUse {
  const row = tables[kind].get(code);
  const isOf2008 = kind === 'zoning' || kind === 'municipal';
  const symbol = isOf2008 ? ownValue(symbols, code) : undefined;
  const [, name = code, colours = '', futureColours = colours] = row ?? [];
  const fallback = [isOf2008 ? groupColour(code) : noFill];
  const present = colours === '' ? fallback : colours.split(' ');
  return {
    code,
    names: isOf2008 ? namesOf(code, name) : { nb: name, nn: name, en: name },
    colours: present,
    futureColours: futureColours === '' ? present : futureColours.split(' '),
    ...(symbol ? { symbol } : {}),
    isKnown: row !== undefined,
  };
}

/** The whole code list of a kind, in its own order. */
export function landUsesOf(kind: LandUseKind): readonly LandUse[] {
  return [...tables[kind].keys()].map((code) => landUse(code, kind));
}

/** Fill of the group that a code of the act of 2008 belongs to, by its first digit. */
export function groupColour(code: string): string {
  return groupColours[code.charAt(0)] ?? noFill;
}

/** Grey for purposes without a fill of their own and codes that nothing is known of. */
const noFill = '#e6e6e6';

const groupColours: Readonly<Record<string, string>> = {
  '1': '#ffcc00',
  '2': '#999999',
  '3': '#99ff99',
  '4': '#cccc99',
  '5': '#ccff99',
  '6': '#ccffff',
};

const symbols: Readonly<Record<string, LandUseSymbol>> = {
  '5210': 'house',
  '5220': 'cabin',
  '5230': 'industry',
};

const landUseKinds: Readonly<Record<string, LandUseKind>> = {
  RpArealformålOmråde: 'zoning',
  KpArealformålOmråde: 'municipal',
  RbFormålOmråde: 'legacyZoning',
  KpArealbrukOmråde: 'legacyMunicipal',
};

const tables: Readonly<Record<LandUseKind, ReadonlyMap<string, LandUseRow>>> = {
  zoning: byCode(zoningLandUseRows),
  municipal: byCode(municipalLandUseRows),
  legacyZoning: byCode(legacyZoningLandUseRows),
  legacyMunicipal: byCode(legacyMunicipalLandUseRows),
};

const translations = new Map(landUseTranslations.map(([code, nn, en]) => [code, { nn, en }]));

function byCode(rows: readonly LandUseRow[]): ReadonlyMap<string, LandUseRow> {
  return new Map(rows.map((row) => [row[0], row]));
}

function namesOf(code: string, nb: string): Texts {
  const translation = translations.get(code);
  return { nb, nn: translation?.nn ?? nb, en: translation?.en ?? nb };
}
