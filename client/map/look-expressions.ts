import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LineLook } from '../../domain/plan-look/line-look.ts';
import { LINE_LOOKS } from '../../domain/plan-look/line-looks.ts';
import { SOURCES } from './map-sources.ts';

type Value = string | number | ExpressionSpecification;

/** Keys of the looks that have something, e.g. strokes across them. */
export function keysWith(has: (look: LineLook) => boolean): string[] {
  return Object.entries(LINE_LOOKS).flatMap(([key, look]) => (has(look) ? [key] : []));
}

/** The value that the look named by a property has. */
export function byLook(
  property: string,
  read: (look: LineLook, key: string) => Value,
  fallback: Value,
): ExpressionSpecification {
  const cases = Object.entries(LINE_LOOKS).flatMap(([key, look]) => [key, read(look, key)]);
  // Pairs of key and value cannot be told apart by type in a list this long.
  return ['match', ['get', property], ...cases, fallback] as unknown as ExpressionSpecification;
}

/** A line layer of the shapes whose property names one of these looks. */
export function lookLayer(
  id: string,
  property: string,
  keys: readonly string[],
  filter: ExpressionSpecification,
): Omit<LayerSpecification & { type: 'line' }, 'paint'> {
  return {
    id,
    type: 'line',
    source: SOURCES.shapes,
    filter: ['all', filter, ['in', ['get', property], ['literal', [...keys]]]],
    layout: { 'line-join': 'round' },
  };
}

/** Share of its width that a line has from afar: municipal plans are drawn for that distance, others are not. */
export function farShare(key: string): number {
  return /^Kp|municipal/.test(key) ? 0.8 : 0.35;
}

/** Full width where fields can be told apart; from afar a plan must not drown in its own lines. */
export function nearerIsWider(
  width: number | ExpressionSpecification,
  far: ExpressionSpecification = ['*', 0.35, width],
): ExpressionSpecification {
  const at = (share: number): ExpressionSpecification => ['*', share, width];
  const near = [15.5, at(1), 17, at(1.1), 19, at(1.7), 21, at(2.4)] as const;
  return ['interpolate', ['linear'], ['zoom'], 11, far, ...near];
}
