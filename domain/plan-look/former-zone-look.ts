import type { BoundaryName } from './boundary-looks.ts';
import { type DrawnObject, isFuture } from './drawn-object.ts';
import type { Hatch } from './hatch.ts';
import { FUTURE_INK, PRESENT_INK } from './look-colours.ts';

// Source: the national cartography of plans under the act of 1985 (DiBK's styles of 2025).

const GUIDELINE_GREEN = '#26ff26';
const of = (pattern: Hatch['pattern'], spacing: number, width = 0.85, colour = PRESENT_INK): Hatch => ({
  pattern,
  colour,
  spacing,
  width,
});

/** Areas that plans under the act of 1985 lay above the purposes; undefined when it is none. */
export function formerZoneLook(
  object: DrawnObject,
): { readonly hatch?: Hatch; readonly boundary: BoundaryName } | undefined {
  const code = object.code ?? '';
  switch (object.objectType) {
    case 'RbBevaringOmråde':
      return { hatch: of('vertical', 20, 1), boundary: 'preservation' };
    case 'RbFareOmråde':
      return { hatch: of('falling', 18), boundary: 'formerHazard' };
    case 'RbFornyelseOmråde':
      return { hatch: of('crossed', 14), boundary: 'renewal' };
    case 'RbRekkefølgeOmråde':
      return { hatch: of('grid', code === '992' ? 10 : 16), boundary: 'sequence' };
    case 'RbRestriksjonOmråde':
      return {
        hatch: of('horizontal', code === '641' ? 19 : code === '640' ? 13 : 16),
        boundary: 'restriction',
      };
    case 'KpRestriksjonOmråde': {
      const hatch = restrictionHatch(code, isFuture(object));
      return { ...(hatch ? { hatch } : {}), boundary: 'restriction' };
    }
    case 'KpRetningslinjeOmråde':
      return { hatch: guidelineHatch(code), boundary: 'guideline' };
    default:
      return undefined;
  }
}

/** KpRestriksjonOmråde: demands for a plan (110–112) are bounded alone, the rest hatched. */
function restrictionHatch(code: string, isStillToCome: boolean): Hatch | undefined {
  const ink = isStillToCome ? FUTURE_INK : PRESENT_INK;
  if (['110', '111', '112'].includes(code)) return undefined;
  if (code === '136') return of('steepCrossed', 10);
  if (code === '141') return of('rising', 16, 1.3);
  if (['142', '149'].includes(code)) return of('crossed', 16);
  if (['410', '411'].includes(code)) return of('horizontal', code === '410' ? 12 : 11, 0.85, ink);
  if (code === '420') return of('steepRising', 10, 0.85, ink);
  return of('rising', 8, 0.85, ink);
}

/** KpRetningslinjeOmråde: what an area of farming, leisure or nature is mostly for, in green. */
function guidelineHatch(code: string): Hatch {
  const green = (pattern: Hatch['pattern'], spacing: number, width: number) =>
    of(pattern, spacing, width, GUIDELINE_GREEN);
  if (code === '111') return green('rising', 14, 1);
  if (code === '112') return green('vertical', 14, 1.2);
  if (code === '113') return green('falling', 14, 1);
  return code === '121' ? green('horizontal', 8, 1.4) : green('horizontal', 15, 1.9);
}
