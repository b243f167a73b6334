import { sql } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';
import type { CommentSheet } from './comment-sheet.ts';

/**
 * A comment that the role of the transaction may see, whole: its own author's, by the receipt, or the operator's.
 * Undefined for any other.
 */
export async function findCommentSheet(
  transaction: Transaction,
  commentId: string,
): Promise<CommentSheet | undefined> {
  const [row] = await transaction.execute<{ sheet: CommentSheet }>(sql`
    select json_build_object(
      'id', comment.id,
      'number', comment.number,
      'kind', comment.kind,
      'parentNumber', (select number from comment parent where parent.id = comment.parent_id),
      'receivedAt', comment.received_at,
      'isLate', comment.is_late,
      'language', comment.language,
      'target', comment.target,
      'objectName', (
        select object.name from public_plan_object object where object.id = comment.plan_object_id limit 1
      ),
      'clause', clause.clause,
      'clauseHeading', clause.heading,
      'documentTitle', document.title,
      'documentPage', comment.document_page,
      'heading', comment.heading,
      'text', comment.text,
      'authorKind', comment.author_kind,
      'underAge', comment.under_age,
      'channel', comment.channel,
      'identityLevel', comment.identity_level,
      'author', (
        select json_build_object(
          'name', author.name, 'email', author.email, 'phone', author.phone, 'address', author.address,
          'organisationName', author.organisation_name, 'organisationNumber', author.organisation_number,
          'onBehalfOf', author.on_behalf_of
        )
        from comment_author author where author.comment_id = comment.id
      ),
      'withdrawnAt', comment.withdrawn_at,
      'withdrawnReason', comment.withdrawn_reason,
      'municipality', json_build_object(
        'id', municipality.id, 'number', municipality.number, 'name', municipality.name
      ),
      'plan', json_build_object(
        'id', plan.id, 'identifier', plan.identifier, 'name', plan.name, 'planType', plan.plan_type,
        'caseNumber', plan.case_number
      ),
      'hearing', json_build_object(
        'id', hearing.id, 'code', hearing.code, 'kind', hearing.kind, 'caseNumber', hearing.case_number,
        'nameRule', hearing.name_rule
      ),
      'versions', (
        select coalesce(json_agg(json_build_object(
          'id', version.id, 'number', version.number, 'alternative', version.alternative, 'srid', version.srid
        ) order by version.alternative nulls first, version.number), '[]')
        from comment_plan_version link
        join public_plan_version version on version.id = link.plan_version_id
        where link.comment_id = comment.id
      ),
      'places', (
        select coalesce(json_agg(json_build_object(
          'position', place.position, 'label', place.label, 'paragraph', place.paragraph,
          'geometry', st_asgeojson(place.geom, 7)::json
        ) order by place.position), '[]')
        from comment_place place where place.comment_id = comment.id
      ),
      'files', (
        select coalesce(json_agg(json_build_object(
          'position', link.position, 'name', file.name, 'size', file.size, 'mediaType', file.media_type,
          'sha256', encode(file.sha256, 'hex')
        ) order by link.position), '[]')
        from comment_file link join stored_file file on file.id = link.file_id
        where link.comment_id = comment.id
      )
    ) as sheet
    from comment
    join hearing on hearing.id = comment.hearing_id
    join plan on plan.id = hearing.plan_id
    join public_municipality municipality on municipality.id = comment.municipality_id
    left join public_provision clause on clause.id = comment.provision_id
    left join public_document document on document.id = comment.document_id
    where comment.id = ${commentId}
  `);
  return row?.sheet;
}
