import { stat } from 'node:fs/promises';
import { AppError } from '../../../domain/errors.ts';
import type { Transaction } from '../../database/database.ts';
import type { Services } from '../../services.ts';
import type { ImportActor } from './import-actor.ts';
import type { ImportOutcome, StoredPlanVersion } from './import-report.ts';
import { inActorsTransaction } from './in-actors-transaction.ts';
import { filesOfReading, findStorablePlan } from './storable-plan.ts';
import { storePlan } from './store-plan.ts';

export type StoringTask = {
  /** The folder that `readPlanForPreview` was given. */
  readonly folder: string;
  /** The delivered file, with the very bytes that were read. */
  readonly path: string;
  readonly actor: ImportActor;
  readonly clock?: Date | undefined;
  /** What belongs to the storing and stands or falls with it. */
  readonly alongside?: (transaction: Transaction, stored: StoredPlanVersion) => Promise<void>;
};

/**
 * Stores a plan that was read and found storable: one transaction, all or nothing. What was imported meanwhile is
 * met again: the same file makes no twin. Throws `not-found` where the folder holds no storable plan or the plan is
 * another municipality's, `validation` where the file is not the one that was read.
 */
export async function storeReadPlan(
  { database, files }: Pick<Services, 'database' | 'files'>,
  { folder, path, actor, clock, alongside }: StoringTask,
): Promise<ImportOutcome> {
  const plan = await findStorablePlan(folder);
  if (!plan) throw new AppError('not-found');
  if (actor.kind === 'staff' && actor.staff.municipalityId !== plan.municipality.id) {
    throw new AppError('not-found');
  }
  // The bytes are safely on disk before any row that points to them is there for others.
  const kept = files.putFile(path);
  kept.catch(() => undefined);
  const sha256 = Buffer.from(plan.source.sha256, 'hex');
  const { size } = await stat(path);
  const { checkedPath } = filesOfReading(folder);
  const source = { sha256, size, name: plan.source.name };
  return inActorsTransaction(database, { actor, clock })(async (transaction) => {
    const outcome = await storePlan(transaction, { ...plan, source, actor, checkedPath });
    if (outcome.stored) await alongside?.(transaction, outcome.stored);
    if (!(await kept).sha256.equals(sha256)) throw new AppError('validation');
    return outcome;
  });
}
