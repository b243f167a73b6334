import { AppError } from '../../domain/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { recordReading } from '../privacy/reading-record.ts';
import { findContact, findOriginal } from './personal-data.queries.ts';

/** How to reach a comment's author; who asked is recorded with it. Throws `not-found`. */
export async function readContact(database: Database, staff: Session, commentId: string) {
  return database.withRole('planner', staff, async (transaction) => {
    const contact = await findContact(transaction, commentId);
    if (!contact) throw new AppError('not-found');
    await recordReading(transaction, staff, { commentId, kind: 'contact' });
    return contact;
  });
}

/** The words of a redacted comment as they came; who asked is recorded with them. Throws `not-found`. */
export async function readOriginal(database: Database, staff: Session, commentId: string) {
  return database.withRole('planner', staff, async (transaction) => {
    const original = await findOriginal(transaction, commentId);
    if (!original) throw new AppError('not-found');
    await recordReading(transaction, staff, { commentId, kind: 'original' });
    return original;
  });
}
