import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Session } from '../../server/accounts/session.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import type { Database } from '../../server/database/database.ts';
import type { FileStore } from '../../server/files/file-store.ts';
import { type BuiltHearing, buildHearing } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import {
  type BuiltPlan,
  type BuiltPlanVersion,
  buildDocument,
  buildPlan,
  buildPlanVersion,
} from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';

/** A municipality with at least one row in every table that belongs to one. */
export type Tenant = {
  readonly municipality: BuiltMunicipality;
  readonly staff: Session;
  readonly plan: BuiltPlan;
  readonly version: BuiltPlanVersion;
  readonly documentId: string;
  readonly hearing: BuiltHearing;
  readonly commentId: string;
  readonly themeId: string;
  readonly changeId: number;
  readonly noticeId: string;
  readonly receiptSecret: string;
  /** The SHA-256 of the secret, in hexadecimal. */
  readonly receiptHash: string;
};

/** With a store, the file of its comment is really there. */
export async function buildTenant(database: Database, files?: FileStore): Promise<Tenant> {
  const municipality = await buildMunicipality(database, { box: [10, 59, 11, 60] });
  const staff = await buildStaff(database, municipality);
  const plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan);
  const documentId = await buildDocument(database, plan, { files });
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id] });
  const fileId = await addFile(database, municipality.id, files);
  const submission = buildSubmission(hearing.id, { places: [pointAt(10.41, 59.265)], files: [fileId] });
  await submitComment(database, submission);
  const ids = await addTheRest(database, { municipality, staff, plan, version, documentId, hearing, files });
  return {
    municipality,
    staff,
    plan,
    version,
    documentId,
    hearing,
    receiptSecret: submission.receiptSecret,
    receiptHash: createHash('sha256').update(submission.receiptSecret).digest('hex'),
    ...ids,
  };
}

async function addFile(database: Database, municipalityId: string, files?: FileStore): Promise<string> {
  const sha256 = await hashOfFile(files);
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ id: string }>(sql`
      insert into stored_file (municipality_id, sha256, size, media_type, name)
      values (${municipalityId}, ${sha256}, 1, 'application/pdf', 'a.pdf')
      returning id
    `),
  );
  if (!row) throw new Error('no file was inserted');
  return row.id;
}

/** Rows of the tables that no builder fills: what planners add as they work. */
/** Of a file in the store, if there is one. */
async function hashOfFile(files: FileStore | undefined): Promise<Uint8Array> {
  return files ? (await files.put(randomBytes(500))).sha256 : randomBytes(32);
}

async function addTheRest(
  database: Database,
  tenant: Pick<Tenant, 'municipality' | 'staff' | 'plan' | 'version' | 'documentId' | 'hearing'> & {
    readonly files: FileStore | undefined;
  },
): Promise<Pick<Tenant, 'commentId' | 'themeId' | 'changeId' | 'noticeId'>> {
  const { staff, plan, version, documentId, hearing } = tenant;
  const municipalityId = tenant.municipality.id;
  const sender = await buildMunicipality(database);
  const deliveredHash = await hashOfFile(tenant.files);
  const one = async (
    transaction: Parameters<Parameters<Database['withRole']>[2]>[0],
    query: ReturnType<typeof sql>,
  ) => {
    const [row] = await transaction.execute<{ id: string }>(query);
    if (!row) throw new Error('nothing was inserted');
    return row.id;
  };
  const noticeId = await database.withRole('operations', {}, async (transaction) => {
    await transaction.execute(sql`
      insert into place (municipality_id, kind, name, geom, words, source)
      values (${municipalityId}, 'address', 'Storgata 4', st_setsrid(st_makepoint(10.41, 59.265), 4258),
        app.search_words('Storgata 4'), 'test')
    `);
    await transaction.execute(sql`
      insert into plan_former_identifier (municipality_id, plan_id, former_municipality_number, former_identifier)
      values (${municipalityId}, ${plan.id}, '0704', 'gammel')
    `);
    await transaction.execute(sql`
      insert into plan_object_curve (municipality_id, plan_object_id, patch, ring, position, curve_number, reversed)
      values (${municipalityId}, ${version.objectIds[0]}, 1, 1, 1, '7', false)
    `);
    await transaction.execute(sql`
      insert into document_page (municipality_id, document_id, number, blocks)
      values (${municipalityId}, ${documentId}, 1, '[]')
    `);
    await transaction.execute(sql`
      insert into seal (municipality_id, number, previous_hash, root, leaves, sealed_at, hash)
      select ${municipalityId}, 1, h, h, 1, '2026-01-01T00:00:00.000000Z', h from (select sha256('') as h) one
    `);
    await transaction.execute(sql`
      insert into session (token_hash, account_id, municipality_id, expires_at)
      values (${randomBytes(32)}, ${staff.accountId}, ${municipalityId}, now() + interval '1 hour')
    `);
    await transaction.execute(sql`
      insert into account_sign_in (account_id, municipality_id, issuer, subject)
      values (${staff.accountId}, ${municipalityId}, 'https://sign-in.example', ${staff.accountId})
    `);
    await transaction.execute(sql`
      insert into staff_invitation (municipality_id, provider_name, roles, invited_by_id, invited_by)
      values (${municipalityId}, 'ny@eksempel.no', '{caseworker}', ${staff.accountId}, 'Kari')
    `);
    await transaction.execute(sql`
      insert into mail_message (municipality_id, kind, recipient, subject, sealed_body, expires_at)
      values (${municipalityId}, 'test', 'ola@eksempel.no', 'Hei', 'x', now() + interval '1 hour')
    `);
    await transaction.execute(sql`
      with someone as (
        insert into person (issuer, subject) values ('https://sign-in.example', gen_random_uuid()::text) returning id
      )
      insert into comment_person (comment_id, municipality_id, person_id)
      select comment.id, municipality_id, someone.id from comment, someone where hearing_id = ${hearing.id}
    `);
    await transaction.execute(sql`
      insert into retention_setting (municipality_id, rule, days, set_by) values (${municipalityId}, 'contact', 365, 'Kari')
    `);
    await transaction.execute(sql`
      insert into plan_standing (plan_id, municipality_id, said_by) values (${plan.id}, ${municipalityId}, 'Kari')
    `);
    await transaction.execute(sql`
      insert into comment_notice (municipality_id, account_id, email, cadence)
      values (${municipalityId}, ${staff.accountId}, 'kari@eksempel.no', 'daily')
    `);
    await transaction.execute(sql`
      insert into retention_report (municipality_id, rule, day, removed, last_at)
      values (${municipalityId}, 'contact', current_date, 1, now())
    `);
    await transaction.execute(sql`
      insert into neighbour_setting (municipality_id, distance_metres) values (${municipalityId}, null)
    `);
    await transaction.execute(sql`
      insert into comment_sender (comment_id, municipality_id, sender_id)
      select comment.id, municipality_id, ${sender.id} from comment where hearing_id = ${hearing.id}
    `);
    await transaction.execute(sql`
      insert into comment_file_showing (comment_id, municipality_id, position, shown_by)
      select comment_id, municipality_id, position, 'Kari' from comment_file where municipality_id = ${municipalityId}
    `);
    await transaction.execute(sql`
      insert into personal_finding (municipality_id, file_id, part, number, kind, starts_at, ends_at)
      select municipality_id, file_id, 'page', 1, 'phone', 0, 8 from comment_file where municipality_id = ${municipalityId}
    `);
    await transaction.execute(sql`
      insert into personal_data_read (municipality_id, comment_id, kind, account_id, reader)
      select ${municipalityId}, comment.id, 'contact', ${staff.accountId}, 'Kari' from comment where hearing_id = ${hearing.id}
    `);
    await transaction.execute(sql`
      insert into privacy_setting (municipality_id, updated_by) values (${municipalityId}, 'Kari')
    `);
    await transaction.execute(sql`
      insert into redaction_proposal (municipality_id, comment_id, public_text, places_hidden, name_hidden,
        hold_reason, legal_basis, account_id, proposed_by)
      select ${municipalityId}, comment.id, 'Skjermet', false, false, 'Helse', 'confidential', ${staff.accountId}, 'Kari'
      from comment where hearing_id = ${hearing.id}
    `);
    await transaction.execute(sql`
      insert into comment_file_handling (comment_id, position, municipality_id, legal_basis, reason, account_id, decided_by)
      select comment_id, position, municipality_id, 'confidential', 'Helse', ${staff.accountId}, 'Kari'
      from comment_file where municipality_id = ${municipalityId}
    `);
    await transaction.execute(sql`
      insert into file_search (file_id, municipality_id, state)
      select file_id, municipality_id, 'searched' from comment_file where municipality_id = ${municipalityId}
    `);
    await transaction.execute(
      sql`insert into text_search (municipality_id, rules) values (${municipalityId}, 1)`,
    );
    await transaction.execute(sql`
      insert into file_shape (municipality_id, file_id, shape)
      select municipality_id, file_id, st_forcecollection(st_setsrid(st_makepoint(10.4, 59.3), 4326))
      from comment_file where municipality_id = ${municipalityId}
    `);
    await transaction.execute(sql`
      insert into authority (municipality_id, name, kind) values (${municipalityId}, 'Vestfold fylkeskommune', 'county')
    `);
    await transaction.execute(sql`
      insert into plan_access (municipality_id, plan_id, account_id, given_by)
      values (${municipalityId}, ${plan.id}, ${staff.accountId}, 'Kari')
    `);
    await transaction.execute(sql`
      with delivered as (
        insert into stored_file (municipality_id, sha256, size, media_type, name)
        values (${municipalityId}, ${deliveredHash}, 1, 'application/pdf', 'b.pdf') returning id
      )
      insert into plan_delivery (municipality_id, plan_id, file_id, kind, title, account_id, delivered_by)
      select ${municipalityId}, ${plan.id}, id, 'planFile', 'Utkast', ${staff.accountId}, 'Kari' from delivered
    `);
    await transaction.execute(sql`
      insert into suggested_reply (municipality_id, comment_id, account_id, suggested_by, text)
      select ${municipalityId}, comment.id, ${staff.accountId}, 'Kari', 'Takk' from comment where hearing_id = ${hearing.id}
    `);
    return one(
      transaction,
      sql`insert into neighbour_notice (municipality_id, sender_id, plan_id, plan_identifier, plan_name,
          plan_type, hearing_id, hearing_kind, closes_at, limit_metres, distance_metres, near_square_metres, inside_square_metres)
        values (${municipalityId}, ${sender.id}, ${plan.id}, 'nabo', 'Naboplan', 35, ${hearing.id}, 'publicDisplay', now(), 500, 0, 1, 1)
        returning id`,
    );
  });
  return database.withRole('planner', staff, async (transaction) => {
    await transaction.execute(sql`
      insert into hearing_document (municipality_id, hearing_id, document_id)
      values (${municipalityId}, ${hearing.id}, ${documentId})
    `);
    await transaction.execute(sql`
      insert into hearing_extension (municipality_id, hearing_id, previous_closes_at, closes_at, reason, extended_by)
      values (${municipalityId}, ${hearing.id}, now(), now() + interval '1 day', 'Ferie', 'Kari')
    `);
    await transaction.execute(sql`
      insert into layer_sharing (municipality_id, layer, audience) values (${municipalityId}, 'plans', 'public')
    `);
    await transaction.execute(sql`
      insert into code_mapping (municipality_id, object_type, attribute, from_value, to_value, changed_by)
      values (${municipalityId}, 'RpArealformålOmråde', 'RPAREALFORMÅL', '9999', '1111', 'Kari')
    `);
    const commentId = await one(transaction, sql`select id from comment where hearing_id = ${hearing.id}`);
    const themeId = await one(
      transaction,
      sql`insert into theme (municipality_id, hearing_id, name)
        values (${municipalityId}, ${hearing.id}, 'Høyde') returning id`,
    );
    await transaction.execute(sql`
      insert into comment_theme (comment_id, theme_id, municipality_id)
      values (${commentId}, ${themeId}, ${municipalityId})
    `);
    const changeId = await one(
      transaction,
      sql`insert into comment_handling_change (municipality_id, comment_id, revision, act, before, changed_by)
        values (${municipalityId}, ${commentId}, 1, 'show', '{}', 'Kari') returning id`,
    );
    await transaction.execute(sql`
      insert into neighbour_notice_event (municipality_id, notice_id, kind, actor, account_id)
      values (${municipalityId}, ${noticeId}, 'read', 'Kari', ${staff.accountId})
    `);
    await transaction.execute(sql`
      insert into geodata_key (municipality_id, name, key_hash, created_by)
      values (${municipalityId}, 'Kartløsningen', ${randomBytes(32)}, 'Kari')
    `);
    return { commentId, themeId, changeId: Number(changeId), noticeId };
  });
}
