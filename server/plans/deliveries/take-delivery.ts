import { sql } from 'drizzle-orm';
import { AppError } from '../../../domain/errors.ts';
import { auditStaff } from '../../accounts/audit.ts';
import type { Session } from '../../accounts/session.ts';
import type { Transaction } from '../../database/database.ts';

/** What a delivery became: a version of the plan, or a document of it. */
export type TakenAs = { readonly planVersionId: string } | { readonly documentId: string };

/** Marks a delivery as taken, in the transaction that makes what it became. Throws `delivery-decided`. */
export async function takeDelivery(
  transaction: Transaction,
  staff: Session,
  deliveryId: string,
  taken: TakenAs,
): Promise<void> {
  const planVersionId = 'planVersionId' in taken ? taken.planVersionId : null;
  const documentId = 'documentId' in taken ? taken.documentId : null;
  const [row] = await transaction.execute<{ planId: string }>(sql`
    update plan_delivery
    set state = 'taken', decided_by = ${staff.displayName}, decided_at = app.clock(),
      plan_version_id = ${planVersionId}, document_id = ${documentId}
    where id = ${deliveryId} and state = 'new'
    returning plan_id as "planId"
  `);
  if (!row) throw new AppError('delivery-decided');
  await auditStaff(transaction, staff, {
    ...{ act: 'delivery.take', subjectKind: 'plan', subjectId: row.planId },
    details: { delivery: deliveryId, ...taken },
  });
}
