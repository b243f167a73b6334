import { ownValue } from '../own-value.ts';
import { groupColour, landUse, landUseKindOf } from '../plan-codes/land-use.ts';
import { type DrawnObject, isFuture } from './drawn-object.ts';
import type { Hatch } from './hatch.ts';
import { FUTURE_INK, PRESENT_INK } from './look-colours.ts';
import type { AreaSymbol } from './map-symbols.ts';

/** How an area purpose is drawn. */
export type PurposeLook = {
  /** One fill, or two to four for stripes that fall from left to right (135°). */
  readonly colours: readonly string[];
  /** Hatch drawn upon the fill: purposes shared by several and some others of the act of 1985. */
  readonly hatch?: Hatch;
  /** Symbol strewn over the fill: where buildings stand scattered. */
  readonly symbol?: AreaSymbol;
};

/** Fill, stripes, hatch and symbol of a purpose of either act; the colour of its group where its code is unknown. */
export function purposeLook(object: DrawnObject): PurposeLook {
  const { objectType, code } = object;
  const kind = landUseKindOf(objectType);
  if (!kind || !code) return { colours: [groupColour(code ?? '')] };
  const use = landUse(code, kind);
  const colours = isFuture(object) ? use.futureColours : use.colours;
  const hatch = kind === 'legacyZoning' ? zoningHatch(code) : municipalHatch(kind, object);
  return { colours, ...(hatch ? { hatch } : {}), ...(use.symbol ? { symbol: use.symbol } : {}) };
}

// Source: the national cartography of plans under the act of 1985 (DiBK's styles of 2025).

const of = (pattern: Hatch['pattern'], spacing: number, width = 1, colour = PRESENT_INK): Hatch => ({
  pattern,
  colour,
  spacing,
  width,
});

/** Spesialområder lie under upright or level lines; fellesområder (700–790) under rising ones. */
function zoningHatch(code: string): Hatch | undefined {
  if (['601', '611', '612', '615', '616', '618', '619'].includes(code)) return of('vertical', 10);
  if (['613', '614', '652'].includes(code)) return of('horizontal', 20);
  if (['650', '651'].includes(code)) return of('horizontal', 20, 1.5);
  if (code === '622') return of('horizontal', 10);
  return /^7\d\d$/.test(code) ? of('rising', 10, 0.85) : undefined;
}

/** Colours of the discs where scattered building is allowed, present and future. */
const SCATTERED: Readonly<Record<string, readonly [present: string, future: string]>> = {
  '221': ['#ffff00', '#ffff99'],
  '222': ['#6699ff', '#ccd8ff'],
  '223': ['#ffa500', '#ffd87f'],
};

function municipalHatch(kind: string, object: DrawnObject): Hatch | undefined {
  if (kind !== 'legacyMunicipal') return undefined;
  const code = object.code ?? '';
  const ink = isFuture(object) ? FUTURE_INK : PRESENT_INK;
  const disc = ownValue(SCATTERED, code);
  if (disc) return of('dots', 13, 8, isFuture(object) ? disc[1] : disc[0]);
  const hatches: Readonly<Record<string, Hatch>> = {
    '410': of('falling', 5, 0.85, ink),
    '420': of('vertical', 5, 0.85, ink),
    '460': of('steepFalling', 10, 0.85, ink),
    '470': of('grid', 10, 0.85, ink),
    '490': of('flatCrossed', 10, 0.85, ink),
    '499': of('flatCrossed', 6, 0.85, ink),
    '510': of('horizontal', 7, 0.85),
  };
  return ownValue(hatches, code);
}
