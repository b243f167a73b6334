import { sql } from 'drizzle-orm';
import { municipality, municipalityNumber } from '../../drizzle/schema/municipalities.ts';
import type { Transaction } from '../database/database.ts';

export type NumberRow = {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly is_current: boolean;
};

/** Every number, present and former, of the municipalities that have or had one of these. */
export async function findNumbers(
  transaction: Transaction,
  by: { readonly id: string } | { readonly number: string },
): Promise<readonly NumberRow[]> {
  const which =
    'id' in by
      ? sql`municipality.id = ${by.id}`
      : sql`exists (
          select from municipality_number borne
          where borne.municipality_id = municipality.id and borne.number = ${by.number}
        )`;
  return transaction.execute<NumberRow & Record<string, unknown>>(sql`
    select municipality.id, municipality.name, number.number, number.valid_to = 'infinity' as is_current
    from municipality
    join municipality_number number on number.municipality_id = municipality.id
    where ${which}
    order by municipality.id, number.valid_from, number.number
  `);
}

/** Keeps others from giving out numbers until the transaction ends: the table alone would allow a number twice. */
export async function lockNumbers(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`lock table municipality_number in share row exclusive mode`);
}

export async function insertMunicipality(
  transaction: Transaction,
  row: { readonly id: string; readonly name: string },
): Promise<void> {
  await transaction.insert(municipality).values(row);
}

export type DatedNumber = {
  readonly number: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** Adds numbers that the municipality does not have yet; an open end means infinity. */
export async function insertNumbers(
  transaction: Transaction,
  municipalityId: string,
  numbers: readonly DatedNumber[],
): Promise<void> {
  if (numbers.length === 0) return;
  await transaction
    .insert(municipalityNumber)
    .values(
      numbers.map(({ number, validFrom, validTo }) => ({
        municipalityId,
        number,
        validFrom: validFrom ?? '-infinity',
        validTo: validTo ?? 'infinity',
      })),
    )
    .onConflictDoNothing();
}

/**
 * Writes a boundary from GeoJSON geometries (text) in a coordinate system: parts joined, mended, areas only.
 * Answers whether anything of it was valid only after mending; undefined where it covers nothing.
 */
export async function writeBoundary(
  transaction: Transaction,
  municipalityId: string,
  boundary: { readonly parts: readonly string[]; readonly srid: number; readonly source: string },
): Promise<{ readonly mended: boolean } | undefined> {
  const [row] = await transaction.execute<{ mended: boolean }>(sql`
    with part as (
      select st_setsrid(st_force2d(st_geomfromgeojson(text)), ${boundary.srid}::integer) as shape
      from json_array_elements_text(${JSON.stringify(boundary.parts)}::json) as text
    ),
    whole as (
      select
        st_multi(st_collectionextract(st_makevalid(st_transform(st_union(st_makevalid(shape)), 4258)), 3)) as shape,
        bool_or(not st_isvalid(shape)) as mended
      from part
    ),
    written as (
      insert into municipality_boundary (municipality_id, geom, source, loaded_at)
      select ${municipalityId}::uuid, shape, ${boundary.source}, now()
      from whole
      where not st_isempty(shape)
      on conflict (municipality_id) do update
        set geom = excluded.geom, source = excluded.source, loaded_at = excluded.loaded_at
      returning municipality_id
    )
    select whole.mended from whole, written
  `);
  return row;
}
