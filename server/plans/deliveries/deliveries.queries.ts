import { sql } from 'drizzle-orm';
import type { Language } from '../../../domain/language.ts';
import type { Transaction } from '../../database/database.ts';
import type { OutgoingFile } from '../../files/send-stored-file.ts';

/** What a consultant handed in to a plan, and what became of it. */
export type Delivery = {
  id: string;
  planId: string;
  kind: 'planFile' | 'document';
  /** Code of documenttype; null for a plan file. */
  documentKind: string | null;
  title: string;
  note: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  deliveredBy: string;
  deliveredAt: string;
  state: 'new' | 'taken' | 'left' | 'withdrawn';
  /** Delivered by whoever asks. */
  isOwn: boolean;
  decidedBy: string | null;
  decidedAt: string | null;
  /** Why it was sent back. */
  reason: string | null;
  /** The version it became. */
  versionNumber: number | null;
  documentId: string | null;
};

/** All deliveries to a plan that the role may see, the newest first; or one of them. */
export async function findDeliveries(
  transaction: Transaction,
  asked: { readonly planId: string } | { readonly deliveryId: string },
): Promise<readonly Delivery[]> {
  const condition =
    'planId' in asked ? sql`delivery.plan_id = ${asked.planId}` : sql`delivery.id = ${asked.deliveryId}`;
  return transaction.execute<Delivery>(sql`
    select delivery.id, delivery.plan_id as "planId", delivery.kind, delivery.document_kind as "documentKind",
      delivery.title, delivery.note, file.name as "fileName", file.media_type as "mediaType",
      file.size::float8 as size, delivery.delivered_by as "deliveredBy",
      to_jsonb(delivery.delivered_at) as "deliveredAt", delivery.state, delivery.decided_by as "decidedBy",
      to_jsonb(delivery.decided_at) as "decidedAt", delivery.reason, version.number as "versionNumber",
      delivery.document_id as "documentId", coalesce(delivery.account_id = app.account(), false) as "isOwn"
    from plan_delivery delivery
    join stored_file file on file.id = delivery.file_id
    left join plan_version version on version.id = delivery.plan_version_id
    where ${condition}
    order by delivery.delivered_at desc, delivery.id
    limit 500
  `);
}

/** Plans that have deliveries waiting for an answer, the longest waiting first. */
export async function findPlansWithDeliveries(transaction: Transaction) {
  return transaction.execute<{ planId: string; planName: string; identifier: string; waiting: number }>(sql`
    select plan.id as "planId", plan.name as "planName", plan.identifier, count(*)::integer as waiting
    from plan_delivery delivery
    join plan on plan.id = delivery.plan_id
    where delivery.state = 'new'
    group by plan.id, plan.name, plan.identifier
    order by min(delivery.delivered_at), plan.id
    limit 200
  `);
}

/** The bytes of a delivery and what was said of them; undefined where the role may not see it. */
export async function findDeliveredFile(transaction: Transaction, deliveryId: string) {
  const [row] = await transaction.execute<{
    hash: string;
    size: number;
    mediaType: string;
    name: string;
    scan: string;
    alternative: string | null;
    srid: number | null;
    identifier: string;
    documentKind: string | null;
  }>(sql`
    select encode(file.sha256, 'hex') as hash, file.size::float8 as size, file.media_type as "mediaType",
      file.name, file.scan, delivery.alternative, delivery.srid, delivery.document_kind as "documentKind",
      (select plan.identifier from plan where plan.id = delivery.plan_id) as identifier
    from plan_delivery delivery
    join stored_file file on file.id = delivery.file_id
    where delivery.id = ${deliveryId}
  `);
  if (!row) return undefined;
  const { hash, ...rest } = row;
  return { ...rest, sha256: Buffer.from(hash, 'hex') };
}

export type NewDelivery = {
  /** Made beforehand, so that what is sent twice is there once. */
  readonly id: string;
  readonly fileId: string;
  readonly municipalityId: string;
  readonly planId: string;
  readonly kind: Delivery['kind'];
  readonly documentKind: string | null;
  readonly title: string;
  readonly note: string;
  readonly alternative: string | null;
  readonly srid: number | null;
  readonly accountId: string;
  readonly deliveredBy: string;
  readonly answerTo: string | null;
  readonly answerLanguage: Language;
};

/** Inserts a delivery with its file, which it claims. Answers false where it is there already. */
export async function insertDelivery(
  transaction: Transaction,
  row: NewDelivery,
  file: OutgoingFile & { readonly scan: string },
): Promise<boolean> {
  const [known] = await transaction.execute(sql`select from plan_delivery where id = ${row.id}`);
  if (known) return false;
  // The role writes the row before it may read it: nothing is asked back.
  await transaction.execute(sql`
    insert into stored_file (id, municipality_id, sha256, size, media_type, name, scan)
    values (${row.fileId}, ${row.municipalityId}, decode(${Buffer.from(file.sha256).toString('hex')}, 'hex'),
      ${file.size}, ${file.mediaType}, ${file.name}, ${file.scan})
  `);
  await transaction.execute(sql`
    insert into plan_delivery (id, municipality_id, plan_id, file_id, kind, document_kind, title, note, alternative,
      srid, account_id, delivered_by, answer_to, answer_language)
    values (${row.id}, ${row.municipalityId}, ${row.planId}, ${row.fileId}, ${row.kind}, ${row.documentKind},
      ${row.title}, ${row.note}, ${row.alternative}, ${row.srid}, ${row.accountId}, ${row.deliveredBy},
      ${row.answerTo}, ${row.answerLanguage})
  `);
  return true;
}
