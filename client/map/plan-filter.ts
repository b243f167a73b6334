import type { ExpressionSpecification } from 'maplibre-gl';
import type { PlanObjectKind } from '../../domain/plan-objects/plan-object-reading.ts';
import type { MapDisplay } from './map-display.ts';

/** Areas that lie above the purposes. */
export const ZONE_KINDS: readonly PlanObjectKind[] = ['zone', 'provisionArea', 'temporaryArea'];

/** Objects of these kinds on the chosen level whose legend row is not switched off. */
export function shownKinds(
  display: MapDisplay,
  kinds: readonly PlanObjectKind[],
  isShown: boolean,
): ExpressionSpecification {
  if (!isShown) return ['boolean', false];
  return [
    'all',
    ofKinds(kinds),
    ['==', ['get', 'level'], display.level],
    ['!', ['in', ['get', 'row'], ['literal', [...display.hiddenRows]]]],
  ];
}

export function ofKinds(kinds: readonly PlanObjectKind[]): ExpressionSpecification {
  return ['in', ['get', 'kind'], ['literal', [...kinds]]];
}

export function byZoom(...stops: number[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}
