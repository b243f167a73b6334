import { randomUUID } from 'node:crypto';
import { AppError } from '../../../domain/errors.ts';
import type { DeliveryNote, DocumentDelivery } from '../../../domain/plan-delivery.ts';
import { auditStaff } from '../../accounts/audit.ts';
import type { Session } from '../../accounts/session.ts';
import { scanFile } from '../../files/scan/scan-file.ts';
import type { OutgoingFile } from '../../files/send-stored-file.ts';
import type { Services } from '../../services.ts';
import { findStorablePlan } from '../import/storable-plan.ts';
import { planMediaTypes } from '../import/store-plan.ts';
import { admitDocument } from '../plan-documents.service.ts';
import { openRestingImport, type StagingServices } from '../staging/staging.service.ts';
import { insertDelivery, type NewDelivery } from './deliveries.queries.ts';
import { findReachedPlan } from './reached-plans.ts';

/**
 * Hands a draft in that was read and found in order. It is nobody's version until a caseworker has taken it. Sent twice
 * it is there once. Throws `not-found`, `import-at-work`, `import-refused`.
 */
export async function deliverDraft(
  services: StagingServices,
  staff: Session,
  { importId, note, answerTo, language }: DeliveryNote,
): Promise<{ planId: string }> {
  const { folder } = services.staging;
  const staged = await openRestingImport(services.staging, staff, importId, 'consultant');
  const plan = await findStorablePlan(folder.pathOf(importId, 'reading'));
  const planId = staged.draftFor;
  if (!planId || !staged.isStorable || !plan) throw new AppError('import-refused');
  // The bytes are safely kept before any row points to them, and they are those that were read.
  const { sha256, size } = await services.files.putFile(folder.pathOf(importId, 'source'));
  if (sha256.toString('hex') !== plan.source.sha256) throw new AppError('validation');
  await keep(services, staff, {
    row: {
      ...{ id: importId, planId, kind: 'planFile', documentKind: null, note },
      title: staged.fileName,
      ...{ answerTo, answerLanguage: language },
      ...{ alternative: staged.choices.alternative, srid: staged.choices.srid },
    },
    file: { sha256, size, mediaType: planMediaTypes[plan.format], name: staged.fileName, scan: 'unasked' },
  });
  await folder.remove(importId);
  return { planId };
}

/**
 * Hands a document in to a plan, for a caseworker to take. Throws `not-found`, `file-type-refused`, `file-infected`,
 * `pdf-encrypted`.
 */
export async function deliverDocument(
  services: Services,
  staff: Session,
  { planId, kind, title, note, answerTo, language }: DocumentDelivery,
  given: { readonly bytes: Buffer; readonly name: string },
): Promise<{ id: string }> {
  await findReachedPlan(services.database, staff, planId);
  const { bytes, mediaType, name } = await admitDocument(given);
  const scan = await scanFile(services.config, bytes);
  if (scan === 'infected') throw new AppError('file-infected', { details: { name } });
  const { sha256, size } = await services.files.put(bytes);
  const id = randomUUID();
  await keep(services, staff, {
    row: {
      ...{ id, planId, kind: 'document', documentKind: kind, title, note, alternative: null, srid: null },
      ...{ answerTo, answerLanguage: language },
    },
    file: { sha256, size, mediaType, name, scan },
  });
  return { id };
}

type Kept = {
  readonly row: Omit<NewDelivery, 'fileId' | 'municipalityId' | 'accountId' | 'deliveredBy'>;
  readonly file: OutgoingFile & { readonly scan: string };
};

async function keep(services: Services, staff: Session, { row, file }: Kept): Promise<void> {
  const { municipalityId, accountId, displayName } = staff;
  await findReachedPlan(services.database, staff, row.planId);
  await services.database.withRole('consultant', staff, async (transaction) => {
    const own = { fileId: randomUUID(), municipalityId, accountId, deliveredBy: displayName };
    if (!(await insertDelivery(transaction, { ...row, ...own }, file))) return;
    await auditStaff(transaction, staff, {
      ...{ act: 'delivery.send', subjectKind: 'plan', subjectId: row.planId },
      details: {
        delivery: row.id,
        kind: row.kind,
        ...(row.documentKind && { documentKind: row.documentKind }),
      },
    });
  });
}
