import { sql } from 'drizzle-orm';
import type { Geometry } from 'geojson';
import type { CommentChannel } from '../../domain/comments/registered-comment.ts';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import type { Outcome } from '../../domain/outcomes.ts';
import type { Transaction } from '../database/database.ts';

/** One hearing that has been put out, as those see it who read it and do not work on it. */
export type CaseRow = {
  hearingId: string;
  kind: HearingKind;
  round: number;
  planId: string;
  planName: string;
  planIdentifier: string;
  opensAt: string | null;
  closesAt: string | null;
  isOver: boolean;
  isCancelled: boolean;
  comments: number;
};

/** Hearings that have been put out, the newest deadline first; one of them where it is asked for. */
export async function findCases(
  transaction: Transaction,
  hearingId: string | null = null,
): Promise<readonly CaseRow[]> {
  return transaction.execute<CaseRow>(sql`
    select hearing.id as "hearingId", hearing.kind, hearing.round, plan.id as "planId", plan.name as "planName",
      plan.identifier as "planIdentifier", to_jsonb(hearing.opens_at) as "opensAt",
      to_jsonb(hearing.closes_at) as "closesAt", hearing.closes_at < app.clock() as "isOver",
      hearing.cancelled_at is not null as "isCancelled",
      (select count(*)::integer from comment where comment.hearing_id = hearing.id and comment.number is not null)
        as comments
    from hearing join plan on plan.id = hearing.plan_id
    where ${hearingId}::uuid is null or hearing.id = ${hearingId}::uuid
    order by hearing.closes_at desc, hearing.id
    limit 500
  `);
}

/** The published map under a hearing, to draw its places on. */
export async function findCaseVersion(transaction: Transaction, hearingId: string) {
  const [row] = await transaction.execute<{ id: string; srid: number }>(sql`
    select version.id, version.srid
    from public_hearing_plan_version heard join public_plan_version version on version.id = heard.plan_version_id
    where heard.hearing_id = ${hearingId}
    order by version.number desc
    limit 1
  `);
  return row;
}

export type CaseComment = {
  id: string;
  number: number;
  kind: 'comment' | 'supplement' | 'objection';
  channel: CommentChannel;
  heading: string | null;
  text: string;
  language: 'nb' | 'nn' | 'en';
  /** Null for someone under 18, who is named to nobody but those who handle the comment. */
  author: string | null;
  organisation: string | null;
  onBehalfOf: string | null;
  authorKind: 'private' | 'organisation' | 'authority';
  /** What of the plan it speaks of, in the plan's own words; null for the whole plan and for places alone. */
  about: string | null;
  /** The number of the comment that this one adds to. */
  supplementTo: number | null;
  receivedAt: string;
  isLate: boolean;
  isWithdrawn: boolean;
  isOnTheWeb: boolean;
  /** True where heading, text and places are the redacted copy's. */
  isRedacted: boolean;
  files: number;
  answer: string | null;
  outcome: Outcome | null;
  places: readonly { id: string; label: string | null; geometry: Geometry }[];
};

/**
 * Comments by number from after `after`, without any way to reach their authors. Where a comment has been redacted its
 * copy stands for it: what was taken out concerns nobody but those who handle the comment.
 */
export async function findCaseComments(
  transaction: Transaction,
  { hearingId, after, limit }: { readonly hearingId: string; readonly after: number; readonly limit: number },
): Promise<readonly CaseComment[]> {
  return transaction.execute<CaseComment>(sql`
    select comment.id, comment.number, comment.kind, comment.channel,
      case when handling.web_state = 'redacted' then nullif(handling.public_heading, '') else comment.heading end
        as heading,
      case when handling.web_state = 'redacted' then handling.public_text else comment.text end as text,
      handling.web_state = 'redacted' as "isRedacted", comment.language,
      case when not comment.under_age then author.name end as author,
      author.organisation_name as organisation,
      case when not comment.under_age then author.on_behalf_of end as "onBehalfOf",
      comment.author_kind as "authorKind",
      coalesce(
        (select name from public_plan_object object where object.id = comment.plan_object_id),
        (select title from public_document document where document.id = comment.document_id),
        (select trim(clause || ' ' || coalesce(heading, '')) from public_provision provision
          where provision.id = comment.provision_id)
      ) as about,
      (select parent.number from comment parent where parent.id = comment.parent_id) as "supplementTo",
      to_jsonb(comment.received_at) as "receivedAt", comment.is_late as "isLate",
      comment.withdrawn_at is not null as "isWithdrawn",
      handling.web_state in ('shown', 'redacted') as "isOnTheWeb",
      (select count(*)::integer from comment_file file where file.comment_id = comment.id) as files,
      case when handling.answered_at is not null then handling.answer_text end as answer,
      case when handling.answered_at is not null then handling.outcome end as outcome,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', place.id, 'label', place.label,
          'geometry', st_asgeojson(place.geom, 7)::jsonb) order by place.position)
        from comment_place place
        where place.comment_id = comment.id and not (handling.web_state = 'redacted' and handling.places_hidden)
      ), '[]') as places
    from comment
    join comment_author author on author.comment_id = comment.id
    join comment_handling handling on handling.comment_id = comment.id
    where comment.hearing_id = ${hearingId} and comment.number > ${after}
    order by comment.number
    limit ${limit}
  `);
}

/** Places of a hearing's comments with the comments' numbers, for a picture. */
export async function findNumberedPlaces(transaction: Transaction, hearingId: string, limit: number) {
  return transaction.execute<{ number: number; geometry: Geometry }>(sql`
    select comment.number, st_asgeojson(place.geom, 7)::jsonb as geometry
    from comment_place place
    join comment on comment.id = place.comment_id
    join comment_handling handling on handling.comment_id = comment.id
    where comment.hearing_id = ${hearingId} and comment.number is not null and comment.withdrawn_at is null
      and not (handling.web_state = 'redacted' and handling.places_hidden)
    order by comment.number, place.position
    limit ${limit}
  `);
}
