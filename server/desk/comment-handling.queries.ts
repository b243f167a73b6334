import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { LegalBasis, WebState } from '../../domain/desk.ts';
import type { Outcome } from '../../domain/outcomes.ts';
import { accountRole } from '../../drizzle/schema/accounts.ts';
import {
  commentHandling,
  commentHandlingChange,
  commentTheme,
  theme,
} from '../../drizzle/schema/comments.ts';
import type { Transaction } from '../database/database.ts';

/** What a planner may change about a comment; the comment itself never changes. */
export type Handling = {
  readonly webState: WebState;
  readonly publicHeading: string | null;
  readonly publicText: string | null;
  readonly placesHidden: boolean;
  readonly nameHidden: boolean;
  readonly holdReason: string | null;
  readonly legalBasis: LegalBasis | null;
  readonly answerText: string | null;
  readonly outcome: Outcome | null;
  readonly changeText: string | null;
  /** ISO instant. */
  readonly answeredAt: string | null;
  readonly assigneeId: string | null;
  readonly themeIds: readonly string[];
};

export type HandlingAtRevision = {
  readonly handling: Handling;
  readonly hearingId: string;
  readonly revision: number;
};

/** The handling as it stands, locked until the transaction ends; undefined for another's comment. */
export async function lockHandling(
  transaction: Transaction,
  commentId: string,
): Promise<HandlingAtRevision | undefined> {
  const [row] = await transaction
    .select()
    .from(commentHandling)
    .where(eq(commentHandling.commentId, commentId))
    .for('update');
  if (!row) return undefined;
  const themes = await transaction
    .select({ themeId: commentTheme.themeId })
    .from(commentTheme)
    .where(eq(commentTheme.commentId, commentId))
    .orderBy(commentTheme.themeId);
  const { webState, outcome, legalBasis, answeredAt } = row;
  return {
    hearingId: row.hearingId,
    revision: row.revision,
    handling: {
      webState: webState as WebState,
      publicHeading: row.publicHeading,
      publicText: row.publicText,
      placesHidden: row.placesHidden,
      nameHidden: row.nameHidden,
      holdReason: row.holdReason,
      legalBasis: legalBasis as LegalBasis | null,
      answerText: row.answerText,
      outcome: outcome as Outcome | null,
      changeText: row.changeText,
      answeredAt: answeredAt?.toISOString() ?? null,
      assigneeId: row.assigneeId,
      themeIds: themes.map(({ themeId }) => themeId),
    },
  };
}

export async function writeHandling(
  transaction: Transaction,
  comment: { readonly commentId: string; readonly municipalityId: string; readonly revision: number },
  { themeIds, answeredAt, ...values }: Handling,
): Promise<void> {
  const { commentId, municipalityId, revision } = comment;
  await transaction
    .update(commentHandling)
    .set({
      ...values,
      answeredAt: answeredAt ? new Date(answeredAt) : null,
      revision,
      updatedAt: sql`app.clock()`,
    })
    .where(eq(commentHandling.commentId, commentId));
  await transaction.delete(commentTheme).where(eq(commentTheme.commentId, commentId));
  if (themeIds.length > 0) {
    await transaction
      .insert(commentTheme)
      .values(themeIds.map((themeId) => ({ commentId, themeId, municipalityId })));
  }
}

export async function insertHandlingChange(
  transaction: Transaction,
  row: {
    readonly municipalityId: string;
    readonly commentId: string;
    readonly revision: number;
    readonly act: string;
    readonly before: Handling;
    readonly changedBy: string;
    readonly accountId: string;
    readonly legalBasis: string | null | undefined;
  },
): Promise<void> {
  await transaction.insert(commentHandlingChange).values(row);
}

/** All changes of a comment's handling, the latest first. */
export async function findHandlingChanges(transaction: Transaction, commentId: string) {
  return transaction
    .select({
      id: commentHandlingChange.id,
      revision: commentHandlingChange.revision,
      act: commentHandlingChange.act,
      before: commentHandlingChange.before,
      changedBy: commentHandlingChange.changedBy,
      changedAt: commentHandlingChange.changedAt,
      undone: commentHandlingChange.undone,
      legalBasis: commentHandlingChange.legalBasis,
    })
    .from(commentHandlingChange)
    .where(eq(commentHandlingChange.commentId, commentId))
    .orderBy(desc(commentHandlingChange.revision));
}

export async function markUndone(transaction: Transaction, changeId: number): Promise<void> {
  await transaction
    .update(commentHandlingChange)
    .set({ undone: true })
    .where(eq(commentHandlingChange.id, changeId));
}

/** How many of the themes belong to the hearing. */
export async function countThemes(transaction: Transaction, hearingId: string, themeIds: readonly string[]) {
  if (themeIds.length === 0) return 0;
  const [row] = await transaction
    .select({ count: sql<number>`count(*)::integer` })
    .from(theme)
    .where(and(eq(theme.hearingId, hearingId), inArray(theme.id, [...themeIds])));
  return row?.count ?? 0;
}

/** True for an account with a role in the planner's municipality. */
export async function isColleague(transaction: Transaction, accountId: string): Promise<boolean> {
  return (await transaction.$count(accountRole, eq(accountRole.accountId, accountId))) > 0;
}
