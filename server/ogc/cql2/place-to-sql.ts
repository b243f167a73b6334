import { type SQL, sql } from 'drizzle-orm';
import type { Geometry, Position } from 'geojson';
import { AppError } from '../../../domain/errors.ts';
import type { CoordinateSystem } from '../coordinate-systems.ts';

/** Web mercator ends here; what lies nearer the poles is moved to its edge. */
const mercatorEdge = 85.05;
/** Metres: farther out than any system's own area. */
const farthest = 2e7;

/** A geometry that came with a question, in web mercator, where places have their index. */
export function geometryToSql(geometry: Geometry, system: CoordinateSystem): SQL {
  const extent = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  const moved = moveGeometry(geometry, (position) => {
    const place = toEastNorth(position, system);
    extent.west = Math.min(extent.west, place[0]);
    extent.east = Math.max(extent.east, place[0]);
    extent.south = Math.min(extent.south, place[1]);
    extent.north = Math.max(extent.north, place[1]);
    return place;
  });
  return toMercator(
    sql`st_makevalid(st_setsrid(st_geomfromgeojson(${JSON.stringify(moved)}::text), ${system.srid}::integer))`,
    Math.max(extent.east - extent.west, extent.north - extent.south),
    system,
  );
}

/** A box along the axes of a system, east and north in its numbers. */
export type Rectangle = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly srid: number;
};

/** Boxes of four numbers or, with heights, six. One that begins east of where it ends goes round the back of the earth. */
export function boxToSql(box: readonly number[], system: CoordinateSystem): SQL {
  const [first, second] = rectanglesOf(box, system).map((one) => rectangleToSql(one, system));
  return second ? sql`st_collect(${first}, ${second})` : sql`${first}`;
}

/** The box as one rectangle; null where it is two. */
export function boxToRectangle(box: readonly number[], system: CoordinateSystem): Rectangle | null {
  const [first = null, second] = rectanglesOf(box, system);
  return second ? null : first;
}

function rectanglesOf(box: readonly number[], system: CoordinateSystem): readonly Rectangle[] {
  const [low, high] = box.length === 6 ? [box.slice(0, 2), box.slice(3, 5)] : [box.slice(0, 2), box.slice(2)];
  const [west, south] = toEastNorth(low, system);
  const [east, north] = toEastNorth(high, system);
  if (south > north) throw outside(box);
  const { srid } = system;
  if (west <= east) return [{ west, south, east, north, srid }];
  if (!system.isDegrees) throw outside(box);
  return [
    { west, south, east: 180, north, srid },
    { west: -180, south, east, north, srid },
  ];
}

function rectangleToSql({ west, south, east, north }: Rectangle, system: CoordinateSystem): SQL {
  const envelope = sql`st_makeenvelope(
    ${west}::double precision, ${south}::double precision, ${east}::double precision, ${north}::double precision,
    ${system.srid}::integer
  )`;
  // Degrees keep their rectangles in web mercator.
  return system.isDegrees
    ? sql`st_transform(${envelope}, 3857)`
    : toMercator(envelope, Math.max(east - west, north - south), system);
}

/** Long edges get points between, since what is straight in one system is not in another. */
function toMercator(geometry: SQL, extent: number, system: CoordinateSystem): SQL {
  if (system.srid === 3857) return geometry;
  if (!(extent > 0)) return sql`st_transform(${geometry}, 3857)`;
  return sql`st_transform(st_segmentize(${geometry}, ${extent / 32}::double precision), 3857)`;
}

function toEastNorth(position: readonly number[], system: CoordinateSystem): [number, number] {
  const [first = Number.NaN, second = Number.NaN] = position;
  const [east, north] = system.isNorthFirst ? [second, first] : [first, second];
  const [eastLimit, northLimit] = system.isDegrees ? [180, 90] : [farthest + 40_000, farthest + 50_000];
  if (!(Math.abs(east) <= eastLimit && Math.abs(north) <= northLimit)) throw outside(position);
  return system.isDegrees ? [east, Math.max(-mercatorEdge, Math.min(mercatorEdge, north))] : [east, north];
}

function outside(position: readonly number[]): AppError {
  return new AppError('coordinates-outside', { details: { coordinates: position.slice(0, 6).join(',') } });
}

/** The same geometry with every position moved; heights are left behind. */
function moveGeometry(geometry: Geometry, move: (position: Position) => Position): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) };
    case 'LineString':
    case 'MultiPoint':
      return { type: geometry.type, coordinates: geometry.coordinates.map(move) };
    case 'Polygon':
    case 'MultiLineString':
      return {
        type: geometry.type,
        coordinates: geometry.coordinates.map((line) => closed(line, geometry.type).map(move)),
      };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) =>
          rings.map((ring) => closed(ring, 'Polygon').map(move)),
        ),
      };
    case 'GeometryCollection':
      return {
        type: 'GeometryCollection',
        geometries: geometry.geometries.map((part) => moveGeometry(part, move)),
      };
  }
}

/** A ring that its writer left open is closed; one too short to be a ring is refused. */
function closed(line: readonly Position[], type: Geometry['type']): readonly Position[] {
  if (type !== 'Polygon') return line;
  const [first] = line;
  const last = line.at(-1);
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const ring = first && !isClosed ? [...line, first] : line;
  if (ring.length < 4) throw outside(line.flat());
  return ring;
}
