import type { PlanarGeometry } from './linearise-geometry.ts';

type Point2 = readonly [number, number];

/** EWKT of a straight, two-dimensional geometry. */
export function planarToWkt(geometry: PlanarGeometry, srid: number): string {
  return `SRID=${srid};${body(geometry)}`;
}

function body(geometry: PlanarGeometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT(${vertex(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT(${geometry.coordinates.map((point) => `(${vertex(point)})`).join(',')})`;
    case 'LineString':
      return `LINESTRING${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING${polygon(geometry.coordinates)}`;
    case 'Polygon':
      return `POLYGON${polygon(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON(${geometry.coordinates.map(polygon).join(',')})`;
  }
}

function polygon(rings: readonly (readonly Point2[])[]): string {
  return `(${rings.map(line).join(',')})`;
}

function line(points: readonly Point2[]): string {
  return `(${points.map(vertex).join(',')})`;
}

function vertex([east, north]: Point2): string {
  return `${east} ${north}`;
}
