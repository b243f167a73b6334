import type { PlaceKind } from '../../../domain/places/found-place.ts';

/** One place of a file: its geometry as GeoJSON text, in the file's own coordinate system. */
export type PlaceRecord = {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly detail: string;
  readonly srid: number;
  /** One or more; several lines of one street are gathered. */
  readonly geometries: readonly string[];
};

export type PlaceFile = {
  readonly records: readonly PlaceRecord[];
  /** Rows that say no name, no position, or nothing that we know. */
  readonly leftOut: number;
};

/** Coordinate systems that files of places come in. */
const placeSystems: readonly number[] = [4258, 4326, 25832, 25833, 25835, 3857];
const degrees: readonly number[] = [4258, 4326];

/** True for GeoJSON coordinates, however nested, that are numbers and can be of a coordinate system that we read. */
export function arePossible(coordinates: unknown, srid: number): boolean {
  if (!placeSystems.includes(srid) || !Array.isArray(coordinates) || coordinates.length === 0) return false;
  if (Array.isArray(coordinates[0])) return coordinates.every((part) => arePossible(part, srid));
  const [east, north, ...more] = coordinates;
  const largest = degrees.includes(srid) ? [180, 90] : [3e7, 1e7];
  return (
    more.length <= 2 &&
    isWithin(east, largest[0]) &&
    isWithin(north, largest[1]) &&
    more.every(Number.isFinite)
  );
}

function isWithin(value: unknown, largest = 0): boolean {
  return typeof value === 'number' && Math.abs(value) <= largest;
}
