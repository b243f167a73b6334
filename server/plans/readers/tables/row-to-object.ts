import type { Attribute, DeliveredGeometry, PlanFileObject } from '../../../../domain/plan-file.ts';
import { planAttribute, planObjectType } from './plan-names.ts';

/** A row of a table with its geometry, as GeoPackage and shape files have them. */
export type TableRow = {
  /** The table or file, which often bears the object type's name. */
  readonly layer: string;
  readonly id: string;
  readonly columns: readonly (readonly [name: string, value: string])[];
  readonly geometry: DeliveredGeometry | null;
};

const elements = {
  points: 'Point',
  curve: 'LineString',
  curves: 'MultiLineString',
  surface: 'Polygon',
} as const;

/**
 * A plan object of a row: columns become the attributes that they mean, whatever case, letters or shortening they
 * went through; others stand under their own names. Parts of one attribute are put together again.
 */
export function rowToObject({ layer, id, columns, geometry }: TableRow): PlanFileObject {
  const flat = columns.map(([name, value]) => ({ name: planAttribute(name) ?? name, value }));
  const stated = flat.filter(({ name }) => name === 'objekttype').map(({ value }) => value);
  const objectType =
    stated.map(planObjectType).find((type) => type !== undefined) ??
    planObjectType(layer) ??
    stated[0] ??
    layer;
  const localId = flat.find(({ name }) => name === 'lokalId')?.value;
  return {
    number: id,
    ...(localId !== undefined && { localId }),
    objectType: objectType.slice(0, 120),
    element: geometry === null ? '' : elements[geometry.type],
    attributes: nest(flat),
    geometry,
  };
}

/** Parts that stand apart in a table and belong to one attribute. */
const groups: ReadonlyMap<string, string> = new Map([
  ['utnyttingstype', 'utnytting'],
  ['utnyttingstall', 'utnytting'],
  ['utnyttingstall_minimum', 'utnytting'],
  ['regulertHøyde', 'høydeFraPlanbestemmelse'],
  ['høydereferansesystem', 'høydeFraPlanbestemmelse'],
]);

function nest(flat: readonly Attribute[]): readonly Attribute[] {
  const own = flat.filter(({ name }) => !groups.has(name));
  const grouped = Map.groupBy(
    flat.filter(({ name }) => groups.has(name)),
    ({ name }) => groups.get(name) ?? name,
  );
  return [...own, ...[...grouped].map(([name, children]) => ({ name, children }))];
}
