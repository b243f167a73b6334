import { sql } from 'drizzle-orm';
import type { Finding, PlanFileFormat } from '../../../domain/plan-file.ts';
import { nameOfObject } from '../../../domain/plan-objects/name-of-object.ts';
import type { Transaction } from '../../database/database.ts';
import type { ReadObject } from '../reading/read-object.ts';
import { previewFeatures } from './preview-features.ts';

/** An object that was read and checked: a line of the file that storing reads. */
export type CheckedObject = ReadObject & {
  /** The mended shape as hexadecimal EWKB, where the delivered one was not valid. */
  readonly mended?: string;
};

export type CheckedBatch = {
  readonly objects: readonly CheckedObject[];
  /** GeoJSON features in text, with the properties of a stored version's; empty where no preview is wanted. */
  readonly features: readonly string[];
  readonly findings: readonly Finding[];
};

type Invalid = {
  position: number;
  reason: string | null;
  east: number | null;
  north: number | null;
  area_before: number;
  area_after: number;
  mended: string;
};

/** A surface that loses or wins more than this share of its area by mending was not what its file meant. */
const largestChange = 0.01;

/** Finds surfaces of a batch that are not valid, mends them and tells what was wrong and where, or refuses them. */
export async function checkObjects(
  transaction: Transaction,
  batch: readonly ReadObject[],
  {
    format,
    srid,
    preview,
  }: { readonly format: PlanFileFormat; readonly srid: number; readonly preview: boolean },
): Promise<CheckedBatch> {
  const findings: Finding[] = [];
  const surfaces = batch.filter(({ geometryType }) => geometryType === 'surface');
  for (const object of surfaces.filter(({ isCollapsed }) => isCollapsed)) {
    findings.push(refused(object, format, 'Flaten har ingen utstrekning'));
  }
  for (const object of batch.filter(
    ({ geometryType, delivered }) => geometryType === 'curve' && !delivered,
  )) {
    findings.push(leftOut(object, format));
  }
  const open = surfaces.filter(({ isCollapsed }) => !isCollapsed);
  const shapes = new Map<number, string>();
  const rows = new Map(open.map((object) => [object.position, object]));
  for (const invalid of open.length === 0 ? [] : await findInvalid(transaction, open)) {
    const object = rows.get(invalid.position);
    if (object === undefined) continue;
    const change = Math.abs(invalid.area_after - invalid.area_before) / Math.max(invalid.area_before, 1e-9);
    if (invalid.area_after <= 0 || change > largestChange) {
      const why = `${describe(invalid)}. ${changeInWords(invalid, change)}`;
      findings.push(at(refused(object, format, why), invalid));
      continue;
    }
    shapes.set(invalid.position, invalid.mended);
    findings.push(at(mended(object, format, invalid), invalid));
  }
  const objects = batch.map((object) => {
    const shape = shapes.get(object.position);
    return shape === undefined ? object : { ...object, mended: shape };
  });
  return {
    objects,
    features: preview ? await previewFeatures(transaction, objects, srid) : [],
    findings,
  };
}

function at(finding: Finding, { east, north }: Invalid): Finding {
  return east === null || north === null ? finding : { ...finding, position: [east, north] };
}

async function findInvalid(
  transaction: Transaction,
  objects: readonly ReadObject[],
): Promise<readonly Invalid[]> {
  const given = JSON.stringify(
    objects.map(({ position, shape, delivered }) => ({ position, shape: shape ?? delivered })),
  );
  return transaction.execute<Invalid>(sql`
    with surface as materialized (
      select position, st_force2d(shape) as shape
      from json_to_recordset(${given}::json) as given (position integer, shape geometry)
    )
    select
      surface.position,
      detail.reason,
      st_x(detail.location) as east,
      st_y(detail.location) as north,
      st_area(surface.shape) as area_before,
      st_area(polygons.mended) as area_after,
      polygons.mended::text as mended
    from surface
    cross join lateral st_isvaliddetail(surface.shape) as detail
    cross join lateral (
      select st_multi(st_collectionextract(st_makevalid(surface.shape), 3)) as mended
    ) as polygons
    where not st_isvalid(surface.shape)
    order by surface.position
  `);
}

function mended(object: ReadObject, format: PlanFileFormat, invalid: Invalid): Finding {
  const change = Math.abs(invalid.area_after - invalid.area_before);
  const area = change < 0.005 ? 'Arealet er uendret' : `Arealet er endret med ${decimal(change)} m²`;
  const message = `${introduce(object)}: ${describe(invalid)}. Den er rettet. ${area}.`;
  return {
    severity: 'warning',
    code: 'geometry-mended',
    object: nameOfObject(format, object),
    message,
    ...boxOf(object),
  };
}

function refused(object: ReadObject, format: PlanFileFormat, why: string): Finding {
  const message = `${introduce(object)}: ${why}, så den kan ikke brukes. Rett flaten og lever fila på nytt.`;
  return {
    severity: 'error',
    code: 'geometry-refused',
    object: nameOfObject(format, object),
    message,
    ...boxOf(object),
  };
}

function leftOut(object: ReadObject, format: PlanFileFormat): Finding {
  const message = `${introduce(object)}: linjen har bare ett punkt og tegnes ikke.`;
  return {
    severity: 'warning',
    code: 'line-without-extent',
    object: nameOfObject(format, object),
    ...boxOf(object),
    message,
  };
}

function boxOf({ extent }: ReadObject): Pick<Finding, 'bbox'> {
  return extent === undefined ? {} : { bbox: extent };
}

/** Type, name and id, so that a planner finds the object in their own program. */
function introduce({ objectType, localId, reading }: ReadObject): string {
  const name = reading.name ? ` ${reading.name}` : '';
  return `${objectType}${name}${localId ? ` (lokalId ${localId})` : ''}`;
}

function describe({ reason, east, north }: Invalid): string {
  const what = words[reason ?? ''] ?? `avgrensningen er ugyldig (${reason ?? 'ukjent grunn'})`;
  return east === null || north === null ? what : `${what} ved ${decimal(east)} øst, ${decimal(north)} nord`;
}

/** GEOS' reasons in Norwegian. */
const words: Readonly<Record<string, string>> = {
  'Self-intersection': 'avgrensningen krysser eller berører seg selv',
  'Ring Self-intersection': 'avgrensningen berører seg selv',
  'Hole lies outside shell': 'et hull ligger utenfor flaten',
  'Holes are nested': 'et hull ligger inni et annet',
  'Nested shells': 'en delflate ligger inni en annen',
  'Duplicate Rings': 'den samme avgrensningen står to ganger',
  'Interior is disconnected': 'hullene deler flaten i to',
  'Too few points in geometry component': 'avgrensningen har for få punkter',
};

function decimal(value: number): string {
  return value.toFixed(2).replace('.', ',');
}

/** Loops that run against each other outweigh each other in the area before: a share of it would say nothing. */
function changeInWords({ area_after }: Invalid, change: number): string {
  if (area_after <= 0) return 'Det blir ikke noe areal igjen når den rettes';
  if (change > 1) return 'Vi kan ikke se hvilket areal som er ment';
  return `Arealet ville blitt ${percent(change)} endret`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0).replace('.', ',')} %`;
}
