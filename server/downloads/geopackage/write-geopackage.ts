import { openDataAttribution, openDataLicence } from '../../../domain/open-data-licence.ts';
import type { DeliveredGeometry } from '../../../domain/plan-file.ts';
import type { ExportedPlan, ExportedShape } from '../plans/exported-plan.ts';
import type { PlanWriter } from '../plans/plan-writer.ts';
import { createGeopackage } from './geopackage-file.ts';
import { fillPlanTable } from './plan-table.ts';
import type { TableGeometry } from './write-wkb.ts';

type Kind = 'points' | 'lines' | 'surfaces' | 'none';

/**
 * GeoPackage of a plan in its own coordinate system: a table for each object type, for each kind of geometry where a
 * type has several, with arcs as arcs. `changed` is an instant in ISO 8601. Synchronous: for a worker.
 */
export function createGeopackageWriter(plan: ExportedPlan, path: string, changed: string): PlanWriter {
  const { srid, systemDefinition: definition, shapes, municipality } = plan;
  const file = createGeopackage(path, { srid, definition }, changed);
  const description = `${openDataAttribution(municipality.name).nb} ${openDataLicence.url}`;
  const tables = new Map<string, ReturnType<typeof fillPlanTable> & { readonly table: string }>();
  const taken = new Set<string>();

  const tableOf = (objectType: string, kind: Kind) => {
    const key = `${kind}/${objectType}`;
    const known = tables.get(key);
    if (known) return known;
    const table = tableName(objectType, kind, taken);
    taken.add(table.toLowerCase());
    const own = shapes.filter(
      (shape) => shape.objectType === objectType && kindOfType(shape.geometryType) === kind,
    );
    const type = tableGeometry(kind, own);
    file.addTable({
      table,
      description,
      geometryType: type,
      hasHeights: own.some(({ hasHeights }) => hasHeights),
    });
    const made = { table, ...fillPlanTable(file.database, { table, srid, type }) };
    tables.set(key, made);
    return made;
  };

  return {
    add: (object) => tableOf(object.objectType, kindOf(object.geometry)).add(object),
    finish() {
      for (const { table, extent } of tables.values()) file.finishTable(table, extent());
      file.close();
    },
  };
}

const endings = { points: '_punkt', lines: '_linje', surfaces: '_flate', none: '_uten_geometri' } as const;

/** The type itself, for the kind of geometry that is met first. */
function tableName(objectType: string, kind: Kind, taken: ReadonlySet<string>): string {
  // Names of GeoPackage's and SQLite's own tables are theirs.
  const base = objectType.replace(/^(?=gpkg_|sqlite_|rtree_)/i, 'plan_') || 'plan';
  const names = [
    base,
    `${base}${endings[kind]}`,
    ...Array.from({ length: 9 }, (_, index) => `${base}_${index + 2}`),
  ];
  return names.find((name) => !taken.has(name.toLowerCase())) ?? `${base}_${taken.size}`;
}

function kindOf(geometry: DeliveredGeometry | null): Kind {
  if (geometry === null) return 'none';
  if (geometry.type === 'points') return 'points';
  return geometry.type === 'surface' ? 'surfaces' : 'lines';
}

function kindOfType(geometryType: string): Kind {
  if (/POINT$/.test(geometryType)) return 'points';
  return /POLYGON$|SURFACE$/.test(geometryType) ? 'surfaces' : 'lines';
}

function tableGeometry(kind: Kind, shapes: readonly ExportedShape[]): TableGeometry {
  const has = (...types: readonly string[]) =>
    shapes.some(({ geometryType }) => types.includes(geometryType));
  switch (kind) {
    case 'points':
      return shapes.every(({ members }) => members <= 1) ? 'POINT' : 'MULTIPOINT';
    case 'lines':
      if (has('MULTICURVE', 'MULTILINESTRING')) return 'MULTICURVE';
      return has('COMPOUNDCURVE', 'CIRCULARSTRING') ? 'COMPOUNDCURVE' : 'LINESTRING';
    case 'surfaces':
      return has('MULTISURFACE', 'CURVEPOLYGON') ? 'MULTISURFACE' : 'MULTIPOLYGON';
    case 'none':
      return 'GEOMETRY';
  }
}
