import type { PlanObjectKind } from '../plan-objects/plan-object-reading.ts';
import type { DrawnObject } from './drawn-object.ts';
import type { Hatch } from './hatch.ts';
import { boundaryLookKey, legalLineLookKey } from './line-looks.ts';
import type { AreaSymbol } from './map-symbols.ts';
import { legalPointSymbolKey } from './point-look.ts';
import { purposeLook } from './purpose-look.ts';
import { zoneLook } from './zone-look.ts';

/** How a plan object is drawn: the facts that map, legend, print and pictures share. */
export type ObjectLook = {
  /** One fill, or two to four for stripes that fall from left to right. */
  readonly colours?: readonly string[];
  readonly hatch?: Hatch;
  readonly symbol?: AreaSymbol;
  /** Key in `LINE_LOOKS` of an area's outline, and of a line. */
  readonly boundary?: string;
  readonly line?: string;
  /** Key in `MAP_SYMBOLS` of a point. */
  readonly point?: string;
};

/** Empty for texts, and for boundaries that are drawn with their areas. */
export function objectLook(kind: PlanObjectKind, object: DrawnObject): ObjectLook {
  switch (kind) {
    case 'landUse':
      return { ...purposeLook(object), boundary: boundaryLookKey('purpose') };
    case 'zone':
    case 'provisionArea':
    case 'temporaryArea': {
      const { hatch, boundary } = zoneLook(object);
      return { ...(hatch ? { hatch } : {}), boundary: boundaryLookKey(boundary) };
    }
    case 'planArea':
      return { boundary: boundaryLookKey('plan') };
    case 'legalLine':
      return { line: legalLineLookKey(object) };
    case 'height':
      return { line: 'height' };
    case 'boundary':
      // Boundaries of zones and of the plan are drawn with their areas, in the look of these.
      return /(Formål|Areal)Grense$/.test(object.objectType) ? { line: boundaryLookKey('purpose') } : {};
    case 'legalPoint':
      return { point: legalPointSymbolKey(object) };
    case 'label':
    case 'other':
      return {};
  }
}
