import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { inBatches, sendAhead } from '../database/send-ahead.ts';
import { textArray } from '../database/text-array.ts';
import type { CheckedObject } from './import/check-objects.ts';
import type { CurveRow } from './reading/read-object.ts';

const curvesAStatement = 5000;

type ObjectRow = CheckedObject & { readonly id: string };

type Owner = {
  readonly municipalityId: string;
  readonly planVersionId: string;
  /** EPSG code of the delivered coordinates. */
  readonly srid: number;
};

/**
 * Stores all objects, some hundreds a statement: one round trip for each would take minutes. They come from a file
 * in batches, of which one is read while the database works on the one before.
 */
export async function insertPlanObjects(
  transaction: Transaction,
  owner: Owner,
  batches: AsyncIterable<readonly CheckedObject[]>,
): Promise<void> {
  await sendAhead(batches, async (objects) => {
    const rows = objects.map((object) => ({ id: randomUUID(), ...object }));
    await insertObjectBatch(transaction, owner, rows);
    const curves = rows.flatMap(({ id, curves: own }) => own.map((curve) => ({ ...curve, id })));
    for (const batch of inBatches(curves, curvesAStatement))
      await insertCurveBatch(transaction, owner, batch);
  });
}

async function insertCurveBatch(
  transaction: Transaction,
  { municipalityId }: Owner,
  curves: readonly (CurveRow & { readonly id: string })[],
): Promise<void> {
  await transaction.execute(sql`
    insert into plan_object_curve
      (municipality_id, plan_object_id, patch, ring, position, curve_number, reversed)
    select ${municipalityId}::uuid, id, patch, ring, position, number, reversed
    from json_to_recordset(${JSON.stringify(curves)}::json) as curve (
      id uuid, patch smallint, ring smallint, position integer, number text, reversed boolean
    )
  `);
}

async function insertObjectBatch(
  transaction: Transaction,
  owner: Owner,
  rows: readonly ObjectRow[],
): Promise<void> {
  const given = sql.join(
    columns.map(({ type, of }) => {
      const values = rows.map((row) => of(row, owner.srid));
      return sql`${textArray(values, type === 'geometry' ? ':' : ',')}::text::${sql.raw(type)}[]`;
    }),
    sql`, `,
  );
  const names = sql.raw(columns.map(({ name }) => name).join(', '));
  await transaction.execute(sql`
    insert into plan_object (
      id, municipality_id, plan_version_id, position, file_number, local_id, object_type, element, kind,
      code, name, ownership, vertical_level, label_text, label_type, rotation_degrees, height_value,
      height_type, utilisation, description, attributes, delivered, node_marks, representation_point,
      geom, area_square_metres, land_use_status, letter_height_metres
    )
    select
      id, ${owner.municipalityId}::uuid, ${owner.planVersionId}::uuid, position, file_number, local_id,
      object_type, element, kind, code, name, ownership, vertical_level, label_text, label_type,
      rotation_degrees, height_value, height_type, coalesce(utilisation, '[]'), description, attributes,
      delivered, node_marks::integer[], representation_point, drawn.geom,
      case
        when st_dimension(drawn.geom) < 2 then null
        when st_srid(drawn.geom) in (4258, 4326) then st_area(drawn.geom::geography)
        else st_area(drawn.geom)
      end,
      land_use_status, letter_height_metres
    from unnest(${given}) as given (${names})
    cross join lateral (select coalesce(given.shape, st_force2d(given.delivered)) as geom) as drawn
  `);
}

type Column = {
  readonly name: string;
  readonly type: string;
  readonly of: (row: ObjectRow, srid: number) => string | number | null | undefined;
};

/** What is sent of each object. */
const columns: readonly Column[] = [
  { name: 'id', type: 'uuid', of: ({ id }) => id },
  { name: 'position', type: 'integer', of: ({ position }) => position },
  { name: 'file_number', type: 'text', of: ({ number }) => number },
  { name: 'local_id', type: 'text', of: ({ localId }) => localId },
  { name: 'object_type', type: 'text', of: ({ objectType }) => objectType },
  { name: 'element', type: 'text', of: ({ element }) => element },
  { name: 'kind', type: 'text', of: ({ reading }) => reading.kind },
  { name: 'code', type: 'text', of: ({ reading }) => reading.code },
  { name: 'name', type: 'text', of: ({ reading }) => reading.name },
  { name: 'ownership', type: 'smallint', of: ({ reading }) => smallCode(reading.ownership) },
  { name: 'vertical_level', type: 'smallint', of: ({ reading }) => smallCode(reading.verticalLevel) },
  { name: 'label_text', type: 'text', of: ({ reading }) => reading.labelText },
  { name: 'label_type', type: 'smallint', of: ({ reading }) => smallCode(reading.labelType) },
  { name: 'rotation_degrees', type: 'double precision', of: ({ reading }) => reading.rotationDegrees },
  { name: 'height_value', type: 'double precision', of: ({ reading }) => reading.heightValue },
  { name: 'height_type', type: 'text', of: ({ reading }) => reading.heightType },
  { name: 'utilisation', type: 'jsonb', of: ({ reading }) => toJson(reading.utilisation) },
  { name: 'description', type: 'text', of: ({ reading }) => reading.description },
  { name: 'attributes', type: 'jsonb', of: ({ attributes }) => toJson(attributes) },
  { name: 'delivered', type: 'geometry', of: ({ delivered }) => delivered },
  // As text, since the lists of an array must all be of one length.
  { name: 'node_marks', type: 'text', of: ({ nodeMarks }) => nodeMarks && textArray(nodeMarks) },
  { name: 'representation_point', type: 'geometry', of: representationPointOf },
  { name: 'shape', type: 'geometry', of: ({ shape, mended }) => mended ?? shape },
  { name: 'land_use_status', type: 'smallint', of: ({ reading }) => smallCode(reading.landUseStatus) },
  {
    name: 'letter_height_metres',
    type: 'double precision',
    of: ({ reading }) => reading.letterHeightMetres,
  },
];

function toJson(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** A code list's number; what is none of them stays in the attributes alone. */
function smallCode(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function representationPointOf(
  { representationPoint }: Pick<CheckedObject, 'representationPoint'>,
  srid: number,
): string | undefined {
  return representationPoint && `SRID=${srid};POINT(${representationPoint.join(' ')})`;
}
