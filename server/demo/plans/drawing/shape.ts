import { buffer, difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Point } from './point.ts';

/** A closed ring whose last point is not repeated. */
export type Ring = readonly Point[];

/** Polygons of one outer ring and its holes; a point belongs to the shape when any polygon holds it. */
export type Shape = readonly (readonly Ring[])[];

export function polygon(...corners: Point[]): Shape {
  return [[corners]];
}

/** Rectangle between two opposite corners, in the sheet's own axes. */
export function rectangle(west: number, south: number, east: number, north: number): Shape {
  return polygon([west, south], [east, south], [east, north], [west, north]);
}

/** Rectangle about a centre, turned by degrees against the clock. */
export function turnedRectangle(center: Point, length: number, width: number, degrees = 0): Shape {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const corner = (x: number, y: number): Point => [
    center[0] + x * cos - y * sin,
    center[1] + x * sin + y * cos,
  ];
  const [l, w] = [length / 2, width / 2];
  return polygon(corner(-l, -w), corner(l, -w), corner(l, w), corner(-l, w));
}

export function together(...shapes: Shape[]): Shape {
  return shapes.flat();
}

export function merge(...shapes: Shape[]): Shape {
  const features = shapes.flat().map((rings) => asFeature([rings]));
  return features.length < 2 ? shapes.flat() : asShape(union(featureCollection(features)));
}

export function minus(shape: Shape, ...others: Shape[]): Shape {
  return asShape(
    difference(
      featureCollection([asFeature(merge(shape)), ...others.map((other) => asFeature(merge(other)))]),
    ),
  );
}

export function common(one: Shape, other: Shape): Shape {
  return asShape(intersect(featureCollection([asFeature(merge(one)), asFeature(merge(other))])));
}

const metresPerDegree = (6371008.8 * Math.PI) / 180;

/**
 * The shape grown (or shrunk) by metres, with round outer corners. turf measures on the globe, so the
 * sheet is laid about 0° N 0° E, where a few kilometres are as good as flat.
 */
export function grow(shape: Shape, metres: number): Shape {
  const onGlobe = mapShape(shape, ([x, y]) => [x / metresPerDegree, y / metresPerDegree]);
  const grown = buffer(asFeature(merge(onGlobe)), metres, { units: 'meters', steps: 24 });
  return mapShape(asShape(grown ?? null), ([x, y]) => [x * metresPerDegree, y * metresPerDegree]);
}

/** Rounds the inner corners (where two streets meet) by a radius, and leaves outer corners sharp. */
export function roundInnerCorners(shape: Shape, radius: number): Shape {
  return grow(grow(shape, radius), -radius);
}

export function mapShape(shape: Shape, move: (point: Point) => Point): Shape {
  return shape.map((rings) => rings.map((ring) => ring.map(move)));
}

export function contains(shape: Shape, point: Point): boolean {
  return shape.some((rings) => rings.filter((ring) => ringContains(ring, point)).length % 2 === 1);
}

export function ringContains(ring: Ring, [x, y]: Point): boolean {
  let inside = false;
  let [x1, y1] = ring.at(-1) ?? [0, 0];
  for (const [x2, y2] of ring) {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    x1 = x2;
    y1 = y2;
  }
  return inside;
}

function asFeature(shape: Shape): Feature<Polygon | MultiPolygon> {
  const closed = (ring: Ring): Position[] => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y]);
  return multiPolygon(shape.map((rings) => rings.map(closed)));
}

function asShape(feature: Feature<Polygon | MultiPolygon> | null): Shape {
  if (!feature) return [];
  const { geometry } = feature;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => ring.slice(0, -1).map(([x = 0, y = 0]): Point => [x, y])),
  );
}
