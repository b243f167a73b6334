import type { BoundaryName } from './boundary-looks.ts';
import { type DrawnObject, isFuture } from './drawn-object.ts';
import { formerZoneLook } from './former-zone-look.ts';
import type { Hatch } from './hatch.ts';
import { FUTURE_INK, PRESENT_INK } from './look-colours.ts';

/** How an area above the purposes is drawn; some of the act of 1985 are bounded alone. */
export type ZoneLook = { readonly hatch?: Hatch; readonly boundary: BoundaryName };

// Source: the national cartography (DiBK's styles of 2025, Geonorge's SLD of 2021; fare is #ff0000 in the first).

/** Hatch of a zone, provision area or temporary area of either act; most zones' hatch where its kind is unknown. */
export function zoneLook(object: DrawnObject): ZoneLook {
  const { objectType } = object;
  if (/^(Rp|Pbl)(Bestemmelse|MidlByggAnlegg)/.test(objectType))
    return { hatch: STROKES, boundary: 'provision' };
  if (objectType === 'KpBestemmelseOmråde') return { hatch: DOTS, boundary: 'municipalProvision' };
  const family = /^(?:Rp|Kp)(.+)Sone$/.exec(objectType)?.[1] ?? '';
  if (objectType.startsWith('Rp')) {
    const boundary = family === 'AngittHensyn' ? 'consideration' : 'zone';
    return { hatch: hatchOf(ZONING_HATCHES, family), boundary };
  }
  if (family !== '') {
    const hatch = hatchOf(MUNICIPAL_HATCHES, family);
    const isRed = family === 'Båndlegging' && isFuture(object);
    return { hatch: isRed ? { ...hatch, colour: FUTURE_INK } : hatch, boundary: 'municipalZone' };
  }
  return formerZoneLook(object) ?? { hatch: ZONING_FALLING, boundary: 'zone' };
}

const HAZARD_RED = '#ff0000';
const black = (pattern: Hatch['pattern'], spacing: number, width: number): Hatch => ({
  pattern,
  colour: PRESENT_INK,
  spacing,
  width,
});

const ZONING_FALLING = black('falling', 20, 0.85);
const STROKES = black('strokes', 18, 0.9);
const DOTS = black('dots', 25, 4);

/** By the word in the object type; every family that is not named falls, as most do. */
const ZONING_HATCHES: Readonly<Record<string, Hatch>> = {
  Fare: { pattern: 'rising', colour: HAZARD_RED, spacing: 14, width: 1.5 },
  AngittHensyn: black('rising', 20, 0.85),
  Båndlegging: black('grid', 20, 0.85),
  Detaljering: black('horizontal', 20, 0.85),
  '': ZONING_FALLING,
};

const MUNICIPAL_HATCHES: Readonly<Record<string, Hatch>> = {
  Fare: { pattern: 'rising', colour: HAZARD_RED, spacing: 18, width: 1.9 },
  AngittHensyn: black('rising', 20, 0.8),
  Båndlegging: black('grid', 44, 1),
  Detaljering: black('horizontal', 37, 1),
  '': black('falling', 30, 0.8),
};

function hatchOf(hatches: Readonly<Record<string, Hatch>>, family: string): Hatch {
  return hatches[family] ?? hatches[''] ?? ZONING_FALLING;
}
