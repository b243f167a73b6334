import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sql } from 'drizzle-orm';
import { AppError } from '../../../domain/errors.ts';
import { auditStaff } from '../../accounts/audit.ts';
import type { Session } from '../../accounts/session.ts';
import type { Database } from '../../database/database.ts';
import type { OutgoingFile } from '../../files/send-stored-file.ts';
import { keepDocument } from '../plan-documents.service.ts';
import { checkStagedFile } from '../staging/check-staged-file.ts';
import { uploadsFolder } from '../staging/plan-uploads.ts';
import type { StagedImport } from '../staging/staged-import.ts';
import type { StagingServices } from '../staging/staging.service.ts';
import {
  type Delivery,
  findDeliveredFile,
  findDeliveries,
  findPlansWithDeliveries,
} from './deliveries.queries.ts';
import { takeDelivery } from './take-delivery.ts';

/** As whom one looks: a caseworker at all of a plan's deliveries, a consultant at those to their plans. */
export type DeliveryReader = 'planner' | 'consultant';

/** What was delivered to a plan, the newest first. */
export async function listDeliveries(
  database: Database,
  staff: Session,
  as: DeliveryReader,
  planId: string,
): Promise<readonly Delivery[]> {
  return [...(await database.withRole(as, staff, (transaction) => findDeliveries(transaction, { planId })))];
}

/** Plans of the municipality with deliveries that wait. */
export async function listWaitingDeliveries(database: Database, staff: Session) {
  return [...(await database.withRole('planner', staff, findPlansWithDeliveries))];
}

/** The file of a delivery. Throws `not-found`, `file-waits-for-scan` and `file-infected`. */
export async function openDeliveredFile(
  database: Database,
  staff: Session,
  as: DeliveryReader,
  deliveryId: string,
): Promise<OutgoingFile> {
  const file = await database.withRole(as, staff, (transaction) =>
    findDeliveredFile(transaction, deliveryId),
  );
  if (!file) throw new AppError('not-found');
  requireClean(file);
  return file;
}

/**
 * Opens a delivered plan file as any other that is brought in: its reading begins, and storing it as a version takes the
 * delivery. Asked again it is the same import. Throws `not-found`, `delivery-decided`.
 */
export async function openDeliveredPlan(
  services: StagingServices,
  staff: Session,
  deliveryId: string,
): Promise<{ importId: string }> {
  const { database, files, staging, config } = services;
  const { delivery, file } = await findWaiting(database, staff, deliveryId);
  if (delivery.kind !== 'planFile') throw new AppError('not-found');
  const known = await staging.folder.read(deliveryId);
  if (known && known.deliveryId === deliveryId) return { importId: deliveryId };
  const copy = join(uploadsFolder(config), randomUUID());
  await mkdir(uploadsFolder(config), { recursive: true, mode: 0o700 });
  try {
    await pipeline(await files.read(file.sha256), createWriteStream(copy, { mode: 0o600 }));
    const staged = stagedOf(delivery, file, staff);
    await staging.folder.adopt(staged, copy);
    await staging.jobs.start(staged, checkStagedFile(services, staging.folder, staged, staff));
  } finally {
    await rm(copy, { force: true });
  }
  return { importId: deliveryId };
}

/** Takes a delivered document in as one of the plan's, not yet out. Throws `not-found`, `delivery-decided`. */
export async function takeDeliveredDocument(
  services: StagingServices,
  staff: Session,
  deliveryId: string,
): Promise<{ documentId: string }> {
  const { delivery, file } = await findWaiting(services.database, staff, deliveryId);
  if (delivery.kind !== 'document' || !file.documentKind) throw new AppError('not-found');
  requireClean(file);
  const upload = {
    ...{ planId: delivery.planId, kind: file.documentKind, title: delivery.title },
    ...{ replaces: null, replacedReason: null },
  };
  const bytes = await services.files.readAll(file.sha256);
  const admitted = { bytes, mediaType: file.mediaType, name: file.name };
  const { id } = await keepDocument(services, staff, upload, {
    ...admitted,
    alongside: (transaction, documentId) => takeDelivery(transaction, staff, deliveryId, { documentId }),
  });
  return { documentId: id };
}

/** Sends a delivery back with the reason. Throws `not-found`, `delivery-decided`. */
export async function sendDeliveryBack(
  { database, staging }: StagingServices,
  staff: Session,
  { deliveryId, reason }: { readonly deliveryId: string; readonly reason: string },
): Promise<void> {
  await findWaiting(database, staff, deliveryId);
  await database.withRole('planner', staff, async (transaction) => {
    const [row] = await transaction.execute<{ planId: string }>(sql`
      update plan_delivery
      set state = 'left', decided_by = ${staff.displayName}, decided_at = app.clock(), reason = ${reason}
      where id = ${deliveryId} and state = 'new'
      returning plan_id as "planId"
    `);
    if (!row) throw new AppError('delivery-decided');
    await auditStaff(transaction, staff, {
      ...{ act: 'delivery.leave', subjectKind: 'plan', subjectId: row.planId },
      details: { delivery: deliveryId, reason },
    });
  });
  const staged = await staging.folder.read(deliveryId);
  if (staged?.deliveryId !== deliveryId) return;
  await staging.jobs.stop(deliveryId);
  await staging.folder.remove(deliveryId);
}

async function findWaiting(database: Database, staff: Session, deliveryId: string) {
  return database.withRole('planner', staff, async (transaction) => {
    const [delivery] = await findDeliveries(transaction, { deliveryId });
    const file = await findDeliveredFile(transaction, deliveryId);
    if (!delivery || !file) throw new AppError('not-found');
    if (delivery.state !== 'new') throw new AppError('delivery-decided');
    return { delivery, file };
  });
}

/** Nobody opens what a scanner that is set up has not seen. */
function requireClean({ scan, name }: DeliveredFile): void {
  if (scan === 'waiting') throw new AppError('file-waits-for-scan', { details: { name } });
  if (scan === 'infected') throw new AppError('file-infected', { details: { name } });
}

type DeliveredFile = NonNullable<Awaited<ReturnType<typeof findDeliveredFile>>>;

function stagedOf(delivery: Delivery, file: DeliveredFile, staff: Session): StagedImport {
  const now = new Date().toISOString();
  return {
    ...{ id: delivery.id, deliveryId: delivery.id, draftFor: null },
    municipalityId: staff.municipalityId,
    accountId: staff.accountId,
    uploadedBy: delivery.deliveredBy,
    fileName: delivery.fileName,
    size: delivery.size,
    choices: { plan: file.identifier, alternative: file.alternative, srid: file.srid },
    ...{ createdAt: now, updatedAt: now },
    ...{ stage: 'queued', percent: null, isStorable: null, stored: null },
  };
}
