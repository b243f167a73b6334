import { area, distance } from '@turf/turf';
import type { LonLat, MapCamera, PlaceGeometry } from '../map-data.ts';
import { MAX_VERTICES } from './drawing-props.ts';
import { roundPosition } from './round-position.ts';
import { shapeFault } from './shape-fault.ts';

export type PlacingShape = 'point' | 'line' | 'area';

/** What there is to tell after a step; the words are made elsewhere. */
export type PlacingNews =
  | { readonly kind: 'set'; readonly number: number; readonly metresFromLast: number | null }
  | { readonly kind: 'moved'; readonly number: number }
  | { readonly kind: 'removed'; readonly left: number }
  | { readonly kind: 'picked-up'; readonly number: number }
  | { readonly kind: 'nothing-to-remove' }
  | { readonly kind: 'too-few'; readonly needed: number }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'crossing' }
  | {
      readonly kind: 'finished';
      readonly shape: PlacingShape;
      readonly metres: number;
      readonly squareMetres: number;
    };

/**
 * Placing with keys and buttons. The cross-hair is the middle of the map: moving it moves the map.
 * `geometry` is set when a place is finished; `news` is new whenever there is something to tell.
 */
export type PlacingState = {
  readonly shape: PlacingShape;
  readonly cursor: MapCamera;
  readonly vertices: readonly LonLat[];
  /** Index of the point that the next set puts somewhere else. */
  readonly moving: number | null;
  readonly geometry: PlaceGeometry | null;
  readonly news: PlacingNews | null;
};

export type PlacingAction =
  | { readonly type: 'move'; readonly east: number; readonly south: number }
  | { readonly type: 'zoom'; readonly by: number }
  | { readonly type: 'set' }
  | { readonly type: 'take-back' }
  | { readonly type: 'finish' }
  | { readonly type: 'pick-up'; readonly index: number }
  | { readonly type: 'remove'; readonly index: number }
  | { readonly type: 'shape'; readonly shape: PlacingShape }
  | { readonly type: 'camera'; readonly camera: MapCamera };

const NEEDED: Readonly<Record<PlacingShape, number>> = { point: 1, line: 2, area: 3 };
const MIN_ZOOM = 3;
const MAX_ZOOM = 21.5;
/** Pixels of the whole world at zoom 0, as MapLibre counts them. */
const WORLD_PIXELS = 512;
/** Web mercator ends here. */
const MAX_LATITUDE = 85.05;

export function startPlacing(
  shape: PlacingShape,
  cursor: MapCamera,
  vertices: readonly LonLat[],
): PlacingState {
  return { shape, cursor, vertices, moving: null, geometry: null, news: null };
}

/** The state after one step; the same state when the step changes nothing. */
export function placingReducer(state: PlacingState, action: PlacingAction): PlacingState {
  switch (action.type) {
    case 'move':
      return { ...state, cursor: movedBy(state.cursor, action.east, action.south) };
    case 'zoom':
      return {
        ...state,
        cursor: { ...state.cursor, zoom: clamp(state.cursor.zoom + action.by, MIN_ZOOM, MAX_ZOOM) },
      };
    case 'camera':
      return { ...state, cursor: action.camera };
    case 'shape':
      return { ...state, shape: action.shape, moving: null, geometry: null };
    case 'set':
      return setPoint({ ...state, geometry: null });
    case 'take-back':
      return removePoint(state, state.vertices.length - 1);
    case 'remove':
      return removePoint(state, action.index);
    case 'pick-up':
      return pickUp(state, action.index);
    case 'finish':
      return finish(state);
  }
}

function setPoint(state: PlacingState): PlacingState {
  const here = roundPosition([state.cursor.lon, state.cursor.lat]);
  if (state.moving !== null) {
    const vertices = state.vertices.map((old, index) => (index === state.moving ? here : old));
    return { ...state, vertices, moving: null, news: { kind: 'moved', number: state.moving + 1 } };
  }
  const last = state.vertices.at(-1);
  // Setting the same point twice is how one ends a shape with keys, as a double click does with a mouse.
  if (last && isSame(last, here)) return finish(state);
  if (state.shape === 'area' && state.vertices.length >= 3 && isSame(state.vertices[0], here))
    return finish(state);
  if (state.vertices.length >= MAX_VERTICES) return { ...state, news: { kind: 'too-many' } };
  const vertices = [...state.vertices, here];
  const metresFromLast = last ? distance([...last], [...here], { units: 'meters' }) : null;
  const next: PlacingState = {
    ...state,
    vertices,
    news: { kind: 'set', number: vertices.length, metresFromLast },
  };
  return state.shape === 'point' ? finish(next) : next;
}

function removePoint(state: PlacingState, index: number): PlacingState {
  if (!state.vertices[index]) return { ...state, news: { kind: 'nothing-to-remove' } };
  const vertices = state.vertices.filter((_, each) => each !== index);
  return { ...state, vertices, moving: null, news: { kind: 'removed', left: vertices.length } };
}

function pickUp(state: PlacingState, index: number): PlacingState {
  const vertex = state.vertices[index];
  if (!vertex) return state;
  const [lon, lat] = vertex;
  return {
    ...state,
    moving: index,
    cursor: { ...state.cursor, lon, lat },
    news: { kind: 'picked-up', number: index + 1 },
  };
}

function finish(state: PlacingState): PlacingState {
  const needed = NEEDED[state.shape];
  if (state.vertices.length < needed) return { ...state, news: { kind: 'too-few', needed } };
  const geometry = toGeometry(state.shape, state.vertices);
  if (!geometry) return state;
  if (shapeFault(geometry) === 'crossing-area') return { ...state, news: { kind: 'crossing' } };
  return {
    ...state,
    vertices: [],
    moving: null,
    geometry,
    news: { kind: 'finished', shape: state.shape, ...sizeOf(geometry) },
  };
}

function toGeometry(shape: PlacingShape, vertices: readonly LonLat[]): PlaceGeometry | null {
  const [first] = vertices;
  if (!first) return null;
  if (shape === 'point') return { type: 'Point', coordinates: vertices.at(-1) ?? first };
  if (shape === 'line') return { type: 'LineString', coordinates: vertices };
  return { type: 'Polygon', coordinates: [[...vertices, first]] };
}

function sizeOf(geometry: PlaceGeometry): { readonly metres: number; readonly squareMetres: number } {
  if (geometry.type === 'Point') return { metres: 0, squareMetres: 0 };
  if (geometry.type === 'LineString') return { metres: lengthOf(geometry.coordinates), squareMetres: 0 };
  const coordinates = geometry.coordinates.map((ring) => ring.map((position) => [...position]));
  return {
    metres: lengthOf(geometry.coordinates[0] ?? []),
    squareMetres: area({ type: 'Polygon', coordinates }),
  };
}

function lengthOf(positions: readonly LonLat[]): number {
  return positions.reduce((sum, position, index) => {
    const previous = positions[index - 1];
    return previous ? sum + distance([...previous], [...position], { units: 'meters' }) : sum;
  }, 0);
}

/** The place so many screen pixels away, by the web mercator projection that the map is drawn in. */
function movedBy(cursor: MapCamera, east: number, south: number): MapCamera {
  const world = WORLD_PIXELS * 2 ** cursor.zoom;
  const lon = cursor.lon + (east / world) * 360;
  const y = mercatorY(cursor.lat) + south / world;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return { ...cursor, lon: clamp(lon, -180, 180), lat: clamp(lat, -MAX_LATITUDE, MAX_LATITUDE) };
}

/** 0 at the top of the mercator world, 1 at its foot. */
function mercatorY(lat: number): number {
  const angle = (lat * Math.PI) / 180;
  return (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2;
}

function isSame(a: LonLat | undefined, b: LonLat): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
