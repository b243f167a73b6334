import type { PlaceGeometry } from '../../../../domain/comments/comment-place.ts';
import type { Language } from '../../../../domain/language.ts';
import { planObjectName } from '../../../../domain/plan-codes/plan-object-name.ts';
import { polygonsOf } from '../../../map/geometry-reading.ts';
import type { PlanObjectCollection } from '../../../map/map-data.ts';
import type { NamedThing } from './named-thing.ts';

const mostShown = 6;
const mostRings = 10;

type PlanThingsQuery = {
  readonly text: string;
  readonly municipalityNumber: string;
  readonly language: Language;
};

/** Named fields, roads and zones of the plan whose name or purpose holds the words; names first. */
export function planThings(
  objects: PlanObjectCollection | undefined,
  { text, municipalityNumber, language }: PlanThingsQuery,
): readonly NamedThing[] {
  const wanted = text.trim().toLocaleLowerCase('nb');
  if (wanted === '') return [];
  const found = (objects?.features ?? []).flatMap(({ geometry, properties }) => {
    const { id, name } = properties;
    if (!name || (properties.kind !== 'landUse' && properties.kind !== 'zone')) return [];
    const detail = planObjectName(properties, language);
    const small = name.toLocaleLowerCase('nb');
    const rank = small === wanted ? 0 : small.includes(wanted) ? 1 : 2;
    if (rank === 2 && !detail.toLocaleLowerCase('nb').includes(wanted)) return [];
    return [{ rank, id, name, detail, geometry }];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'nb', { numeric: true }))
    .slice(0, mostShown)
    .map(({ id, name, detail, geometry }) => ({
      kind: 'object',
      name,
      detail,
      municipalityNumber,
      geometry: outlineOf(geometry),
      planObjectId: id,
    }));
}

/** The largest surface of an object, by the number of its corners; the object's own line or point else. */
function outlineOf(geometry: GeoJSON.Geometry): PlaceGeometry | null {
  const [surface] = polygonsOf(geometry).toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0));
  if (surface) {
    return { type: 'Polygon', coordinates: surface.slice(0, mostRings).map((ring) => ring.map(lonLat)) };
  }
  if (geometry.type === 'LineString') {
    return { type: 'LineString', coordinates: geometry.coordinates.map(lonLat) };
  }
  return geometry.type === 'Point' ? { type: 'Point', coordinates: lonLat(geometry.coordinates) } : null;
}

function lonLat([lon = 0, lat = 0]: readonly number[]): [number, number] {
  return [lon, lat];
}
