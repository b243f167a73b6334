import { boxTable, drawnGeometry } from './drawn-geometry.ts';
import type { TileFeature } from './mvt/encode-tile.ts';
import { pointFeatures, pointGeometry } from './point-features.ts';
import { tileExtent } from './tile-grid.ts';
import { tileLayers } from './tile-layers.ts';
import {
  maxFeatures,
  type ReadRows,
  type TileRequest,
  type TileRow,
  tileParameters,
  toFeatures,
} from './tile-reading.ts';

/** Up to so many places in a tile are shown each by itself; in the deepest, which maps enlarge, all that may be. */
const fewPlaces = 500;
/** Else places within an eighth of the tile's side become one point: 64 pixels of a 512 pixel tile. */
const clustersAlong = 8;

const places = `
  with ${boxTable}
  select ${drawnGeometry('place.geom_3857', '2')} as geometry,
    place.comment_id as id, place.hearing_id as hearing, place.number, place.position, place.label, 1 as count
  from box, geodata_comment_place place
  where place.geom_3857 && box.shape
  limit $8::integer`;

/** No one number stands for several comments; a place alone in its cell keeps its own. */
const clusters = `
  with ${boxTable}, placed as (
    select place.hearing_id, place.comment_id, place.number,
      (st_x(st_centroid(place.geom_3857)) - $5::float8) / $7::float8 as x,
      ($6::float8 - st_y(st_centroid(place.geom_3857))) / $7::float8 as y
    from box, geodata_comment_place place
    where place.geom_3857 && box.shape
  )
  select round(avg(x))::integer as x, round(avg(y))::integer as y, hearing_id as hearing, count(*)::integer as count,
    case when count(*) = 1 then min(comment_id::text) end as id,
    case when count(*) = 1 then min(number) end as number
  from placed
  where x >= 0 and x < ${tileExtent} and y >= 0 and y < ${tileExtent}
  group by hearing_id, floor(x / $8::float8), floor(y / $8::float8)
  order by count(*) desc, hearing_id
  limit 2000`;

type Cluster = {
  readonly x: number;
  readonly y: number;
  readonly hearing: string;
  readonly count: number;
  readonly id: string | null;
  readonly number: number | null;
};

/** From here on clusters are made tile by tile; further out a hearing is one. */
const clustersFrom = 12;

/** Where a hearing's comments are, in the middle of their places in EPSG:3857, and how many. */
export type HearingOfComments = {
  readonly x: number;
  readonly y: number;
  readonly hearing: string;
  readonly count: number;
};

/** All hearings with places of published comments: read once a change, for every tile that shows wide country. */
export function readHearingsOfComments(read: ReadRows): Promise<readonly HearingOfComments[]> {
  return read<HearingOfComments>(
    `
    select avg(st_x(st_centroid(geom_3857))) as x, avg(st_y(st_centroid(geom_3857))) as y,
      hearing_id as hearing, count(*)::integer as count
    from geodata_comment_place
    group by hearing_id
    order by count(*) desc, hearing_id
    limit ${maxFeatures}`,
    [],
  );
}

/** Places of published comments: each by itself where they are few, else gathered a hearing, with counts. */
export async function commentFeatures(request: TileRequest): Promise<Iterable<TileFeature>> {
  const { z, box, coarseness, read, overview } = request;
  if (z < clustersFrom) return pointFeatures(await overview('hearings', readHearingsOfComments), box);
  const most = z === tileLayers.comments.maxZoom ? maxFeatures : fewPlaces;
  const few = coarseness === 0 ? await read<TileRow>(places, [...tileParameters(box, 64), most + 1]) : [];
  if (coarseness === 0 && few.length <= most) {
    return toFeatures(few.toSorted((a, b) => Number(a.number) - Number(b.number)));
  }
  const cell = (tileExtent / clustersAlong) * 2 ** Math.max(0, coarseness - 1);
  const gathered = await read<Cluster>(clusters, [...tileParameters(box, 0), cell]);
  return gathered.map(({ x, y, ...properties }) => ({ geometry: pointGeometry(x, y), properties }));
}
