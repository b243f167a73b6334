import { DatabaseSync } from 'node:sqlite';
import type { Extent } from '../../../domain/plan-file.ts';
import { quoted } from './quoted.ts';
import { addSpatialIndex } from './spatial-index.ts';

export type CoordinateSystem = {
  /** EPSG code. */
  readonly srid: number;
  /** Well-known text (OGC 01-009). */
  readonly definition: string;
};

export type FeatureTable = {
  readonly table: string;
  /** Shown by GIS programs beside the name. */
  readonly description: string;
  readonly geometryType: string;
  readonly hasHeights: boolean;
};

/** A GeoPackage 1.3 that is being written (OGC 12-128r17): feature tables, each with an index of places. */
export type GeopackageFile = {
  readonly database: DatabaseSync;
  /** Makes an empty feature table with columns `fid` and `geom`. */
  readonly addTable: (table: FeatureTable) => void;
  /** Tells the extent of what a table holds in the end, and makes the index of its places. */
  readonly finishTable: (table: string, extent: Extent | null) => void;
  /** Writes everything to disk. */
  readonly close: () => void;
};

const wgs84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

/** Starts a GeoPackage at a path where there is no file. `changed` is an instant in ISO 8601. Synchronous: for a worker. */
export function createGeopackage(path: string, system: CoordinateSystem, changed: string): GeopackageFile {
  const database = new DatabaseSync(path, { allowExtension: false });
  database.exec(`
    pragma application_id = 1196444487; -- "GPKG"
    pragma user_version = 10300;
    pragma journal_mode = off;
    pragma synchronous = off;
    begin;
    ${requiredTables}
  `);
  const addSystem = database.prepare(
    'insert or ignore into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, null)',
  );
  addSystem.run('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined');
  addSystem.run('Undefined geographic SRS', 0, 'NONE', 0, 'undefined');
  addSystem.run('WGS 84', 4326, 'EPSG', 4326, wgs84);
  addSystem.run(`EPSG:${system.srid}`, system.srid, 'EPSG', system.srid, system.definition || 'undefined');
  return {
    database,
    addTable({ table, description, geometryType, hasHeights }) {
      database.exec(`create table ${quoted(table)} (
        fid integer primary key autoincrement not null, geom ${geometryType}
      )`);
      database
        .prepare('insert into gpkg_contents values (?, ?, ?, ?, ?, null, null, null, null, ?)')
        .run(table, 'features', table, description, changed, system.srid);
      database
        .prepare('insert into gpkg_geometry_columns values (?, ?, ?, ?, ?, 0)')
        .run(table, 'geom', geometryType, system.srid, hasHeights ? 2 : 0);
    },
    finishTable(table, extent) {
      const [west, south, east, north] = extent ?? [null, null, null, null];
      database
        .prepare('update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?')
        .run(west, south, east, north, table);
      // A table of what has no place has nothing to look up.
      if (extent !== null) addSpatialIndex(database, table);
    },
    close() {
      database.exec('commit');
      database.close();
    },
  };
}

/** As OGC 12-128r17 annex C and its extension F.9 (schema) define them. */
const requiredTables = `
  create table gpkg_spatial_ref_sys (
    srs_name text not null, srs_id integer primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text
  );
  create table gpkg_contents (
    table_name text not null primary key, data_type text not null, identifier text unique,
    description text default '', last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    min_x double, min_y double, max_x double, max_y double, srs_id integer,
    constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
  );
  create table gpkg_geometry_columns (
    table_name text not null, column_name text not null, geometry_type_name text not null,
    srs_id integer not null, z tinyint not null, m tinyint not null,
    constraint pk_geom_cols primary key (table_name, column_name),
    constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
  );
  create table gpkg_extensions (
    table_name text, column_name text, extension_name text not null, definition text not null,
    scope text not null, constraint ge_tce unique (table_name, column_name, extension_name)
  );
  create table gpkg_data_columns (
    table_name text not null, column_name text not null, name text, title text, description text,
    mime_type text, constraint_name text,
    constraint pk_gdc primary key (table_name, column_name), constraint gdc_tn unique (table_name, name)
  );
  create table gpkg_data_column_constraints (
    constraint_name text not null, constraint_type text not null, value text, min numeric,
    min_is_inclusive boolean, max numeric, max_is_inclusive boolean, description text,
    constraint gdcc_ntv unique (constraint_name, constraint_type, value)
  );
  insert into gpkg_extensions values
    ('gpkg_data_columns', null, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
    ('gpkg_data_column_constraints', null, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema', 'read-write');
`;
