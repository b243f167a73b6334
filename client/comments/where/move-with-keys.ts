import type { DrawingMode, DrawingProps } from '../../map/drawing/drawing-props.ts';
import type { DrawnPlace, LonLat } from '../../map/map-data.ts';

/**
 * Takes a finished place apart into the points it was set from, so that each can be moved with keys and
 * buttons and the place finished again. Undo gives it back whole. The caller lets its name follow.
 */
export function moveWithKeys(drawing: DrawingProps, { id, geometry }: DrawnPlace): void {
  const { mode, points } = takeApart(geometry);
  drawing.onModeChange(mode);
  drawing.onDraftChange(points);
  drawing.onChange(drawing.places.filter((place) => place.id !== id));
  // Placing takes up its points when it begins.
  drawing.onKeyboardChange(false);
  requestAnimationFrame(() => drawing.onKeyboardChange(true));
}

export function takeApart(geometry: DrawnPlace['geometry']): {
  readonly mode: DrawingMode;
  readonly points: readonly LonLat[];
} {
  switch (geometry.type) {
    case 'Point':
      return { mode: 'point', points: [] };
    case 'LineString':
      return { mode: 'line', points: geometry.coordinates };
    case 'Polygon':
      return { mode: 'area', points: geometry.coordinates[0]?.slice(0, -1) ?? [] };
  }
}
