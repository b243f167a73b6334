import type { PlanObjectCollection } from './map-data.ts';
import { type MapLevel, mapLevel } from './map-level.ts';

/** The levels on which a plan has purposes, zones or lines: what the level switch offers. */
export function planLevels(plan: PlanObjectCollection | null): readonly MapLevel[] {
  const levels = (plan?.features ?? [])
    .filter(({ properties }) => properties.kind !== 'planArea' && properties.kind !== 'label')
    .map(({ properties }) => mapLevel(properties.level));
  return [...new Set(levels)];
}
