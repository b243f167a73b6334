import { and, asc, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import {
  publicComment,
  publicCommentFile,
  publicCommentName,
  publicCommentPlace,
  publicCommentPlanVersion,
  publicCommentTheme,
} from '../../drizzle/schema/public-comment-views.ts';
import {
  publicDocument,
  publicHearingCount,
  publicPlanObject,
  publicProvision,
} from '../../drizzle/schema/public-views.ts';
import type { Transaction } from '../database/database.ts';

export type PublicCommentFilter = {
  readonly hearingId: string;
  /** Comments with lower numbers than this. */
  readonly below?: number | undefined;
  readonly theme?: string | undefined;
  readonly objectId?: string | undefined;
  readonly outcome?: string | undefined;
  readonly limit: number;
};

const columns = {
  id: sql<string>`${publicComment.id}`,
  parentId: publicComment.parentId,
  number: sql<number>`${publicComment.number}`,
  kind: sql<'comment' | 'supplement' | 'objection'>`${publicComment.kind}`,
  target: sql<'wholePlan' | 'object' | 'places' | 'document' | 'provision'>`${publicComment.target}`,
  heading: publicComment.heading,
  text: sql<string>`${publicComment.text}`,
  isRedacted: sql<boolean>`${publicComment.isRedacted}`,
  authorKind: sql<'private' | 'organisation' | 'authority'>`${publicComment.authorKind}`,
  language: sql<'nb' | 'nn' | 'en'>`${publicComment.language}`,
  receivedAt: publicComment.receivedAt,
  isLate: sql<boolean>`${publicComment.isLate}`,
  answerText: publicComment.answerText,
  outcome: sql<'followed' | 'partly' | 'notFollowed' | 'noted' | null>`${publicComment.outcome}`,
  changeText: publicComment.changeText,
  answeredAt: publicComment.answeredAt,
  shownName: publicCommentName.shownName,
  planObject: {
    id: publicPlanObject.id,
    name: publicPlanObject.name,
    code: publicPlanObject.code,
    objectType: publicPlanObject.objectType,
  },
  provision: {
    id: publicProvision.id,
    clause: publicProvision.clause,
    heading: publicProvision.heading,
  },
  document: { id: publicDocument.id, title: publicDocument.title, page: publicComment.documentPage },
};

function selectComments(transaction: Transaction) {
  return transaction
    .select(columns)
    .from(publicComment)
    .innerJoin(publicCommentName, eq(publicCommentName.commentId, publicComment.id))
    .leftJoin(publicPlanObject, eq(publicPlanObject.id, publicComment.planObjectId))
    .leftJoin(publicProvision, eq(publicProvision.id, publicComment.provisionId))
    .leftJoin(publicDocument, eq(publicDocument.id, publicComment.documentId));
}

export type PublicCommentRow = Awaited<ReturnType<typeof findSupplementsOf>>[number];

/** How many a hearing has received and shows; undefined for one that is not public. */
export async function findCount(transaction: Transaction, hearingId: string) {
  const [row] = await transaction
    .select({
      received: sql<number>`${publicHearingCount.received}`,
      shown: sql<number>`${publicHearingCount.shown}`,
    })
    .from(publicHearingCount)
    .where(eq(publicHearingCount.hearingId, hearingId));
  return row;
}

/**
 * Published comments, newest number first. A supplement stands with its comment, and by itself only where
 * that one is not on the web.
 */
export async function findPublicComments(
  transaction: Transaction,
  { hearingId, below, theme, objectId, outcome, limit }: PublicCommentFilter,
): Promise<PublicCommentRow[]> {
  return selectComments(transaction)
    .where(
      and(
        eq(publicComment.hearingId, hearingId),
        or(
          isNull(publicComment.parentId),
          sql`not exists (select from public_comment parent where parent.id = ${publicComment.parentId})`,
        ),
        below === undefined ? undefined : lt(publicComment.number, below),
        outcome === undefined ? undefined : eq(publicComment.outcome, outcome),
        theme === undefined
          ? undefined
          : sql`exists (
              select from public_comment_theme theme
              where theme.comment_id = ${publicComment.id} and theme.name = ${theme}
            )`,
        objectId === undefined
          ? undefined
          : or(
              eq(publicComment.planObjectId, objectId),
              sql`exists (
                select from public_comment_place place
                where place.comment_id = ${publicComment.id} and place.plan_object_id = ${objectId}
              )`,
            ),
      ),
    )
    .orderBy(desc(publicComment.number))
    .limit(limit);
}

/** Published supplements to published comments, in order. */
export async function findSupplementsOf(transaction: Transaction, commentIds: readonly string[]) {
  return selectComments(transaction)
    .where(inArray(publicComment.parentId, [...commentIds]))
    .orderBy(asc(publicComment.number));
}

/**
 * Published places with what the map flies to, box and middle in WGS 84, and what says where they are in
 * words: the object that the author named, and the field they lie within.
 */
export async function findPlacesOf(transaction: Transaction, commentIds: readonly string[]) {
  const { geom } = publicCommentPlace;
  return transaction
    .select({
      commentId: publicCommentPlace.commentId,
      id: sql<string>`${publicCommentPlace.id}`,
      position: sql<number>`${publicCommentPlace.position}`,
      label: publicCommentPlace.label,
      planObjectId: publicCommentPlace.planObjectId,
      paragraph: publicCommentPlace.paragraph,
      planObjectName: publicPlanObject.name,
      within: sql<string | null>`(
        select field.name
        from public_hearing_plan_version heard
        join public_plan_object field on field.plan_version_id = heard.plan_version_id
        where heard.hearing_id = ${publicCommentPlace.hearingId}
          and field.kind = 'landUse' and field.name is not null
          and st_intersects(field.geom_3857, st_pointonsurface(${publicCommentPlace.geom3857}))
        limit 1
      )`,
      type: sql<'Point' | 'LineString' | 'Polygon'>`substr(st_geometrytype(${geom}), 4)`,
      bbox: sql<readonly [number, number, number, number]>`
        jsonb_build_array(st_xmin(${geom}), st_ymin(${geom}), st_xmax(${geom}), st_ymax(${geom}))`,
      centre: sql<readonly [number, number]>`
        jsonb_build_array(st_x(st_pointonsurface(${geom})), st_y(st_pointonsurface(${geom})))`,
    })
    .from(publicCommentPlace)
    .leftJoin(publicPlanObject, eq(publicPlanObject.id, publicCommentPlace.planObjectId))
    .where(inArray(publicCommentPlace.commentId, [...commentIds]))
    .orderBy(asc(publicCommentPlace.commentId), asc(publicCommentPlace.position));
}

/** Attachments that the municipality shows, without the names that their senders gave them. */
export async function findFilesOf(transaction: Transaction, commentIds: readonly string[]) {
  return transaction
    .select({
      commentId: publicCommentFile.commentId,
      position: sql<number>`${publicCommentFile.position}`,
      description: publicCommentFile.description,
      mediaType: sql<string>`${publicCommentFile.mediaType}`,
      size: sql<number>`${publicCommentFile.size}`.mapWith(Number),
      /** Whether the map can show it. */
      hasShape: sql<boolean>`exists (
        select from public_comment_file_shape shown
        where shown.comment_id = public_comment_file.comment_id
          and shown.position = public_comment_file.position
      )`,
    })
    .from(publicCommentFile)
    .where(inArray(publicCommentFile.commentId, [...commentIds]))
    .orderBy(asc(publicCommentFile.commentId), asc(publicCommentFile.position));
}

export async function findThemesOf(transaction: Transaction, commentIds: readonly string[]) {
  return transaction
    .select({ commentId: publicCommentTheme.commentId, name: sql<string>`${publicCommentTheme.name}` })
    .from(publicCommentTheme)
    .where(inArray(publicCommentTheme.commentId, [...commentIds]))
    .orderBy(asc(publicCommentTheme.name));
}

export async function findPlanVersionsOf(transaction: Transaction, commentIds: readonly string[]) {
  return transaction
    .select({
      commentId: publicCommentPlanVersion.commentId,
      planVersionId: sql<string>`${publicCommentPlanVersion.planVersionId}`,
    })
    .from(publicCommentPlanVersion)
    .where(inArray(publicCommentPlanVersion.commentId, [...commentIds]));
}

/** The themes that published comments of a hearing bear, with how many bear each. */
export async function findThemeCounts(transaction: Transaction, hearingId: string) {
  return transaction
    .select({
      name: sql<string>`${publicCommentTheme.name}`,
      count: sql<number>`count(*)::integer`,
    })
    .from(publicCommentTheme)
    .innerJoin(publicComment, eq(publicComment.id, publicCommentTheme.commentId))
    .where(eq(publicComment.hearingId, hearingId))
    .groupBy(publicCommentTheme.name)
    .orderBy(asc(publicCommentTheme.name));
}
