import type { Geometry, Position } from 'geojson';
import proj4 from 'proj4';
import type { PlanObjectCollection, PlanObjectFeature } from '../../client/map/map-data.ts';
import type { PlanFileObject } from '../../domain/plan-file.ts';
import { interpretPlanObject } from '../../domain/plan-objects/interpret-plan-object.ts';
import { lineariseGeometry } from '../../server/plans/geometry/linearise-geometry.ts';
import { readPlanBytes } from '../../server/plans/readers/read-plan-bytes.ts';

const SYSTEMS: Readonly<Record<number, string>> = {
  25832: '+proj=utm +zone=32 +ellps=GRS80 +units=m',
  25833: '+proj=utm +zone=33 +ellps=GRS80 +units=m',
  5115: '+proj=tmerc +lat_0=58 +lon_0=15.5 +k=1 +x_0=100000 +y_0=1000000 +ellps=GRS80 +units=m',
};

/** A plan file as the map gets it from the server, without a database. Throws where it cannot be read. */
export function readPlanForMap(bytes: Uint8Array): PlanObjectCollection {
  const reading = readPlanBytes(bytes);
  if (!reading.ok) throw new Error(reading.finding.message);
  const { srid, objects } = reading.file;
  const system = SYSTEMS[srid];
  if (!system) throw new Error(`EPSG:${srid} is not among the systems that can be drawn here`);
  const { forward } = proj4(system, 'EPSG:4326');
  const toLonLat = ([east = 0, north = 0]: Position): Position => forward([east, north]);
  return { type: 'FeatureCollection', features: objects.flatMap((object) => featureOf(object, toLonLat)) };
}

type Move = (position: Position) => Position;

function featureOf(object: PlanFileObject, toLonLat: Move): PlanObjectFeature[] {
  const shape = object.geometry ? lineariseGeometry(object.geometry) : null;
  if (!shape) return [];
  const reading = interpretPlanObject(object);
  const toCode = (text: string | undefined) => (text === undefined ? null : Number(text));
  const properties = {
    id: object.number,
    objectType: object.objectType,
    kind: reading.kind,
    code: reading.code ?? null,
    name: reading.name ?? null,
    level: toCode(reading.verticalLevel),
    status: reading.landUseStatus ?? null,
    areaSquareMetres: shape.type.endsWith('Polygon') ? areaOf(shape.coordinates.flat(9) as number[]) : null,
    labelText: reading.labelText ?? null,
    labelType: reading.labelType ?? null,
    rotation: reading.rotationDegrees ?? null,
    heightMetres: reading.letterHeightMetres ?? null,
    heightValue: reading.heightValue ?? null,
    heightType: reading.heightType ?? null,
    utilisation: reading.utilisation ?? null,
  };
  const geometry = { type: shape.type, coordinates: moved(shape.coordinates, toLonLat) } as Geometry;
  return [{ type: 'Feature', geometry, properties }];
}

/** Width by height of what the numbers span: enough to draw the larger area first. */
function areaOf(numbers: readonly number[]): number {
  const range = (start: number) => {
    const values = numbers.filter((_, index) => index % 2 === start);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  };
  return range(0) * range(1);
}

function moved(coordinates: unknown, move: Move): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  return typeof coordinates[0] === 'number'
    ? move(coordinates)
    : coordinates.map((part) => moved(part, move));
}
