import { z } from 'zod';
import { plainText } from '../../domain/comments/plain-text.ts';
import { AppError } from '../../domain/errors.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import {
  findRunningHearings,
  isExtendedSince,
  isReplaced,
  linkToHearing,
  publishDocumentRow,
} from './document-editions.queries.ts';
import { findDocument } from './plan-documents.queries.ts';

/** Whether people get more time because a document in hearing was replaced; not doing so takes a reason. */
const deadlineAnswerSchema = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('extended') }),
  z.object({ choice: z.literal('kept'), reason: plainText({ maximum: 500, missing: 'invalid' }) }),
]);
export type DeadlineAnswer = z.output<typeof deadlineAnswerSchema>;

export const documentPublicationSchema = z.object({
  documentId: z.uuid(),
  deadline: deadlineAnswerSchema.optional(),
});

/**
 * Puts a document out on the web. One that replaces another while the plan is in hearing also becomes part of
 * the hearing, and needs an answer about the deadline. Throws `not-found`, `document-already-replaced`,
 * `deadline-unanswered` (also where `extended` is said of a hearing that was not).
 */
export async function publishDocument(
  database: Database,
  staff: Session,
  { documentId, deadline }: z.output<typeof documentPublicationSchema>,
) {
  return database.withRole('planner', staff, async (transaction) => {
    const found = await findDocument(transaction, documentId);
    if (!found) throw new AppError('not-found');
    if (found.publishedAt) return { publishedAt: found.publishedAt };
    const { replacesId } = found;
    if (replacesId && (await isReplaced(transaction, replacesId)))
      throw new AppError('document-already-replaced');
    const details = replacesId ? await replaceInHearings(transaction, found, deadline) : {};
    await publishDocumentRow(transaction, documentId);
    await auditStaff(transaction, staff, {
      act: 'document.publish',
      subjectKind: 'document',
      subjectId: documentId,
      details: { ...(replacesId && { replaces: replacesId }), ...details },
    });
    const published = await findDocument(transaction, documentId);
    return { publishedAt: published?.publishedAt ?? null };
  });
}

/** What the log says of the hearings that the replacement touches. */
async function replaceInHearings(
  transaction: Transaction,
  found: { readonly id: string; readonly planId: string; readonly createdAt: Date },
  deadline: DeadlineAnswer | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const hearings = await findRunningHearings(transaction, found.planId);
  if (hearings.length === 0) return {};
  if (!deadline) throw new AppError('deadline-unanswered');
  for (const hearing of hearings) {
    const isUntrue =
      deadline.choice === 'extended' && !(await isExtendedSince(transaction, hearing.id, found.createdAt));
    if (isUntrue) throw new AppError('deadline-unanswered');
    await linkToHearing(transaction, hearing, found.id);
  }
  return { hearings: hearings.map(({ id }) => id), deadline };
}
