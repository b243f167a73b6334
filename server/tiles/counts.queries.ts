import type { TileLayerName } from './tile-layers.ts';
import type { ReadRows } from './tile-reading.ts';

/** A municipality's point in EPSG:3857 and how many of a layer it has. */
export type Count = {
  readonly x: number;
  readonly y: number;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly count: number;
};

const counted: Readonly<Partial<Record<TileLayerName, string>>> = {
  'plan-objects': 'geodata_plan',
  'plan-outlines': 'geodata_plan',
  hearings: 'geodata_hearing',
  comments: 'geodata_comment_place',
};

/** How many of a layer each municipality with a boundary has; those with none are left out. */
export async function readCounts(layer: TileLayerName, read: ReadRows): Promise<readonly Count[]> {
  const table = counted[layer];
  if (!table) return [];
  return read<Count>(
    `
    select st_x(point) as x, st_y(point) as y, number as municipality, name as "municipalityName", counted.count
    from (
      select municipality_id, count(*)::integer as count from ${table} group by municipality_id
    ) as counted
    join geodata_municipality municipality on municipality.id = counted.municipality_id
    cross join lateral (select st_pointonsurface(municipality.geom_3857) as point) as inner_point
    where municipality.geom_3857 is not null and municipality.number is not null
    order by number`,
    [],
  );
}
