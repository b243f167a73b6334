import { type Corner, square, writeTestPlan } from '../builders/write-test-plan.ts';

const verticesAnArea = 24;
const cellMetres = 50;

/** A plan of so many rounded areas in a grid, each with a boundary curve of 24 vertices, as SOSI. */
export function writeLargePlan(areas: number, planId: string): Buffer {
  const side = Math.ceil(Math.sqrt(areas));
  return writeTestPlan({
    municipalityNumber: '3905',
    planId,
    name: 'Stor plan',
    outline: square([0, 0], side * cellMetres),
    areas: Array.from({ length: areas }, (_, index) => ({
      name: `BFS${index + 1}`,
      ring: rounded([(index % side) * cellMetres, Math.floor(index / side) * cellMetres]),
      lines: ['..IDENT', `...LOKALID 7c43d398-7cce-444d-92fa-${String(index).padStart(12, '0')}`],
    })),
  });
}

/** The same areas as GeoJSON in metres, without boundary curves, with the names of SOSI as attributes. */
export function writeLargeGeojson(areas: number, planId: string): Buffer {
  const side = Math.ceil(Math.sqrt(areas));
  const outline = feature('RpOmråde', square([0, 0], side * cellMetres), {
    plannavn: 'Stor plan',
    plantype: 35,
    nasjonalArealplanId: { kommunenummer: '3905', planidentifikasjon: planId },
  });
  const surfaces = Array.from({ length: areas }, (_, index) =>
    feature(
      'RpArealformålOmråde',
      rounded([(index % side) * cellMetres, Math.floor(index / side) * cellMetres]),
      { arealformål: 1113, feltnavn: `BFS${index + 1}`, eierform: 3, vertikalnivå: 2 },
    ),
  );
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', crs, features: [outline, ...surfaces] }));
}

function feature(objectType: string, ring: readonly Corner[], properties: Record<string, unknown>) {
  const placed = ring.map(([east, north]) => [
    Math.round((580_000 + east) * 100) / 100,
    Math.round((6_570_000 + north) * 100) / 100,
  ]);
  return {
    type: 'Feature',
    properties: { objekttypenavn: objectType, ...properties },
    geometry: { type: 'Polygon', coordinates: [[...placed, placed[0]]] },
  };
}

function rounded([east, north]: Corner): readonly Corner[] {
  return Array.from({ length: verticesAnArea }, (_, index) => {
    const angle = (index / verticesAnArea) * 2 * Math.PI;
    const radius = 20 + 3 * Math.sin(3 * angle);
    return [
      east + cellMetres / 2 + radius * Math.cos(angle),
      north + cellMetres / 2 + radius * Math.sin(angle),
    ];
  });
}
