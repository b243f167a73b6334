import type { Database } from '../database/database.ts';
import type { DataVersions } from '../live/data-versions.ts';
import type { Bounds } from './tile-json.ts';

type Row = {
  readonly west: number | null;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** Tells where the municipalities of the portal lie; null when no boundary is loaded. Reads it once a change. */
export function createBounds(database: Database): (versions: DataVersions) => Promise<Bounds | null> {
  let known: { readonly version: string; readonly bounds: Bounds | null } | undefined;
  return async ({ municipalities }) => {
    if (known?.version === municipalities) return known.bounds;
    const [row] = await database.read<Row>({}, query, []);
    const bounds: Bounds | null =
      row && row.west !== null ? [row.west, row.south, row.east, row.north] : null;
    known = { version: municipalities, bounds };
    return bounds;
  };
}

const query = `
  select round(st_xmin(box)::numeric, 4)::float8 as west, round(st_ymin(box)::numeric, 4)::float8 as south,
    round(st_xmax(box)::numeric, 4)::float8 as east, round(st_ymax(box)::numeric, 4)::float8 as north
  from (select st_extent(geom) as box from geodata_municipality) as all_of_them`;
