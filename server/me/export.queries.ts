import { sql } from 'drizzle-orm';
import type { OwnReading } from '../../domain/privacy/reading-words.ts';
import type { Transaction } from '../database/database.ts';

export type ExportedFile = {
  readonly position: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly description: string | null;
  /** What the virus scanner said. */
  readonly scan: string;
};

/** One comment whole, as its author may have it: JSON, instants in ISO 8601, geometry as GeoJSON in WGS 84. */
export type ExportedComment = {
  readonly id: string;
  readonly number: number | null;
  readonly municipality: { readonly number: string; readonly name: string };
  readonly plan: { readonly identifier: string; readonly name: string };
  readonly receivedAt: string;
  readonly heading: string | null;
  readonly text: string;
  readonly answer: { readonly answeredAt: string; readonly text: string | null } | null;
  readonly files: readonly ExportedFile[];
  /** What of it somebody at the municipality has opened that is not for everyone, the oldest first. */
  readonly readings: readonly OwnReading[];
};

/** For the citizen role, which sees one's own rows alone. */
export async function findOwnExport(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<readonly ExportedComment[]> {
  if (commentIds.length === 0) return [];
  const rows = await transaction.execute<{ content: ExportedComment }>(sql`
    select json_build_object(
      'id', comment.id, 'number', comment.number, 'kind', comment.kind, 'supplementTo', comment.parent_id,
      'municipality', json_build_object('number', municipality.number, 'name', municipality.name),
      'plan', json_build_object('identifier', plan.identifier, 'name', plan.name),
      'hearing', json_build_object('code', hearing.code, 'kind', hearing.kind),
      'receivedAt', comment.received_at, 'isLate', comment.is_late, 'channel', comment.channel,
      'language', comment.language, 'identityLevel', comment.identity_level,
      'heading', comment.heading, 'text', comment.text, 'target', comment.target,
      'planObject', comment.plan_object_id, 'provision', comment.provision_id,
      'document', comment.document_id, 'documentPage', comment.document_page,
      'withdrawnAt', comment.withdrawn_at, 'withdrawnReason', comment.withdrawn_reason,
      'author', json_build_object('kind', comment.author_kind, 'underAge', comment.under_age,
        'name', author.name, 'email', author.email, 'phone', author.phone, 'address', author.address,
        'organisationName', author.organisation_name, 'organisationNumber', author.organisation_number,
        'onBehalfOf', author.on_behalf_of, 'contactErasedAt', author.contact_erased_at,
        'erasureAskedAt', author.erasure_asked_at, 'nameErasedAt', author.name_erased_at),
      'places', (
        select coalesce(json_agg(json_build_object('position', place.position, 'label', place.label,
          'geometry', st_asgeojson(place.geom, 7)::json) order by place.position), '[]')
        from comment_place place where place.comment_id = comment.id),
      'files', (
        select coalesce(json_agg(json_build_object('position', link.position, 'name', file.name,
          'mediaType', file.media_type, 'size', file.size, 'sha256', encode(file.sha256, 'hex'),
          'description', link.description, 'scan', file.scan) order by link.position), '[]')
        from comment_file link join stored_file file on file.id = link.file_id
        where link.comment_id = comment.id),
      'web', json_build_object('state', handling.web_state,
        'isOnWeb', exists (select from public_comment shown where shown.id = comment.id),
        'holdReason', handling.hold_reason, 'legalBasis', handling.legal_basis),
      'answer', case when handling.answered_at is not null then json_build_object(
        'answeredAt', handling.answered_at, 'text', handling.answer_text,
        'outcome', handling.outcome, 'change', handling.change_text) end,
      'readings', (
        select coalesce(json_agg(json_build_object('kind', reading.kind, 'position', reading.position,
          'readAt', reading.read_at) order by reading.id), '[]')
        from personal_data_read reading where reading.comment_id = comment.id),
      'journalNumber', (
        select journal_number from journal_entry entry
        where entry.comment_id = comment.id and entry.kind = 'received')
    ) as content
    from comment
    join comment_author author on author.comment_id = comment.id
    join comment_handling handling on handling.comment_id = comment.id
    join hearing on hearing.id = comment.hearing_id
    join plan on plan.id = hearing.plan_id
    join public_municipality municipality on municipality.id = comment.municipality_id
    where comment.id in (${sql.join(
      commentIds.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})
    order by comment.received_at
  `);
  return rows.map(({ content }) => content);
}
