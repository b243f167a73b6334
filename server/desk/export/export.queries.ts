import { sql } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';
import { senderOfComment } from '../desk-queue.queries.ts';
import type { ExportHead, ExportRow } from './export-row.ts';

/** The hearing, its plan and municipality; undefined for one of another municipality. */
export async function findExportHead(
  transaction: Transaction,
  hearingId: string,
): Promise<Omit<ExportHead, 'publicUrl'> | undefined> {
  const [row] = await transaction.execute<{ head: Omit<ExportHead, 'publicUrl'> }>(sql`
    select jsonb_build_object(
      'hearingId', hearing.id,
      'hearingCode', hearing.code,
      'municipalityNumber', (select number from public_municipality where id = municipality.id),
      'municipalityName', municipality.name,
      'planName', plan.name,
      'planIdentifier', plan.identifier,
      'hearingKind', hearing.kind,
      'caseNumber', coalesce(hearing.case_number, plan.case_number),
      'opensAt', hearing.opens_at,
      'closesAt', hearing.closes_at,
      'writtenAt', app.clock()
    ) as head
    from hearing
    join plan on plan.id = hearing.plan_id
    join municipality on municipality.id = hearing.municipality_id
    where hearing.id = ${hearingId}
  `);
  return row?.head;
}

/**
 * Comments with numbers above one, in order, at most so many. Where one has been redacted its copy stands for it: the
 * council's papers are public, and the archive has the original.
 */
export async function findExportRows(
  transaction: Transaction,
  hearingId: string,
  above: number,
  limit: number,
): Promise<readonly ExportRow[]> {
  const rows = await transaction.execute<{ entry: ExportRow }>(sql`
    select jsonb_build_object(
      'id', comment.id,
      'number', comment.number,
      'kind', comment.kind,
      'parentNumber', parent.number,
      'channel', comment.channel,
      'identityLevel', comment.identity_level,
      'senderName', ${senderOfComment},
      'receivedAt', comment.received_at,
      'isLate', comment.is_late,
      'withdrawnAt', comment.withdrawn_at,
      'name', author.name,
      'underAge', comment.under_age,
      'organisationName', author.organisation_name,
      'onBehalfOf', author.on_behalf_of,
      'target', comment.target,
      'planObjectId', comment.plan_object_id,
      'planObjectName', object.name,
      'provisionId', comment.provision_id,
      'clause', provision.clause,
      'clauseHeading', provision.heading,
      'documentId', comment.document_id,
      'documentTitle', document.title,
      'documentPage', comment.document_page,
      'places', coalesce((
        select jsonb_agg(
          jsonb_build_object(
            'label', place.label, 'planObjectName', place_object.name,
            'paragraph', place.paragraph,
            'geometry', st_asgeojson(place.geom, 7)::jsonb
          ) order by place.position
        )
        from comment_place place
        left join plan_object place_object on place_object.id = place.plan_object_id
        where place.comment_id = comment.id and not (handling.web_state = 'redacted' and handling.places_hidden)
      ), '[]'),
      'files', coalesce((
        select jsonb_agg(stored_file.name order by link.position)
        from comment_file link
        join stored_file on stored_file.id = link.file_id
        where link.comment_id = comment.id
      ), '[]'),
      'themes', coalesce((
        select jsonb_agg(theme.name order by theme.name)
        from comment_theme link
        join theme on theme.id = link.theme_id
        where link.comment_id = comment.id
      ), '[]'),
      'heading',
        case when handling.web_state = 'redacted' then nullif(handling.public_heading, '') else comment.heading end,
      'text', case when handling.web_state = 'redacted' then handling.public_text else comment.text end,
      'webState', handling.web_state,
      'isOnWeb', exists (select from public_comment shown where shown.id = comment.id),
      'answerText', handling.answer_text,
      'outcome', handling.outcome,
      'changeText', handling.change_text
    ) as entry
    from comment
    join comment_author author on author.comment_id = comment.id
    join comment_handling handling on handling.comment_id = comment.id
    left join comment parent on parent.id = comment.parent_id
    left join plan_object object on object.id = comment.plan_object_id
    left join provision on provision.id = comment.provision_id
    left join document on document.id = comment.document_id
    where comment.hearing_id = ${hearingId} and comment.number > ${above}
    order by comment.number
    limit ${limit}
  `);
  return rows.map(({ entry }) => entry);
}
