import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/database.ts';
import { planObjects } from '../collections/plan-objects.ts';
import { crs84 } from '../coordinate-systems.ts';
import { geometryText, itemOf, propertiesOf, type Row } from '../item-of-row.ts';
import { columnsOf } from '../item-sql.ts';
import { formOfPieces } from './form-of-pieces.ts';
import { packPiece, pieceToBytes } from './piece.ts';

type Place = { readonly version: string; readonly position: number };

/** Few, so that others come in between: each takes a tenth of a millisecond. */
const rowsAtOnce = 200;

/**
 * Packs plan objects that the public is shown and that are not packed as we do it, at most so many; tells how many. Until
 * then their pages are packed when they are asked for. Two who pack the same do it twice, to the same end.
 */
export async function packObjects(database: Database, most: number): Promise<number> {
  const [found] = await asOperations(database, (transaction) =>
    transaction.execute(sql`
      select from geodata_plan_object_shape where form < ${formOfPieces} or form > ${formOfPieces} limit 1
    `),
  );
  if (!found) return 0;
  let packed = 0;
  // In the order of the keys, each looked at once.
  let last: Place | undefined;
  while (packed < most) {
    const rows = await asOperations(database, (transaction) => unpackedAfter(transaction, last));
    const row = rows.at(-1);
    if (!row) return packed;
    await asOperations(database, (transaction) => keepPieces(transaction, rows));
    packed += rows.length;
    last = { version: String(row.c0), position: Number(row.c1) };
  }
  return packed;
}

function asOperations<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.withRole('operations', {}, work);
}

function unpackedAfter(transaction: Transaction, last: Place | undefined) {
  const after = last
    ? sql`(plan_version_id, position) > (${last.version}::uuid, ${last.position}::integer)`
    : sql`true`;
  return transaction.execute<Row>(sql`
    select found.plan_version_id as c0, found.position as c1, ${columnsOf(planObjects, crs84)}
    from (
      select plan_version_id, position from geodata_plan_object_shape
      where form <> ${formOfPieces} and ${after}
      order by plan_version_id, position
      limit ${rowsAtOnce}
    ) as found
    cross join lateral (
      select * from ${planObjects.from}
      where item.plan_version_id = found.plan_version_id and item.position = found.position
      limit 1
    ) as item
    order by found.plan_version_id, found.position
  `);
}

function keepPieces(transaction: Transaction, rows: readonly Row[]) {
  const pieces = rows.map((row) => ({
    plan_version_id: row.c0,
    position: row.c1,
    piece: pieceToBytes(packPiece(ownText(row))).toString('base64'),
  }));
  return transaction.execute(sql`
    with made as (
      select * from json_to_recordset(${JSON.stringify(pieces)})
        as one (plan_version_id uuid, position integer, piece text)
    ),
    -- Never waits for a publication that takes some of them away, as that would wait for the others.
    held as (
      select given.plan_version_id, given.position from plan_object_shape given
      join made using (plan_version_id, position)
      for update of given skip locked
    )
    update plan_object_shape given
    set piece = decode(made.piece, 'base64'), form = ${formOfPieces}
    from held join made using (plan_version_id, position)
    where given.plan_version_id = made.plan_version_id and given.position = made.position
  `);
}

/** A feature up to the properties that it has from its version. */
function ownText(row: Row): string {
  const { id, geometry } = itemOf({ collection: planObjects, system: crs84 }, row, { publicUrl: '' });
  const properties = JSON.stringify(propertiesOf(planObjects.pieces.own, row, { publicUrl: '' }));
  return `{"type":"Feature","id":"${id}","geometry":${geometryText(geometry) ?? 'null'},"properties":${properties.slice(0, -1)}`;
}
