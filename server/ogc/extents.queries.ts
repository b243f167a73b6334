import { type SQL, sql } from 'drizzle-orm';
import type { Collection, WholeId } from './collections/collection.ts';
import type { Source } from './items.queries.ts';

/** Where and when a collection's things are: west, south, east, north in degrees, and two moments. */
export type Extent = {
  readonly box: readonly [number, number, number, number] | null;
  readonly from: string | null;
  readonly to: string | null;
};

export type Extents = ReadonlyMap<string, Extent>;

/** A part is given the extent of its whole: it reaches no farther. */
export function extentOf({ id, partOf }: Collection, extents: Extents): Extent | undefined {
  return extents.get(partOf ?? id);
}

/** Plan objects lie within their plans, whose areas are far fewer. */
const placeOf: Readonly<Record<WholeId, SQL>> = {
  municipalities: sql`select geom_3857 as place from geodata_municipality`,
  plans: sql`select area_3857 as place from geodata_plan_item`,
  'plan-objects': sql`select area_3857 as place from geodata_current_plan_version`,
  hearings: sql`select area_3857 as place from geodata_hearing`,
  comments: sql`select geom_3857 as place from geodata_comment_place`,
};

const timeOf: Readonly<Record<string, SQL>> = {
  plans: sql`select min(published_at) as first, max(published_at) as last from geodata_plan_item`,
  'plan-objects': sql`select min(published_at) as first, max(published_at) as last from geodata_current_plan_version`,
  hearings: sql`select min(opens_at) as first, max(closes_at) as last from geodata_hearing`,
  comments: sql`select min(received_at) as first, max(received_at) as last from geodata_comment`,
};

export function readExtents({ database, reader }: Source): Promise<Extents> {
  return database.withRole('public', reader, async (transaction) => {
    const extents = new Map<string, Extent>();
    for (const [id, place] of Object.entries(placeOf)) {
      const [row] = await transaction.execute<Record<'west' | 'south' | 'east' | 'north', number | null>>(sql`
        select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
        from (select st_transform(st_setsrid(st_extent(place)::geometry, 3857), 4326) as box
              from (${place}) as places) as found
      `);
      const times = timeOf[id];
      const [time] = times
        ? await transaction.execute<{ first: string | null; last: string | null }>(sql`
            select to_char(first at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as first,
              to_char(last at time zone 'UTC' + interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last
            from (${times}) as times
          `)
        : [];
      const { west = null, south = null, east = null, north = null } = row ?? {};
      const isSomewhere = west !== null && south !== null && east !== null && north !== null;
      extents.set(id, {
        box: isSomewhere ? [west, south, east, north] : null,
        from: time?.first ?? null,
        to: time?.last ?? null,
      });
    }
    return extents;
  });
}
