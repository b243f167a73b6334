import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Geometry } from 'geojson';
import { type ShapeProblem, shapeMediaTypes } from '../../../domain/comments/file-shape.ts';
import { commentFile, fileShape } from '../../../drizzle/schema/comments.ts';
import { storedFile } from '../../../drizzle/schema/plans.ts';
import { publicCommentFileShape } from '../../../drizzle/schema/public-comment-views.ts';
import type { Transaction } from '../../database/database.ts';
import { cameAfter } from '../../files/came-after.ts';

/** A file of map data that nobody has read, and which nothing holds back. */
export type UnreadFile = {
  readonly id: string;
  readonly municipalityId: string;
  readonly sha256: Uint8Array;
  readonly mediaType: string;
};

const unread = {
  id: storedFile.id,
  municipalityId: storedFile.municipalityId,
  sha256: storedFile.sha256,
  mediaType: storedFile.mediaType,
};

/** About ten kilometres around the municipality's box, in degrees of longitude and latitude. */
const nearDegrees = sql`0.2, 0.1`;
/** No thing of a comment is wider than this, in degrees. */
const widest = 5;

/** A file that no comment has taken yet, and what it shows, as far as that is known. */
export async function findUploadedShape(transaction: Transaction, fileId: string) {
  const [found] = await transaction
    .select({
      ...unread,
      scan: storedFile.scan,
      isRead: sql<boolean>`${fileShape.fileId} is not null`,
      problem: sql<ShapeProblem | null>`${fileShape.problem}`,
      far: fileShape.far,
      shape: sql<string | null>`st_asgeojson(${fileShape.shape}, 7)`,
    })
    .from(storedFile)
    .leftJoin(fileShape, eq(fileShape.fileId, storedFile.id))
    .where(and(eq(storedFile.id, fileId), isNull(storedFile.claimedAt)));
  return found;
}

/** Files of map data that are still to be read, the oldest first. */
export async function findUnreadFiles(
  transaction: Transaction,
  most: number,
  after: string | undefined,
): Promise<UnreadFile[]> {
  return transaction
    .select(unread)
    .from(storedFile)
    .where(
      and(
        inArray(storedFile.mediaType, [...shapeMediaTypes]),
        inArray(storedFile.scan, ['unasked', 'clean']),
        // Plan files are read elsewhere; a comment's file is one, or waits to be.
        sql`(${storedFile.claimedAt} is null
          or exists (select from comment_file where comment_file.file_id = stored_file.id))`,
        sql`not exists (select from file_shape where file_shape.file_id = stored_file.id)`,
        sql`not exists (select from plan_version where plan_version.source_file_id = stored_file.id)`,
        cameAfter(after),
      ),
    )
    .orderBy(storedFile.createdAt, storedFile.id)
    .limit(most);
}

export async function insertShapeProblem(
  transaction: Transaction,
  { id, municipalityId }: UnreadFile,
  problem: ShapeProblem,
): Promise<void> {
  await transaction.insert(fileShape).values({ fileId: id, municipalityId, problem }).onConflictDoNothing();
}

/** Keeps what a file shows, but for the things that lie far from the municipality; all far away is a problem. */
export async function insertShape(
  transaction: Transaction,
  { id, municipalityId }: UnreadFile,
  parts: readonly string[],
): Promise<void> {
  await transaction.execute(sql`
    with given as (
      select st_transform(st_geomfromewkt(part), 4326) as geom
      from jsonb_array_elements_text(${JSON.stringify(parts)}::jsonb) as part
    ), home as (
      select st_expand(st_setsrid(st_extent(geom)::geometry, 4326), ${nearDegrees}) as box
      from municipality_boundary where municipality_id = ${municipalityId}
    ), judged as (
      select given.geom,
        (home.box is null or st_intersects(home.box, st_envelope(given.geom)))
          and st_xmax(given.geom) - st_xmin(given.geom) < ${widest}
          and st_ymax(given.geom) - st_ymin(given.geom) < ${widest} as is_near
      from given cross join home
    )
    insert into file_shape (file_id, municipality_id, problem, shape, far)
    select ${id}, ${municipalityId},
      case when count(*) filter (where is_near) = 0 then 'elsewhere' end,
      st_forcecollection(st_collect(geom) filter (where is_near)),
      count(*) filter (where not is_near)
    from judged
    on conflict (file_id) do nothing
  `);
}

/** What a comment's file shows, where the role of the transaction may see it. */
export async function findShapeOfComment(
  transaction: Transaction,
  commentId: string,
  position: number,
): Promise<string | undefined> {
  const [found] = await transaction
    .select({ shape: sql<string | null>`st_asgeojson(${fileShape.shape}, 7)` })
    .from(commentFile)
    .innerJoin(
      storedFile,
      and(eq(storedFile.id, commentFile.fileId), inArray(storedFile.scan, ['unasked', 'clean'])),
    )
    .innerJoin(fileShape, eq(fileShape.fileId, storedFile.id))
    .where(and(eq(commentFile.commentId, commentId), eq(commentFile.position, position)));
  return found?.shape ?? undefined;
}

/** The same of what everyone may see. */
export async function findPublicShape(
  transaction: Transaction,
  commentId: string,
  position: number,
): Promise<string | undefined> {
  const [found] = await transaction
    .select({ shape: sql<string>`st_asgeojson(${publicCommentFileShape.shape}, 7)` })
    .from(publicCommentFileShape)
    .where(
      and(eq(publicCommentFileShape.commentId, commentId), eq(publicCommentFileShape.position, position)),
    );
  return found?.shape;
}

/** The things of a shape as the database writes it. */
export function geometriesOf(shape: string): readonly Geometry[] {
  const read = JSON.parse(shape) as Geometry;
  return read.type === 'GeometryCollection' ? read.geometries : [read];
}
