import { type SQL, sql } from 'drizzle-orm';
import type { Attribute, Extent, PlanFileFormat } from '../../../domain/plan-file.ts';
import type { Transaction } from '../../database/database.ts';
import type { ExportedShape } from './exported-plan.ts';
import type { ObjectRow } from './row-to-object.ts';

/** Where a version is read from: the views of open geodata, or the municipality's own tables, out or not. */
export type Origin = 'geodata' | 'own';

const relations = {
  geodata: { object: sql`geodata_delivered_object`, curve: sql`geodata_delivered_curve` },
  own: { object: sql`plan_object`, curve: sql`plan_object_curve` },
} as const satisfies Record<Origin, { object: SQL; curve: SQL }>;

export type FoundVersion = {
  readonly id: string;
  readonly municipalityId: string;
  readonly municipalityNumber: string | null;
  readonly municipalityName: string;
  readonly identifier: string;
  readonly number: number;
  readonly alternative: string | null;
  readonly format: PlanFileFormat;
  readonly srid: number;
  readonly verticalDatum: string | null;
  readonly header: readonly Attribute[];
  readonly createdAt: Date;
  readonly sourceSha256: Uint8Array;
  readonly sourceSize: number | null;
  readonly sourceName: string | null;
  readonly sourceMediaType: string | null;
  /** False where the municipality withholds its plans from the reader of the transaction. */
  readonly isShared: boolean;
};

const named = sql`
  version.id, version.municipality_id as "municipalityId", municipality.number as "municipalityNumber",
  municipality.name as "municipalityName", plan.identifier, version.number, version.alternative, version.format,
  version.srid, version.vertical_datum as "verticalDatum", version.header, version.source_sha256 as "sourceSha256"
`;

/** A published version as open geodata has it for the reader of the transaction; undefined where there is none. */
export async function findPublishedVersion(
  transaction: Transaction,
  planVersionId: string,
): Promise<FoundVersion | undefined> {
  const rows = await transaction.execute<FoundVersion & { createdAt: string }>(sql`
    select ${named}, published.created_at as "createdAt", version.source_size::float8 as "sourceSize",
      version.source_name as "sourceName", version.source_media_type as "sourceMediaType",
      version.is_shared as "isShared"
    from geodata_delivered_version version
    join public_plan_version published on published.id = version.id
    join public_plan plan on plan.id = version.plan_id
    join public_municipality municipality on municipality.id = version.municipality_id
    where version.id = ${planVersionId}
  `);
  return withDate(rows[0]);
}

/** A version of the transaction's own municipality, out or not; operations reads any. */
export async function findOwnVersion(
  transaction: Transaction,
  planVersionId: string,
): Promise<FoundVersion | undefined> {
  const rows = await transaction.execute<FoundVersion & { createdAt: string }>(sql`
    select ${named}, version.created_at as "createdAt", file.size::float8 as "sourceSize",
      file.name as "sourceName", file.media_type as "sourceMediaType", true as "isShared"
    from plan_version version
    left join stored_file file on file.id = version.source_file_id
    join plan on plan.id = version.plan_id
    join public_municipality municipality on municipality.id = version.municipality_id
    where version.id = ${planVersionId}
  `);
  return withDate(rows[0]);
}

/** The version of a number, the newest where none is given; for operations, who finds any. */
export async function findVersionId(
  transaction: Transaction,
  { municipality, plan, version }: { municipality: string; plan: string; version: number | null },
): Promise<string | undefined> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select version.id
    from plan_version version
    join plan on plan.id = version.plan_id
    join public_municipality municipality on municipality.id = version.municipality_id
    where municipality.number = ${municipality} and plan.identifier = ${plan}
      and (${version}::integer is null or version.number = ${version}::integer)
    order by version.number desc
    limit 1
  `);
  return rows[0]?.id;
}

function withDate(row: (FoundVersion & { createdAt: string }) | undefined): FoundVersion | undefined {
  return row && { ...row, createdAt: new Date(row.createdAt) };
}

/** What stands above the objects of a version. */
export type VersionOutline = {
  readonly extent: Extent | null;
  readonly shapes: readonly ExportedShape[];
  /** Numbers of the lines that surfaces may refer to, each with how many vertices it has. */
  readonly curves: readonly (readonly [number: string, vertices: number])[];
  readonly systemDefinition: string;
};

/** Reads it all at once; `srid` is the system that the coordinates are asked for in. */
export async function readOutline(
  transaction: Transaction,
  { planVersionId, origin, srid }: { planVersionId: string; origin: Origin; srid: number },
): Promise<VersionOutline> {
  const { object } = relations[origin];
  const shapes = await transaction.execute<ExportedShape>(sql`
    select object_type as "objectType", geometrytype(delivered) as "geometryType",
      bool_or(st_ndims(delivered) > 2) as "hasHeights", max(st_numgeometries(delivered))::integer as members
    from ${object}
    where plan_version_id = ${planVersionId} and delivered is not null
    group by 1, 2
    order by min(position)
  `);
  const curves = await transaction.execute<{ number: string; vertices: number }>(sql`
    -- A compound curve counts the vertex between two parts twice.
    select file_number as number, st_npoints(delivered) - st_numgeometries(delivered) + 1 as vertices
    from ${object}
    where plan_version_id = ${planVersionId}
      and geometrytype(delivered) in ('LINESTRING', 'CIRCULARSTRING', 'COMPOUNDCURVE')
  `);
  const [box] = await transaction.execute<Record<'west' | 'south' | 'east' | 'north', number | null>>(sql`
    select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
    from (
      select st_extent(case when st_srid(delivered) = ${srid} then delivered else st_transform(delivered, ${srid}::integer) end) as box
      from ${object}
      where plan_version_id = ${planVersionId} and delivered is not null
    ) whole
  `);
  const [system] = await transaction.execute<{ definition: string }>(sql`
    select srtext as definition from spatial_ref_sys where srid = ${srid}
  `);
  const { west, south, east, north } = box ?? {};
  const hasExtent = typeof west === 'number' && typeof south === 'number' && typeof east === 'number';
  return {
    extent: hasExtent && typeof north === 'number' ? [west, south, east, north] : null,
    shapes: [...shapes],
    curves: curves.map(({ number, vertices }) => [number, vertices] as const),
    systemDefinition: system?.definition ?? '',
  };
}

export type PageTask = {
  readonly planVersionId: string;
  readonly origin: Origin;
  /** As delivered, turned into another system, or straight and flat in WGS 84. */
  readonly shape:
    | { readonly kind: 'delivered' | 'wgs84' }
    | { readonly kind: 'transformed'; readonly srid: number };
  /** Surfaces refer to lines that must then stand before them. */
  readonly part: 'all' | 'surfaces' | 'others';
  /** The last position of the page before; -1 for the first. */
  readonly after: number;
  readonly limit: number;
};

/** The next objects of a version in the order of its file. */
export async function readObjectPage(transaction: Transaction, task: PageTask): Promise<ObjectRow[]> {
  const { object, curve } = relations[task.origin];
  const rows = await transaction.execute<ObjectRow>(sql`
    select object.position, object.file_number as number, object.object_type as "objectType", object.element,
      object.attributes, ${shapeOf(task.shape, sql`object.delivered`)}::text as delivered,
      to_json(object.node_marks) as "nodeMarks",
      ${shapeOf(task.shape, sql`object.representation_point`)}::text as "representationPoint",
      (
        select json_agg(json_build_array(patch, ring, curve_number, reversed) order by patch, ring, position)
        from ${curve} curve
        where curve.plan_object_id = object.id
      ) as curves
    from ${object} object
    where object.plan_version_id = ${task.planVersionId} and object.position > ${task.after}
      and ${partOf(task.part)}
    order by object.position
    limit ${task.limit}
  `);
  return [...rows];
}

function partOf(part: PageTask['part']): SQL {
  if (part === 'all') return sql`true`;
  const isSurface = sql`coalesce(
    geometrytype(object.delivered) in ('POLYGON', 'MULTIPOLYGON', 'CURVEPOLYGON', 'MULTISURFACE'), false
  )`;
  return part === 'surfaces' ? isSurface : sql`not ${isSurface}`;
}

function shapeOf(shape: PageTask['shape'], column: SQL): SQL {
  switch (shape.kind) {
    case 'delivered':
      return column;
    case 'transformed':
      return sql`st_transform(${column}, ${shape.srid}::integer)`;
    case 'wgs84':
      // Arcs are round in metres alone; heights of RFC 7946 are others than those of maps. Half a centimetre, the
      // same vertices either way round.
      return sql`st_transform(
        st_force2d(case when st_hasarc(${column}) then st_curvetoline(${column}, 0.005, 1, 1) else ${column} end),
        4326
      )`;
  }
}
