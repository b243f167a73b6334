import { inArray, sql } from 'drizzle-orm';
import type { ReceivedRecord } from '../../domain/proof/comment-record.ts';
import { comment } from '../../drizzle/schema/comments.ts';
import type { Transaction } from '../database/database.ts';

/** Who sent a comment, as the author's hash binds it. */
export type AuthorDetails = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly organisationName: string | null;
  readonly organisationNumber: string | null;
  readonly onBehalfOf: string | null;
};

export type ReceivedRow = {
  readonly record: Omit<ReceivedRecord, 'author'>;
  /** Null where the row is gone. Once something of it is erased its hash is that of the latest erasure. */
  readonly author: {
    readonly salt: Uint8Array;
    readonly details: AuthorDetails;
    readonly isErased: boolean;
  } | null;
};

const instant = (column: ReturnType<typeof sql>) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * What the database holds of received comments, in the form that is hashed. The one reading of it: the receipt,
 * the log and the verification cannot differ in what they mean by a comment.
 */
export async function readReceivedRows(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<readonly ReceivedRow[]> {
  const rows = await transaction
    .select({
      comment: comment.id,
      municipality: comment.municipalityId,
      hearing: comment.hearingId,
      number: sql<number>`coalesce(${comment.number}, 0)`,
      kind: comment.kind,
      parent: comment.parentId,
      channel: comment.channel,
      receivedAt: instant(sql`${comment.receivedAt}`),
      acceptedAt: instant(sql`${comment.acceptedAt}`),
      isLate: comment.isLate,
      language: comment.language,
      target: comment.target,
      planObject: comment.planObjectId,
      provision: comment.provisionId,
      document: comment.documentId,
      documentPage: comment.documentPage,
      heading: comment.heading,
      text: comment.text,
      authorKind: comment.authorKind,
      underAge: comment.underAge,
      places: sql<ReceivedRecord['places']>`(
        select coalesce(json_agg(json_build_object(
          'position', place.position, 'label', place.label, 'planObject', place.plan_object_id,
          'paragraph', place.paragraph,
          'shape', encode(st_asbinary(place.geom, 'NDR'), 'hex')
        ) order by place.position), '[]')
        from comment_place place where place.comment_id = comment.id
      )`,
      planVersions: sql<string[]>`(
        select coalesce(json_agg(link.plan_version_id order by link.plan_version_id), '[]')
        from comment_plan_version link where link.comment_id = comment.id
      )`,
      begunAt: sql<
        string | null
      >`case when ${comment.begunAt} is not null then ${instant(sql`${comment.begunAt}`)} end`,
      fileDescriptions: sql<(string | null)[] | null>`(
        select json_agg(link.description order by link.position)
        from comment_file link where link.comment_id = comment.id
        having count(link.description) > 0
      )`,
      files: sql<string[]>`(
        select coalesce(json_agg(encode(file.sha256, 'hex') order by link.position), '[]')
        from comment_file link join stored_file file on file.id = link.file_id
        where link.comment_id = comment.id
      )`,
      author: sql<({ salt: string; isErased: boolean } & AuthorDetails) | null>`(
        select json_build_object(
          'salt', encode(author.salt, 'hex'),
          'isErased', author.contact_erased_at is not null or author.name_erased_at is not null,
          'name', author.name, 'email', author.email, 'phone', author.phone,
          'address', author.address, 'organisationName', author.organisation_name,
          'organisationNumber', author.organisation_number, 'onBehalfOf', author.on_behalf_of
        )
        from comment_author author where author.comment_id = comment.id
      )`,
    })
    .from(comment)
    .where(inArray(comment.id, [...commentIds]));
  return rows.map(({ author, begunAt, fileDescriptions, ...always }) => {
    // Left out where there are none, so that what was sealed before they were known hashes as it did.
    const record = { ...always, ...(begunAt && { begunAt }), ...(fileDescriptions && { fileDescriptions }) };
    if (!author) return { record: { event: 'received', ...record }, author: null };
    const { salt, isErased, ...details } = author;
    return {
      record: { event: 'received', ...record },
      author: { salt: Buffer.from(salt, 'hex'), details, isErased },
    };
  });
}
