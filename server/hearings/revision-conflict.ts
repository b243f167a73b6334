import { AppError } from '../../domain/errors.ts';
import type { Transaction } from '../database/database.ts';
import type { HearingRow } from './hearing-record.ts';
import { findLastChange, lockHearing } from './hearings-desk.queries.ts';

/**
 * The hearing, locked, as the planner saw it. Throws `not-found`, or `revision-conflict` with who changed
 * it since, and when: `{ revision, changedBy, changedAt }`.
 */
export async function lockAtRevision(
  transaction: Transaction,
  hearingId: string,
  expectedRevision: number,
): Promise<HearingRow> {
  const row = await lockHearing(transaction, hearingId);
  if (!row) throw new AppError('not-found');
  if (row.revision === expectedRevision) return row;
  const change = await findLastChange(transaction, hearingId);
  throw new AppError('revision-conflict', {
    details: {
      revision: row.revision,
      changedBy: change?.changedBy,
      changedAt: change?.changedAt.toISOString(),
    },
  });
}
