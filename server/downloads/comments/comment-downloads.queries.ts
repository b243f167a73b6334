import { sql } from 'drizzle-orm';
import type { AuthorKind } from '../../../domain/comments/comment-author.ts';
import type { Outcome } from '../../../domain/outcomes.ts';
import type { Transaction } from '../../database/database.ts';

export type FoundHearing = {
  readonly id: string;
  readonly code: string;
  readonly municipalityName: string;
  readonly municipalityNumber: string | null;
  readonly identifier: string;
  readonly planName: string;
  /** False where the municipality withholds its comments from the reader of the transaction. */
  readonly isShared: boolean;
  /** Another text whenever a comment is published, answered, changed or taken away. */
  readonly state: string;
};

/** A published hearing and what its comments amount to; undefined where there is none. */
export async function findHearing(
  transaction: Transaction,
  hearingId: string,
): Promise<FoundHearing | undefined> {
  const rows = await transaction.execute<FoundHearing>(sql`
    select hearing.id, hearing.code, municipality.name as "municipalityName",
      municipality.number as "municipalityNumber", plan.identifier, plan.name as "planName",
      hearing.municipality_id not in (
        select municipality_id from geodata_withheld where layer in ('hearings', 'comments')
      ) as "isShared",
      concat_ws('/',
        (select md5(string_agg(md5(comment::text), '' order by comment.id)) from geodata_comment comment
         where comment.hearing_id = hearing.id),
        (select md5(string_agg(md5(place::text), '' order by place.id)) from geodata_comment_place place
         where place.hearing_id = hearing.id),
        (select md5(string_agg(theme.comment_id || theme.name, '' order by theme.comment_id, theme.name))
         from geodata_comment_theme theme
         join geodata_comment comment on comment.id = theme.comment_id
         where comment.hearing_id = hearing.id)
      ) as state
    from public_hearing hearing
    join public_plan plan on plan.id = hearing.plan_id
    join public_municipality municipality on municipality.id = hearing.municipality_id
    where hearing.id = ${hearingId}
  `);
  return rows[0];
}

/** A published comment without any name. */
export type CommentRow = {
  readonly number: number;
  readonly parentNumber: number | null;
  readonly heading: string | null;
  readonly text: string | null;
  readonly isRedacted: boolean;
  readonly authorKind: AuthorKind;
  readonly language: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly isLate: boolean;
  readonly themes: readonly string[];
  readonly outcome: Outcome | null;
  readonly answer: string | null;
  readonly change: string | null;
  /** In WGS 84, hexadecimal EWKB and well-known text. */
  readonly places: readonly {
    readonly label: string | null;
    readonly geometry: string;
    readonly text: string;
  }[];
};

/** The next published comments of a hearing, by their numbers. */
export async function readCommentPage(
  transaction: Transaction,
  { hearingId, after, limit }: { hearingId: string; after: number; limit: number },
): Promise<CommentRow[]> {
  const rows = await transaction.execute<CommentRow>(sql`
    select comment.number, parent.number as "parentNumber", comment.heading, comment.text,
      comment.is_redacted as "isRedacted", comment.author_kind as "authorKind", comment.language,
      to_json(comment.received_at) as "receivedAt", comment.is_late as "isLate",
      coalesce((
        select json_agg(theme.name order by theme.name) from geodata_comment_theme theme
        where theme.comment_id = comment.id
      ), '[]') as themes,
      comment.outcome, comment.answer_text as answer, comment.change_text as change,
      coalesce((
        select json_agg(json_build_object(
          'label', place.label, 'geometry', place.geom::text, 'text', st_astext(place.geom, 7)
        ) order by place.position)
        from geodata_comment_place place
        where place.comment_id = comment.id
      ), '[]') as places
    from geodata_comment comment
    left join geodata_comment parent on parent.id = comment.parent_id
    where comment.hearing_id = ${hearingId} and comment.number > ${after}
    order by comment.number
    limit ${limit}
  `);
  return [...rows];
}
