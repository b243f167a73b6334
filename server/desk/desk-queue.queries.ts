import { type SQL, sql } from 'drizzle-orm';
import type { CommentChannel } from '../../domain/comments/registered-comment.ts';
import type { WebState } from '../../domain/desk.ts';
import type { IdentityLevel } from '../../domain/identity/identity-level.ts';
import type { Outcome } from '../../domain/outcomes.ts';
import type { FindingKind } from '../../domain/privacy/personal-finding.ts';
import type { Transaction } from '../database/database.ts';

export type QueueFilter = {
  readonly hearingId: string;
  readonly webState?: WebState | undefined;
  readonly answered?: boolean | undefined;
  readonly late?: boolean | undefined;
  readonly themeId?: string | undefined;
  readonly assigneeId?: string | undefined;
  /** How the author of a comment from the web is known. */
  readonly identity?: IdentityLevel | undefined;
  readonly text?: string | undefined;
  /** Those with marks of personal data. */
  readonly marked?: boolean | undefined;
  /** Those with a redacted copy, of words or of a file, that a second person shall read. */
  readonly waitsForSecond?: boolean | undefined;
};

/** The one thing of the plan that a comment speaks of; which fields are there follows its kind. */
export type QueueTarget = {
  kind: 'object' | 'provision' | 'document';
  /** Of an object, or the title of a document. */
  name: string | null;
  clause: string | null;
  heading: string | null;
  /** Of the document. */
  page: number | null;
};

export type QueueRow = {
  id: string;
  number: number;
  kind: 'comment' | 'supplement' | 'objection';
  channel: CommentChannel;
  /** How its author is known; of a comment that came on the web. */
  identityLevel: IdentityLevel;
  /** The authority whose signed-in person sent it: «Færder kommune». */
  senderName: string | null;
  heading: string | null;
  excerpt: string;
  author: string;
  authorKind: 'private' | 'organisation' | 'authority';
  /** Null for the whole plan and for places alone. */
  about: QueueTarget | null;
  receivedAt: string;
  isLate: boolean;
  isWithdrawn: boolean;
  webState: WebState;
  isAnswered: boolean;
  outcome: Outcome | null;
  assigneeId: string | null;
  assignee: string | null;
  themes: readonly string[];
  places: number;
  files: number;
  /** What in its words and files may be personal data. */
  findings: readonly FindingKind[];
  /** A redacted copy waits for its second person. */
  waitsForSecond: boolean;
  revision: number;
};

/** What a row of `comment` speaks of, as a `QueueTarget`. */
export const aboutOfComment = sql`(
  select jsonb_build_object(
    'kind', comment.target,
    'name', coalesce(
      (select name from plan_object where id = comment.plan_object_id),
      (select title from document where id = comment.document_id)
    ),
    'clause', provision.clause, 'heading', provision.heading, 'page', comment.document_page
  )
  from (select) one left join provision on provision.id = comment.provision_id
  where comment.target in ('object', 'provision', 'document')
)`;

/** The authority whose signed-in person sent a row of `comment`; null for all others. */
export const senderOfComment = sql`(
  select coalesce(municipality.name || ' kommune', authority.name) from comment_sender sender
  left join public_municipality municipality on municipality.id = sender.sender_id
  left join authority on authority.id = sender.authority_id
  where sender.comment_id = comment.id
)`;

/** The kinds of personal data that a row of `comment` and its files may hold, each once. */
export const findingsOfComment = sql`coalesce((
  select jsonb_agg(distinct finding.kind) from (
    select kind from personal_finding where comment_id = comment.id
    union all
    select found.kind from comment_file link
    join personal_finding found on found.file_id = link.file_id
    where link.comment_id = comment.id
  ) finding
), '[]')`;

/** Whether a row of `comment` has a redacted copy that a second person shall read. */
export const waitsForSecond = sql`(
  exists (select from redaction_proposal proposal
    where proposal.comment_id = comment.id and proposal.state = 'waiting')
  or exists (select from comment_file_handling file
    where file.comment_id = comment.id and file.needs_second and file.confirmed_account_id is null)
)`;

/** By number; `after` is the number of the page's last row. Instants are ISO texts, as JSON writes them. */
export async function findQueue(
  transaction: Transaction,
  filter: QueueFilter & { readonly after?: number | undefined; readonly limit: number },
) {
  return transaction.execute<QueueRow>(sql`
    select comment.id, comment.number, comment.kind, comment.channel, comment.identity_level as "identityLevel",
      ${senderOfComment} as "senderName",
      case handling.web_state when 'redacted' then handling.public_heading else comment.heading end as heading,
      left(case handling.web_state when 'redacted' then handling.public_text else comment.text end, 160) as excerpt,
      coalesce(author.organisation_name, author.name) as author, comment.author_kind as "authorKind",
      ${aboutOfComment} as about,
      to_jsonb(comment.received_at) as "receivedAt", comment.is_late as "isLate",
      comment.withdrawn_at is not null as "isWithdrawn", handling.web_state as "webState",
      handling.answered_at is not null as "isAnswered", handling.outcome,
      handling.assignee_id as "assigneeId",
      (select display_name from account where account.id = handling.assignee_id) as assignee,
      coalesce((
        select jsonb_agg(theme.name order by theme.name)
        from comment_theme link join theme on theme.id = link.theme_id
        where link.comment_id = comment.id
      ), '[]') as themes,
      (select count(*)::integer from comment_place place where place.comment_id = comment.id) as places,
      (select count(*)::integer from comment_file file where file.comment_id = comment.id) as files,
      ${findingsOfComment} as findings, ${waitsForSecond} as "waitsForSecond", handling.revision
    ${fromQueue(filter)}
      ${filter.after === undefined ? sql`` : sql`and comment.number > ${filter.after}`}
    order by comment.number
    limit ${filter.limit}
  `);
}

/** How many others of the hearing bear the same text, and how many came from the same e-mail address. */
export type AlikeCounts = { sameText: number; sameAddress: number };

/** Of the municipality's own comments; signs of a campaign, or of one who sends much. */
export async function countAlike(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, AlikeCounts>> {
  const ids = sql.join(
    commentIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = await transaction.execute<{ id: string } & AlikeCounts>(sql`
    select comment_id as id, same_text as "sameText", same_address as "sameAddress"
    from app.comments_alike(array[${ids}]::uuid[])
  `);
  return new Map(rows.map(({ id, sameText, sameAddress }) => [id, { sameText, sameAddress }]));
}

export type QueueCounts = {
  received: number;
  waiting: number;
  shown: number;
  held: number;
  answered: number;
  late: number;
  withdrawn: number;
  matching: number;
};

/** The hearing's progress, and how many the filter lets through. */
export async function countQueue(transaction: Transaction, filter: QueueFilter) {
  const [counts] = await transaction.execute<QueueCounts>(sql`
    select
      count(*)::integer as received,
      count(*) filter (where handling.web_state = 'waiting')::integer as waiting,
      count(*) filter (where handling.web_state in ('shown', 'redacted'))::integer as shown,
      count(*) filter (where handling.web_state = 'held')::integer as held,
      count(*) filter (where handling.answered_at is not null)::integer as answered,
      count(*) filter (where comment.is_late)::integer as late,
      count(*) filter (where comment.withdrawn_at is not null)::integer as withdrawn,
      (select count(*)::integer ${fromQueue(filter)}) as matching
    from comment
    join comment_handling handling on handling.comment_id = comment.id
    where comment.hearing_id = ${filter.hearingId} and comment.number is not null
  `);
  return counts;
}

function fromQueue(filter: QueueFilter): SQL {
  const conditions = [
    sql`comment.hearing_id = ${filter.hearingId}`,
    sql`comment.number is not null`,
    filter.webState && sql`handling.web_state = ${filter.webState}`,
    filter.answered !== undefined && sql`(handling.answered_at is not null) = ${filter.answered}`,
    filter.late !== undefined && sql`comment.is_late = ${filter.late}`,
    filter.identity && sql`comment.channel = 'web' and comment.identity_level = ${filter.identity}`,
    filter.marked && sql`jsonb_array_length(${findingsOfComment}) > 0`,
    filter.waitsForSecond && waitsForSecond,
    filter.assigneeId && sql`handling.assignee_id = ${filter.assigneeId}`,
    filter.themeId &&
      sql`exists (select from comment_theme link
        where link.comment_id = comment.id and link.theme_id = ${filter.themeId})`,
    filter.text &&
      sql`(strpos(lower(comment.text), lower(${filter.text})) > 0
        or strpos(lower(coalesce(comment.heading, '')), lower(${filter.text})) > 0
        or strpos(lower(author.name), lower(${filter.text})) > 0
        or strpos(lower(coalesce(author.organisation_name, '')), lower(${filter.text})) > 0
        or comment.number::text = ${filter.text})`,
  ].filter((condition) => typeof condition === 'object');
  return sql`
    from comment
    join comment_handling handling on handling.comment_id = comment.id
    join comment_author author on author.comment_id = comment.id
    where ${sql.join(conditions, sql` and `)}`;
}
