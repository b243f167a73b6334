import { AppError } from '../../domain/errors.ts';
import type { Transaction } from '../database/database.ts';
import { findLastPlanChange, lockPlanRow } from './plans-desk.queries.ts';

/**
 * The plan, locked, as the planner saw it. Throws `not-found`, or `revision-conflict` with who changed it since,
 * and when: `{ revision, changedBy, changedAt }`.
 */
export async function lockPlanAtRevision(transaction: Transaction, planId: string, expectedRevision: number) {
  const row = await lockPlanRow(transaction, planId);
  if (!row) throw new AppError('not-found');
  if (row.revision === expectedRevision) return row;
  const change = await findLastPlanChange(transaction, planId);
  throw new AppError('revision-conflict', {
    details: {
      revision: row.revision,
      changedBy: change?.changedBy,
      changedAt: change?.changedAt.toISOString(),
    },
  });
}
