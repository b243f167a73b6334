import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { DeliveredGeometry, Extent, PlanFileObject } from '../../../domain/plan-file.ts';
import { extentOfGeometry, joinExtents } from '../../plans/geometry/extent-of-geometry.ts';
import { attributeMark, ownPaths } from '../../plans/readers/geopackage/attribute-mark.ts';
import { attributePaths } from './attribute-paths.ts';
import { quoted } from './quoted.ts';
import { geopackageBlob, type TableGeometry } from './write-wkb.ts';

type PlanTable = { readonly add: (object: PlanFileObject) => void; readonly extent: () => Extent | null };

/** SQLite allows 2000 columns; what a file of thousands of names holds beyond these stands in one column as JSON. */
const mostColumns = 500;

/**
 * Fills one feature table: a column for each path of an attribute, made when the path is first met. How the columns
 * are called by the file stands in gpkg_data_columns, for names that differ in case alone are one to SQLite.
 */
export function fillPlanTable(
  database: DatabaseSync,
  { table, srid, type }: { readonly table: string; readonly srid: number; readonly type: TableGeometry },
): PlanTable {
  const columns = new Map<string, string>();
  const taken = new Set(['fid', 'geom']);
  const statements = new Map<string, StatementSync>();
  const describe = database.prepare(
    'insert into gpkg_data_columns (table_name, column_name, name, title) values (?, ?, ?, ?)',
  );
  let extent: Extent | null = null;

  const columnOf = (path: string, wanted = path): string => {
    const known = columns.get(path);
    if (known !== undefined) return known;
    let name = wanted;
    for (let time = 2; taken.has(name.toLowerCase()); time += 1) name = `${wanted}~${time}`;
    taken.add(name.toLowerCase());
    database.exec(`alter table ${quoted(table)} add column ${quoted(name)} text`);
    describe.run(table, name, path, attributeMark);
    columns.set(path, name);
    return name;
  };

  return {
    extent: () => extent,
    add(object) {
      const { geometry } = object;
      const names = [
        'geom',
        columnOf(ownPaths.type, 'objekttype'),
        columnOf(ownPaths.number, 'objektnummer'),
      ];
      const row: (string | Uint8Array | null)[] = [
        blobOf(geometry, srid, type),
        object.objectType,
        object.number,
      ];
      const others: (readonly [string, string])[] = [];
      for (const [path, value] of attributePaths(object.attributes)) {
        if (!columns.has(path) && columns.size >= mostColumns) {
          others.push([path, value]);
          continue;
        }
        names.push(columnOf(path));
        row.push(value);
      }
      if (others.length > 0) {
        names.push(columnOf(ownPaths.others, 'øvrige_egenskaper'));
        row.push(JSON.stringify(Object.fromEntries(others)));
      }
      insert(names, row);
      const own = geometry === null ? null : extentOfGeometry(geometry);
      if (own !== null) extent = joinExtents(extent, own);
    },
  };

  function insert(names: readonly string[], row: readonly (string | Uint8Array | null)[]): void {
    const list = names.map(quoted).join(', ');
    const known = statements.get(list);
    const statement =
      known ??
      database.prepare(`insert into ${quoted(table)} (${list}) values (${names.map(() => '?').join(', ')})`);
    if (!known && statements.size < 200) statements.set(list, statement);
    statement.run(...row);
  }
}

function blobOf(geometry: DeliveredGeometry | null, srid: number, type: TableGeometry): Uint8Array | null {
  return geometry === null ? null : geopackageBlob(geometry, srid, type);
}
