import type { MapSymbol } from '../../domain/plan-look/map-symbols.ts';

/** Shapes of a plan's stage on the portal's map, as paths on a square of 24 units. */
export const STAGE_SYMBOLS: Readonly<Record<string, MapSymbol>> = {
  'stage/announced': { fill: 'M12 3 L21 20 H3 Z', size: 22 },
  'stage/hearing': { fill: 'M12 3 A9 9 0 1 1 11.99 3 Z', size: 22 },
  'stage/processing': { fill: 'M4 4 H20 V20 H4 Z', size: 20 },
  'stage/adopted': { stroke: 'M4 13 L10 19 L21 5', size: 22 },
};
