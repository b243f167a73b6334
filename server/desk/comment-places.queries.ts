import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

/** Corners of all that attached files show, at most: a map of more is no map, and must still be sent and drawn. */
const mostAttachedPoints = 200_000;

/**
 * Every place of a hearing's comments, shown or not, and what their attached files show, as GeoJSON features in text
 * (WGS 84). Of very much attached the first comments' comes.
 */
export async function findCommentPlaces(
  transaction: Transaction,
  hearingId: string,
): Promise<readonly string[]> {
  const rows = await transaction.execute<{ feature: string }>(sql`
    with told as (
      select comment.id, comment.number, handling.web_state
      from comment join comment_handling handling on handling.comment_id = comment.id
      where comment.hearing_id = ${hearingId} and comment.number is not null
    ),
    attached as (
      select told.id, link.position, shown.shape,
        sum(st_npoints(shown.shape)) over (order by told.number, link.position) as points
      from told
      join comment_file link on link.comment_id = told.id
      join file_shape shown on shown.file_id = link.file_id and shown.shape is not null
    ),
    placed as (
      select told.id, 0 as file, place.position, place.geom
      from told join comment_place place on place.comment_id = told.id
      union all
      select attached.id, attached.position, part.path[1], part.geom
      from attached cross join lateral st_dump(attached.shape) part
      where attached.points <= ${mostAttachedPoints}
    )
    select json_build_object(
      'type', 'Feature',
      'geometry', st_asgeojson(placed.geom, 7)::json,
      'properties', json_build_object('id', told.id, 'number', told.number, 'webState', told.web_state)
    )::text as feature
    from told join placed on placed.id = told.id
    order by told.number, placed.file, placed.position
  `);
  return rows.map(({ feature }) => feature);
}
