import { AppError } from '../../domain/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { findNeighbourPlan, findOwnPlansNear } from './neighbour-map.queries.ts';

/** A neighbour's plan, as far as it is public, with the municipality's own plans around it. Throws `not-found`. */
export async function readNeighbourMap(database: Database, staff: Session, noticeId: string) {
  return database.withRole('planner', staff, async (transaction) => {
    const theirs = await findNeighbourPlan(transaction, noticeId);
    if (!theirs) throw new AppError('not-found');
    return { theirs, ours: await findOwnPlansNear(transaction, theirs.extent) };
  });
}
