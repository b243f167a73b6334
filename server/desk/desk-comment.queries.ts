import { sql } from 'drizzle-orm';
import type { ShapeProblem } from '../../domain/comments/file-shape.ts';
import type { LegalBasis } from '../../domain/desk.ts';
import type { FoundInFile } from '../../domain/privacy/finding-words.ts';
import type { Transaction } from '../database/database.ts';
import {
  aboutOfComment,
  findingsOfComment,
  type QueueRow,
  senderOfComment,
  waitsForSecond,
} from './desk-queue.queries.ts';

export type DeskCommentRow = QueueRow & {
  hearingId: string;
  parentId: string | null;
  text: string;
  language: 'nb' | 'nn' | 'en';
  target: 'wholePlan' | 'object' | 'places' | 'document' | 'provision';
  targetName: string | null;
  /** The document it speaks of, with where the plan's page is. */
  document: { id: string; page: number | null; municipalityNumber: string; planIdentifier: string } | null;
  /** The clause it speaks of, with where the plan's page is. */
  provision: {
    id: string;
    clause: string;
    heading: string;
    municipalityNumber: string;
    planIdentifier: string;
  } | null;
  planObjectId: string | null;
  acceptedAt: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  registeredBy: string | null;
  underAge: boolean;
  person: {
    name: string;
    /** Whether there is an e-mail, a phone or an address to ask for. */
    hasContact: boolean;
    organisationName: string | null;
    organisationNumber: string | null;
    onBehalfOf: string | null;
  };
  placesDrawn: readonly {
    id: string;
    position: number;
    label: string | null;
    /** The paragraph of the text that it belongs to, from 1. */
    paragraph: number | null;
    geometry: unknown;
    within: string | null;
  }[];
  attachments: readonly {
    position: number;
    name: string;
    mediaType: string;
    size: number;
    /** In its sender's words. */
    description: string | null;
    /** What the virus scanner said. */
    scan: 'unasked' | 'waiting' | 'clean' | 'infected';
    /** Whether it stands on the web with the comment. */
    isShown: boolean;
    /** What came of searching it for personal data; null while it waits for that. */
    search: 'searched' | 'noText' | 'unreadable' | null;
    findings: readonly FoundInFile[];
    /** How it is held back or replaced by a redacted copy; null where the original may be shown. */
    handling: {
      isReplaced: boolean;
      legalBasis: LegalBasis;
      reason: string;
      decidedBy: string;
      /** The copy waits for its second person. */
      isWaiting: boolean;
      isOwn: boolean;
      confirmedBy: string | null;
    } | null;
    /** Map data: what it shows, or why nothing; null for other files, and until it has been read. */
    shape: { problem: ShapeProblem | null; far: number } | null;
  }[];
  planVersions: readonly { id: string; number: number; alternative: string | null }[];
  themeIds: readonly string[];
  supplements: readonly { id: string; number: number; receivedAt: string }[];
  /** Where the municipality wants two to read what is redacted. */
  needsTwo: boolean;
  /** A redacted copy that waits for its second person, or was sent back last. */
  proposal: {
    id: string;
    state: 'waiting' | 'returned';
    publicHeading: string | null;
    publicText: string;
    placesHidden: boolean;
    nameHidden: boolean;
    reason: string;
    legalBasis: LegalBasis;
    proposedBy: string;
    proposedAt: string;
    isOwn: boolean;
    decidedBy: string | null;
    note: string | null;
  } | null;
  publicHeading: string | null;
  publicText: string | null;
  placesHidden: boolean;
  nameHidden: boolean;
  holdReason: string | null;
  legalBasis: LegalBasis | null;
  answerText: string | null;
  changeText: string | null;
  answeredAt: string | null;
};

/** One comment whole, with its author, places, files and handling. Geometry is GeoJSON in WGS 84. */
export async function findDeskComment(transaction: Transaction, commentId: string) {
  const [row] = await transaction.execute<DeskCommentRow>(sql`
    select comment.id, comment.hearing_id as "hearingId", comment.parent_id as "parentId", comment.number,
      comment.kind, comment.channel, comment.identity_level as "identityLevel", comment.heading, comment.text, left(comment.text, 160) as excerpt,
      comment.language, comment.target, comment.plan_object_id as "planObjectId",
      coalesce(object.name, document.title, trim(provision.clause || ' ' || provision.heading)) as "targetName",
      case when document.id is not null then jsonb_build_object(
        'id', document.id, 'page', comment.document_page,
        'municipalityNumber', (select number from public_municipality where id = document.municipality_id),
        'planIdentifier', (select identifier from plan where plan.id = document.plan_id)
      ) end as document,
      case when provision.id is not null then jsonb_build_object(
        'id', provision.id, 'clause', provision.clause, 'heading', provision.heading,
        'municipalityNumber', (select number from public_municipality where id = provision.municipality_id),
        'planIdentifier', (select plan.identifier from plan_version version join plan on plan.id = version.plan_id
          where version.id = provision.plan_version_id)
      ) end as provision,
      comment.author_kind as "authorKind", ${aboutOfComment} as about, comment.under_age as "underAge",
      to_jsonb(comment.received_at) as "receivedAt", to_jsonb(comment.accepted_at) as "acceptedAt", comment.is_late as "isLate",
      comment.withdrawn_at is not null as "isWithdrawn", to_jsonb(comment.withdrawn_at) as "withdrawnAt",
      comment.withdrawn_reason as "withdrawnReason", comment.registered_by as "registeredBy",
      ${senderOfComment} as "senderName",
      coalesce(author.organisation_name, author.name) as author,
      jsonb_build_object('name', author.name,
        'hasContact', num_nonnulls(author.email, author.phone, author.address) > 0, 'organisationName', author.organisation_name,
        'organisationNumber', author.organisation_number, 'onBehalfOf', author.on_behalf_of) as person,
      handling.web_state as "webState", handling.public_heading as "publicHeading",
      handling.public_text as "publicText", handling.places_hidden as "placesHidden",
      handling.name_hidden as "nameHidden", handling.hold_reason as "holdReason",
      handling.legal_basis as "legalBasis", handling.answer_text as "answerText", handling.outcome,
      handling.change_text as "changeText", to_jsonb(handling.answered_at) as "answeredAt",
      handling.answered_at is not null as "isAnswered", handling.assignee_id as "assigneeId",
      (select display_name from account where account.id = handling.assignee_id) as assignee,
      handling.revision,
      coalesce((select jsonb_agg(jsonb_build_object('id', place.id, 'position', place.position,
          'label', place.label, 'paragraph', place.paragraph, 'geometry', st_asgeojson(place.geom, 7)::jsonb,
          'within', (select field.name from plan_object field
            where field.kind = 'landUse' and field.name is not null
              and field.plan_version_id in (select plan_version_id from hearing_plan_version
                where hearing_id = comment.hearing_id)
              and st_intersects(field.geom_3857, st_pointonsurface(place.geom_3857)) limit 1)
        ) order by place.position) from comment_place place where place.comment_id = comment.id), '[]') as "placesDrawn",
      coalesce((select jsonb_agg(jsonb_build_object('position', link.position, 'name', file.name,
          'mediaType', file.media_type, 'size', file.size, 'description', link.description, 'scan', file.scan,
          'isShown', exists (select from comment_file_showing showing
            where showing.comment_id = link.comment_id and showing.position = link.position),
          'search', (select state from file_search search where search.file_id = link.file_id),
          'handling', (select jsonb_build_object('isReplaced', decided.copy_file_id is not null,
              'legalBasis', decided.legal_basis, 'reason', decided.reason, 'decidedBy', decided.decided_by,
              'isWaiting', decided.needs_second and decided.confirmed_account_id is null,
              'isOwn', decided.account_id = app.account(), 'confirmedBy', decided.confirmed_by)
            from comment_file_handling decided
            where decided.comment_id = link.comment_id and decided.position = link.position),
          'findings', coalesce((select jsonb_agg(jsonb_build_object('kind', finding.kind, 'part', finding.part,
              'number', finding.number) order by finding.number, finding.starts_at)
            from personal_finding finding where finding.file_id = link.file_id), '[]'),
          'shape', (select jsonb_build_object('problem', shown.problem, 'far', shown.far)
            from file_shape shown where shown.file_id = file.id and file.scan in ('unasked', 'clean'))
        ) order by link.position)
        from comment_file link join stored_file file on file.id = link.file_id
        where link.comment_id = comment.id), '[]') as attachments,
      coalesce((select jsonb_agg(jsonb_build_object('id', version.id, 'number', version.number,
          'alternative', heard.alternative) order by version.number)
        from comment_plan_version link
        join plan_version version on version.id = link.plan_version_id
        left join hearing_plan_version heard
          on heard.plan_version_id = version.id and heard.hearing_id = comment.hearing_id
        where link.comment_id = comment.id), '[]') as "planVersions",
      coalesce((select jsonb_agg(theme.name order by theme.name)
        from comment_theme link join theme on theme.id = link.theme_id
        where link.comment_id = comment.id), '[]') as themes,
      coalesce((select jsonb_agg(link.theme_id) from comment_theme link
        where link.comment_id = comment.id), '[]') as "themeIds",
      coalesce((select jsonb_agg(jsonb_build_object('id', child.id, 'number', child.number,
          'receivedAt', child.received_at) order by child.number)
        from comment child where child.parent_id = comment.id), '[]') as supplements,
      (select count(*)::integer from comment_place place where place.comment_id = comment.id) as places,
      (select count(*)::integer from comment_file file where file.comment_id = comment.id) as files,
      ${findingsOfComment} as findings, ${waitsForSecond} as "waitsForSecond",
      app.redaction_needs_two(comment.municipality_id) as "needsTwo",
      (select jsonb_build_object('id', proposal.id, 'state', proposal.state,
          'publicHeading', proposal.public_heading, 'publicText', proposal.public_text,
          'placesHidden', proposal.places_hidden, 'nameHidden', proposal.name_hidden,
          'reason', proposal.hold_reason, 'legalBasis', proposal.legal_basis,
          'proposedBy', proposal.proposed_by, 'proposedAt', proposal.proposed_at,
          'isOwn', proposal.account_id = app.account(), 'decidedBy', proposal.decided_by, 'note', proposal.note)
        from (select * from redaction_proposal where comment_id = comment.id
          order by proposed_at desc limit 1) proposal
        where proposal.state in ('waiting', 'returned')) as proposal
    from comment
    join comment_author author on author.comment_id = comment.id
    join comment_handling handling on handling.comment_id = comment.id
    left join plan_object object on object.id = comment.plan_object_id
    left join document on document.id = comment.document_id
    left join provision on provision.id = comment.provision_id
    where comment.id = ${commentId}
  `);
  return row;
}
