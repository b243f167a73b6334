import { and, eq, sql } from 'drizzle-orm';
import { redactionProposal } from '../../drizzle/schema/privacy.ts';
import type { Session } from '../accounts/session.ts';
import type { Transaction } from '../database/database.ts';

export type NewProposal = {
  readonly commentId: string;
  readonly publicHeading: string | null;
  readonly publicText: string;
  readonly placesHidden: boolean;
  readonly nameHidden: boolean;
  readonly holdReason: string;
  readonly legalBasis: string;
};

/** Whether the municipality wants a second person to read what is redacted. */
export async function needsTwo(transaction: Transaction, municipalityId: string): Promise<boolean> {
  const [row] = await transaction.execute<{ needs_two: boolean }>(
    sql`select app.redaction_needs_two(${municipalityId}) as needs_two`,
  );
  return row?.needs_two ?? false;
}

export async function insertProposal(
  transaction: Transaction,
  { municipalityId, accountId, displayName }: Session,
  proposal: NewProposal,
): Promise<void> {
  await transaction
    .insert(redactionProposal)
    .values({ ...proposal, municipalityId, accountId, proposedBy: displayName });
}

/** The copy that waits for its second person; undefined where none does. */
export async function findWaitingProposal(transaction: Transaction, commentId: string) {
  const [row] = await transaction
    .select()
    .from(redactionProposal)
    .where(and(eq(redactionProposal.commentId, commentId), eq(redactionProposal.state, 'waiting')));
  return row;
}

export async function decideProposal(
  transaction: Transaction,
  { accountId, displayName }: Session,
  {
    id,
    ...decision
  }: { readonly id: string; readonly state: 'confirmed' | 'returned'; readonly note: string | null },
): Promise<void> {
  await transaction
    .update(redactionProposal)
    .set({
      ...decision,
      decidedAccountId: accountId,
      decidedBy: displayName,
      decidedAt: sql`app.clock()`,
    })
    .where(eq(redactionProposal.id, id));
}

/** Another decision about the comment takes the place of a copy that waits. */
export async function replaceProposals(transaction: Transaction, commentId: string): Promise<void> {
  await transaction
    .update(redactionProposal)
    .set({ state: 'replaced' })
    .where(and(eq(redactionProposal.commentId, commentId), eq(redactionProposal.state, 'waiting')));
}
