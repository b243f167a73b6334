import { sql } from 'drizzle-orm';
import type { Database } from '../../server/database/database.ts';
import type { Tenant } from './build-tenant.ts';
import { readPublicTables } from './tenant-tables.ts';

/** A tenant's real ids by the names that the fields of procedures give them. */
export type TenantIds = Readonly<Record<string, string | number>>;

/** Fields whose ids are made by the one who sends: no one has them beforehand. */
export const madeByTheSender: readonly string[] = ['idempotencyKey', 'key', 'id'];

/** Which row's id each field bears that the tenant itself does not tell. */
const rowOf: Readonly<Record<string, string>> = {
  proposalId: 'redaction_proposal',
  keyId: 'geodata_key',
  authorityId: 'authority',
  invitationId: 'staff_invitation',
  replyId: 'suggested_reply',
  deliveryId: 'plan_delivery',
  entryId: 'journal_entry',
};

export async function readTenantIds(database: Database, own: Tenant): Promise<TenantIds> {
  const object = own.version.objectIds[0] ?? '';
  const found: Record<string, string | number> = {
    ...{ planId: own.plan.id, planVersionId: own.version.id, planVersionIds: own.version.id },
    ...{ planObjectId: object, objectId: object, objectIds: object, provisionId: own.version.provisionId },
    ...{ documentId: own.documentId, documentIds: own.documentId, replacesId: own.documentId },
    ...{ hearingId: own.hearing.id, commentId: own.commentId, commentIds: own.commentId },
    ...{ themeId: own.themeId, themeIds: own.themeId, changeId: own.changeId, noticeId: own.noticeId },
    ...{ assigneeId: own.staff.accountId, accountId: own.staff.accountId },
    ...{ municipalityId: own.municipality.id, municipalityNumber: own.municipality.number },
    ...{ expectedRevision: 1 },
  };
  await database.withRole('operations', {}, async (transaction) => {
    const tenant = own.municipality.id;
    for (const [field, table] of Object.entries(rowOf)) {
      const [row] = await transaction.execute<{ id: string | number }>(
        sql`select id from ${sql.identifier(table)} where municipality_id = ${tenant} limit 1`,
      );
      if (!row) throw new Error(`the tenant has no ${table}`);
      found[field] = table === 'journal_entry' ? Number(row.id) : row.id;
    }
    const [file] = await transaction.execute<{ id: string }>(
      sql`select file_id as id from comment_file where municipality_id = ${tenant} limit 1`,
    );
    for (const field of ['fileId', 'files', 'copyFileId']) found[field] = file?.id ?? '';
  });
  return found;
}

/** Every id that stands in any row of the tenant, but those that others are told of. */
export async function readEveryId(database: Database, own: Tenant): Promise<readonly string[]> {
  const tables = await readPublicTables(database);
  const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
  const all = new Set<string>();
  await database.withRole('operations', {}, async (transaction) => {
    for (const { name, tenantColumn } of tables) {
      if (tenantColumn === null) continue;
      const rows = await transaction.execute<{ line: string }>(sql`
        select to_jsonb(one)::text as line from ${sql.identifier(name)} one
        where ${sql.identifier(tenantColumn)} = ${own.municipality.id}
      `);
      for (const { line } of rows) for (const [id] of line.matchAll(uuid)) all.add(id);
    }
  });
  return [...all];
}
