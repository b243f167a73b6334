import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Geometry, GeometryCollection, Position } from 'geojson';
import type { PlanarGeometry } from '../../plans/geometry/linearise-geometry.ts';
import { createPartList, ShapeRefused } from './collect-parts.ts';

/** Longitude and latitude in WGS 84, which both formats are always in. */
const srid = 4326;

/**
 * What a GPX or KML file shows, as EWKT: tracks, routes, waypoints; placemarks of every kind. Names, times and styles
 * are not read. Throws where it is no such file.
 */
export function readMarkup(bytes: Uint8Array, mediaType: string): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  // No entity of the file's own is ever opened: such a declaration ends the reading.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ShapeRefused('unreadable');
  const document = new DOMParser({ onError: refuse }).parseFromString(text, 'application/xml');
  const read = (mediaType === 'application/gpx+xml' ? gpx : kml)(document);
  const parts = createPartList();
  for (const { geometry } of read.features) addGeometry(geometry, (planar) => parts.add(planar, srid));
  return parts.all();
}

function refuse(level: 'warning' | 'error' | 'fatalError'): void {
  if (level !== 'warning') throw new ShapeRefused('unreadable');
}

function addGeometry(geometry: Geometry | null, add: (planar: PlanarGeometry) => void): void {
  if (geometry === null) return;
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) addGeometry(part, add);
  } else add(planarOf(geometry));
}

function planarOf(geometry: Exclude<Geometry, GeometryCollection>): PlanarGeometry {
  const { type } = geometry;
  switch (type) {
    case 'Point':
      return { type, coordinates: flat(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type, coordinates: geometry.coordinates.map(flat) };
    case 'MultiLineString':
    case 'Polygon':
      return { type, coordinates: geometry.coordinates.map((line) => line.map(flat)) };
    case 'MultiPolygon':
      return { type, coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(flat))) };
  }
}

function flat([longitude, latitude]: Position): [number, number] {
  return [longitude ?? Number.NaN, latitude ?? Number.NaN];
}
