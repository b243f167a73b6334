import { createHash, randomBytes } from 'node:crypto';
import { canonicalBody } from '../../domain/comments/canonical-body.ts';
import { type RegisteredComment, receivedInstant } from '../../domain/comments/registered-comment.ts';
import { AppError } from '../../domain/errors.ts';
import type { Session } from '../accounts/session.ts';
import { checkContent } from '../comments/check-content.ts';
import { storeRegisteredComment } from '../comments/store-comment.ts';
import type { Database } from '../database/database.ts';
import { sqlState } from '../database/database-error.ts';
import { findRegistered, hasHearing } from './register-comment.queries.ts';

export type Registered = {
  readonly commentId: string;
  readonly number: number;
  readonly receivedAt: string;
  readonly isLate: boolean;
};

/**
 * Enters what came by letter, e-mail, phone or in person, or an authority's objection, into the same queue
 * and numbering, with the time it really came. Sent twice, it is entered once. Throws `not-found` for a
 * hearing elsewhere, `idempotency-conflict`, `hearing-not-open`, `validation` for a time to come, and what
 * `checkContent` throws.
 */
export async function registerComment(
  database: Database,
  staff: Session,
  entry: RegisteredComment,
): Promise<Registered> {
  const bodyHash = createHash('sha256').update(canonicalBody(entry)).digest();
  const earlier = await findEarlier(database, staff, entry, bodyHash);
  if (earlier) return earlier;
  const { hearing, planVersionIds } = await checkContent(database, entry);
  const { receivedOn: _receivedOn, receivedClock: _receivedClock, ...content } = entry;
  try {
    const { id, ...kept } = await database.withRole('planner', staff, (transaction) =>
      storeRegisteredComment(
        transaction,
        {
          ...content,
          planVersionIds,
          bodyHash,
          // Nobody holds a receipt of what came on paper.
          receiptHash: randomBytes(32),
          municipalityId: hearing.municipalityId,
          parentId: null,
          receivedAt: receivedInstant(entry, hearing.now),
          registeredBy: staff.displayName,
        },
        {
          actor: staff.displayName,
          act: entry.kind === 'objection' ? 'comment.registerObjection' : 'comment.register',
          details: { channel: entry.channel },
        },
      ),
    );
    return { commentId: id, ...kept, receivedAt: kept.receivedAt.toISOString() };
  } catch (error) {
    const first = sqlState(error) === '23505' && (await findEarlier(database, staff, entry, bodyHash));
    if (first) return first;
    throw error;
  }
}

async function findEarlier(
  database: Database,
  staff: Session,
  { hearingId, idempotencyKey }: RegisteredComment,
  bodyHash: Uint8Array,
): Promise<Registered | undefined> {
  const found = await database.withRole('planner', staff, async (transaction) => {
    if (!(await hasHearing(transaction, hearingId))) throw new AppError('not-found');
    return findRegistered(transaction, hearingId, idempotencyKey);
  });
  if (!found) return undefined;
  if (found.number === null || Buffer.compare(found.bodyHash, bodyHash) !== 0) {
    throw new AppError('idempotency-conflict');
  }
  const { id, number, receivedAt, isLate } = found;
  return { commentId: id, number, receivedAt: receivedAt.toISOString(), isLate };
}
