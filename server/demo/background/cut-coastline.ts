/**
 * Cuts the coast of the demo region out of the OpenStreetMap land polygons of `@geo-maps/earth-lands-100m`
 * and writes `coastline.geojson` beside this file. The package is 112 MB, so it is no dependency; a
 * developer who wants to cut again runs:
 *
 *   npm install --no-save @geo-maps/earth-lands-100m
 *   node server/demo/background/cut-coastline.ts [path of map.geo.json]
 *
 * The result is © OpenStreetMap contributors under the ODbL; the file says so itself.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { area, bboxClip } from '@turf/turf';
import type { BBox, Feature, MultiPolygon, Polygon, Position } from 'geojson';

const packagePath = 'node_modules/@geo-maps/earth-lands-100m/map.geo.json';
const outputPath = join(import.meta.dirname, 'coastline.geojson');

const boxes: Record<string, BBox> = {
  vestfold: [9.6, 58.7, 10.9, 59.8],
  saltdal: [14.6, 66.3, 16.4, 67.3],
};

/** At 100 m a lake is a few corners; only those larger than this (m²) look like themselves. */
const smallestLake = 3_000_000;

/** Skerries smaller than this (m²) say nothing on a map of the region. */
const smallestIsland = 4000;

const world = JSON.parse(readFileSync(process.argv[2] ?? packagePath, 'utf8')) as unknown;
const features = Object.entries(boxes).flatMap(([region, box]) =>
  polygonsOf(world)
    .filter((polygon) => overlaps(polygon, box))
    .map(
      (polygon) =>
        bboxClip({ type: 'Feature', properties: {}, geometry: polygon }, box) as Feature<
          Polygon | MultiPolygon
        >,
    )
    .filter((clipped) => clipped.geometry.coordinates.length > 0 && area(clipped) >= smallestIsland)
    .map((clipped) => land(region, clipped)),
);
features.sort((one, other) => area(other) - area(one));

const collection = {
  type: 'FeatureCollection',
  attribution: '© OpenStreetMap contributors (ODbL)',
  source: '@geo-maps/earth-lands-100m 0.6.0',
  features,
};
const lines = JSON.stringify(collection).replaceAll('{"type":"Feature"', '\n{"type":"Feature"');
writeFileSync(outputPath, `${lines}\n`);
console.log(`${features.length} land polygons written to ${outputPath}`);

function land(region: string, clipped: Feature<Polygon | MultiPolygon>): Feature {
  const { geometry } = clipped;
  const rounded =
    geometry.type === 'Polygon'
      ? { type: geometry.type, coordinates: ringsToKeep(geometry.coordinates) }
      : { type: geometry.type, coordinates: geometry.coordinates.map(ringsToKeep) };
  return { type: 'Feature', properties: { layer: 'land', region }, geometry: rounded };
}

function ringsToKeep([shore = [], ...lakes]: Position[][]): Position[][] {
  const large = lakes.filter((lake) => area({ type: 'Polygon', coordinates: [lake] }) >= smallestLake);
  return [shore, ...large].map(roundRing);
}

/** Five decimals are about a metre, far finer than the source's 100 m. */
function roundRing(ring: Position[]): Position[] {
  return ring.map((position) => position.slice(0, 2).map((value) => Number(value.toFixed(5))));
}

function overlaps(polygon: Polygon, [west, south, east, north]: BBox): boolean {
  const outer = polygon.coordinates[0] ?? [];
  const longitudes = outer.map((position) => position[0] ?? Number.NaN);
  const latitudes = outer.map((position) => position[1] ?? Number.NaN);
  const extreme = (values: number[], pick: (a: number, b: number) => number) =>
    values.reduce((a, b) => pick(a, b));
  return (
    outer.length > 3 &&
    extreme(longitudes, Math.min) < east &&
    extreme(longitudes, Math.max) > west &&
    extreme(latitudes, Math.min) < north &&
    extreme(latitudes, Math.max) > south
  );
}

function polygonsOf(value: unknown): Polygon[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('features' in value && Array.isArray(value.features)) return value.features.flatMap(polygonsOf);
  if ('geometries' in value && Array.isArray(value.geometries)) return value.geometries.flatMap(polygonsOf);
  if ('geometry' in value) return polygonsOf(value.geometry);
  if (!('type' in value) || !('coordinates' in value)) return [];
  if (value.type === 'Polygon') return [value as Polygon];
  if (value.type !== 'MultiPolygon') return [];
  return (value.coordinates as Position[][][]).map((coordinates) => ({ type: 'Polygon', coordinates }));
}
