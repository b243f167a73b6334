import { sql } from 'drizzle-orm';
import { AppError } from '../../../domain/errors.ts';
import { auditStaff } from '../../accounts/audit.ts';
import type { Session } from '../../accounts/session.ts';
import type { StagingServices } from '../staging/staging.service.ts';
import { findDeliveries } from './deliveries.queries.ts';

/**
 * Takes one's own delivery back while nobody has answered; it stays in the list as withdrawn, and what the caseworker
 * had opened of it goes. A second time changes nothing. Throws `not-found`, for others' too, and `delivery-decided`.
 */
export async function withdrawDelivery(
  { database, staging }: StagingServices,
  staff: Session,
  deliveryId: string,
): Promise<void> {
  await database.withRole('consultant', staff, async (transaction) => {
    const [row] = await transaction.execute<{ planId: string }>(sql`
      update plan_delivery
      set state = 'withdrawn', decided_by = delivered_by, decided_at = app.clock(), answer_to = null
      where id = ${deliveryId} and account_id = ${staff.accountId} and state = 'new'
      returning plan_id as "planId"
    `);
    if (!row) {
      const [delivery] = await findDeliveries(transaction, { deliveryId });
      if (!delivery?.isOwn) throw new AppError('not-found');
      if (delivery.state !== 'withdrawn') throw new AppError('delivery-decided');
      return;
    }
    await auditStaff(transaction, staff, {
      ...{ act: 'delivery.withdraw', subjectKind: 'plan', subjectId: row.planId },
      details: { delivery: deliveryId },
    });
  });
  const staged = await staging.folder.read(deliveryId);
  if (staged?.deliveryId !== deliveryId) return;
  await staging.jobs.stop(deliveryId);
  await staging.folder.remove(deliveryId);
}
