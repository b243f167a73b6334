import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Answer, LeftAlone, LegalBasis, Moderation, RedactionDecision } from '../../domain/desk.ts';
import { AppError } from '../../domain/errors.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import { readClock } from '../database/clock.ts';
import type { Database, Transaction } from '../database/database.ts';
import { handledRecord } from '../proof/handled-record.ts';
import { logHandled } from '../proof/log-comment.ts';
import {
  countThemes,
  findHandlingChanges,
  type Handling,
  type HandlingAtRevision,
  insertHandlingChange,
  isColleague,
  lockHandling,
  markUndone,
  writeHandling,
} from './comment-handling.queries.ts';

import {
  decideProposal,
  findWaitingProposal,
  insertProposal,
  needsTwo,
  replaceProposals,
} from './redaction-proposals.queries.ts';
import { whyNotMany } from './why-not-many.ts';

export type CommentAtRevision = { readonly commentId: string; readonly expectedRevision: number };

/**
 * Decides what of a comment stands on the web. Where the municipality wants two to read a redacted copy, it waits for the
 * second, and what stood on the web leaves it meanwhile. Throws `not-found`, `revision-conflict`.
 */
export function moderate(database: Database, staff: Session, moderation: Moderation) {
  return change(
    database,
    staff,
    moderation,
    `comment.${moderation.decision}`,
    async ({ handling }, transaction) => {
      await replaceProposals(transaction, moderation.commentId);
      const cleared = {
        publicHeading: null,
        publicText: null,
        placesHidden: false,
        holdReason: null,
        legalBasis: null,
      };
      switch (moderation.decision) {
        case 'show':
          return { ...handling, ...cleared, webState: 'shown', nameHidden: moderation.nameHidden };
        case 'hold':
          return {
            ...handling,
            ...cleared,
            webState: 'held',
            holdReason: moderation.reason,
            legalBasis: moderation.legalBasis,
          };
        case 'redact': {
          const copy = {
            publicHeading: moderation.publicHeading || null,
            publicText: moderation.publicText,
            placesHidden: moderation.placesHidden,
            nameHidden: moderation.nameHidden,
            holdReason: moderation.reason,
            legalBasis: moderation.legalBasis,
          };
          if (!(await needsTwo(transaction, staff.municipalityId))) {
            return { ...handling, ...copy, webState: 'redacted' };
          }
          await insertProposal(transaction, staff, { commentId: moderation.commentId, ...copy });
          return handling.webState === 'held' ? handling : { ...handling, ...cleared, webState: 'waiting' };
        }
      }
    },
  );
}

/**
 * What the second person says of a redacted copy: it goes on the web as it is, or back to the one who wrote it. Throws
 * `not-found` where none waits, `redaction-needs-second` for whoever wrote it, `revision-conflict`.
 */
export function decideRedaction(database: Database, staff: Session, given: RedactionDecision) {
  const act = given.decision === 'confirm' ? 'comment.confirmRedaction' : 'comment.returnRedaction';
  return change(database, staff, given, act, async ({ handling }, transaction) => {
    const waiting = await findWaitingProposal(transaction, given.commentId);
    if (waiting?.id !== given.proposalId) throw new AppError('not-found');
    if (given.decision === 'return') {
      await decideProposal(transaction, staff, { id: waiting.id, state: 'returned', note: given.note });
      return handling;
    }
    if (waiting.accountId === staff.accountId) throw new AppError('redaction-needs-second');
    await decideProposal(transaction, staff, { id: waiting.id, state: 'confirmed', note: null });
    const { publicHeading, publicText, placesHidden, nameHidden, holdReason, legalBasis } = waiting;
    return {
      ...{
        ...handling,
        webState: 'redacted',
        publicHeading,
        publicText,
        placesHidden,
        nameHidden,
        holdReason,
      },
      legalBasis: legalBasis as LegalBasis,
    };
  });
}

/**
 * Shows several at once; those that someone has changed since, or that must be looked at one by one, stand as before and
 * are told with the reason.
 */
export async function showMany(database: Database, staff: Session, comments: readonly CommentAtRevision[]) {
  const why = await database.withRole('planner', staff, (transaction) =>
    whyNotMany(
      transaction,
      comments.map(({ commentId }) => commentId),
    ),
  );
  const results: ShownOrLeft[] = [];
  for (const comment of comments) {
    const { commentId } = comment;
    const left = why.get(commentId);
    if (left) {
      results.push({ commentId, revision: null, left });
      continue;
    }
    const show = { ...comment, decision: 'show', nameHidden: false } as const;
    const shown = await moderate(database, staff, show).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'revision-conflict') return null;
      throw error;
    });
    results.push({ commentId, revision: shown?.revision ?? null, left: shown ? null : 'changed' });
  }
  return results;
}

type ShownOrLeft = {
  readonly commentId: string;
  /** Null where the comment stands as before. */
  readonly revision: number | null;
  readonly left: LeftAlone | 'changed' | null;
};

/** Writes the municipality's answer, which the author and, where the comment is shown, everyone reads. */
export function answer(database: Database, staff: Session, given: Answer) {
  return change(database, staff, given, 'comment.answer', async ({ handling }, transaction) => ({
    ...handling,
    answerText: given.answerText,
    outcome: given.outcome,
    changeText: given.changeText || null,
    answeredAt: (await readClock(transaction)).toISOString(),
  }));
}

export function setThemes(
  database: Database,
  staff: Session,
  given: CommentAtRevision & { readonly themeIds: readonly string[] },
) {
  return change(database, staff, given, 'comment.setThemes', async ({ handling, hearingId }, transaction) => {
    const themeIds = [...new Set(given.themeIds)];
    if ((await countThemes(transaction, hearingId, themeIds)) !== themeIds.length)
      throw new AppError('not-found');
    return { ...handling, themeIds };
  });
}

/** Gives the comment to a colleague, or to nobody. Throws `not-found` for someone of another municipality. */
export function assign(
  database: Database,
  staff: Session,
  given: CommentAtRevision & { readonly assigneeId: string | null },
) {
  const { assigneeId } = given;
  return change(database, staff, given, 'comment.assign', async ({ handling }, transaction) => {
    if (assigneeId !== null && !(await isColleague(transaction, assigneeId))) throw new AppError('not-found');
    return { ...handling, assigneeId };
  });
}

/**
 * Takes back the latest change that has not been taken back. The undoing is itself a change in the log.
 * Throws `not-found` when there is none.
 */
export async function undo(database: Database, staff: Session, given: CommentAtRevision) {
  return change(database, staff, given, 'comment.undo', async (_current, transaction) => {
    const changes = await findHandlingChanges(transaction, given.commentId);
    const latest = changes.find(({ act, undone }) => !undone && act !== 'comment.undo');
    if (!latest) throw new AppError('not-found');
    await markUndone(transaction, latest.id);
    await replaceProposals(transaction, given.commentId);
    return latest.before as Handling;
  });
}

/** What was done with a comment, the latest first; the one that `undo` would take back is marked. */
export async function readLog(database: Database, staff: Session, commentId: string) {
  return database.withRole('planner', staff, async (transaction) => {
    const changes = await findHandlingChanges(transaction, commentId);
    const undoable = changes.find(({ act, undone }) => !undone && act !== 'comment.undo');
    return changes.map(({ before: _before, changedAt, legalBasis, ...entry }) => ({
      ...entry,
      legalBasis: legalBasis as LegalBasis | null,
      changedAt: changedAt.toISOString(),
      canBeUndone: entry.id === undoable?.id,
    }));
  });
}

type Step = (current: HandlingAtRevision, transaction: Transaction) => Promise<Handling>;

/** One change with its log and audit, all or nothing; two planners never overwrite each other unseen. */
async function change(
  database: Database,
  staff: Session,
  { commentId, expectedRevision }: CommentAtRevision,
  act: string,
  step: Step,
): Promise<{ readonly revision: number; readonly handling: Handling }> {
  const { municipalityId, accountId, displayName } = staff;
  return database.withRole('planner', staff, async (transaction) => {
    const current = await lockHandling(transaction, commentId);
    if (!current) throw new AppError('not-found');
    if (current.revision !== expectedRevision) throw await conflict(transaction, commentId, current.revision);
    const handling = await step(current, transaction);
    const revision = current.revision + 1;
    await writeHandling(transaction, { commentId, municipalityId, revision }, handling);
    const before = current.handling;
    const legalBasis =
      groundOf(act, handling) ?? (await findWaitingProposal(transaction, commentId))?.legalBasis;
    const record = handledRecord(commentId, handling);
    if (canonicalJson(record) !== canonicalJson(handledRecord(commentId, before)))
      await logHandled(transaction, { municipalityId, revision }, record);
    await insertHandlingChange(transaction, {
      municipalityId,
      commentId,
      revision,
      act,
      before,
      changedBy: displayName,
      accountId,
      legalBasis,
    });
    await auditStaff(transaction, staff, {
      act,
      subjectKind: 'comment',
      subjectId: commentId,
      details: { revision, ...(legalBasis && { legalBasis }) },
    });
    return { revision, handling };
  });
}

const groundedActs = new Set(['comment.hold', 'comment.redact', 'comment.confirmRedaction']);

/** On which ground an act keeps something off the web; null for an act that needs none. */
function groundOf(act: string, { legalBasis, webState }: Handling): LegalBasis | null | undefined {
  if (!groundedActs.has(act)) return null;
  // A copy that waits for its second person has its ground in the proposal.
  return act === 'comment.redact' && webState !== 'redacted' ? undefined : legalBasis;
}

async function conflict(transaction: Transaction, commentId: string, revision: number): Promise<AppError> {
  const [latest] = await findHandlingChanges(transaction, commentId);
  return new AppError('revision-conflict', {
    details: { revision, changedBy: latest?.changedBy, changedAt: latest?.changedAt.toISOString() },
  });
}
