import { createHash } from 'node:crypto';
import { canonicalBody } from '../../domain/comments/canonical-body.ts';
import type { AuthorKind, RegisteredAuthor } from '../../domain/comments/comment-author.ts';
import type { Supplement, Withdrawal } from '../../domain/comments/comment-followup.ts';
import type { CommentTarget } from '../../domain/comments/comment-submission.ts';
import { AppError } from '../../domain/errors.ts';
import type { LateRule } from '../../domain/hearings/hearing-draft.ts';
import { type HearingKind, hearingCitationKey } from '../../domain/hearings/hearing-kinds.ts';
import { canReceive, hearingState } from '../../domain/hearings/hearing-state.ts';
import type { Language } from '../../domain/language.ts';
import { auditSender } from '../accounts/audit.ts';
import { readClock } from '../database/clock.ts';
import type { Database } from '../database/database.ts';
import { findOwnReadings } from '../privacy/reading-record.ts';
import { logWithdrawn } from '../proof/log-comment.ts';
import { arrivedAt, findUploadUnderWay } from './arrival.ts';
import { checkContent, checkReception } from './check-content.ts';
import {
  findOwn,
  findOwnAuthor,
  findOwnCase,
  findOwnFiles,
  findOwnJournalNumber,
  findOwnPlaces,
  findOwnPlanVersionIds,
  findOwnPlanVersions,
  findSupplements,
  markWithdrawn,
  type OwnCommentRow,
} from './comment-receipt.queries.ts';
import { hashReceiptSecret } from './receipt-secret.ts';
import { keepFromWeb, onceOnly, type Receipt } from './submit-comment.ts';

/** The comment whole, as its author may see it. Throws `receipt-unknown`. */
export async function readReceipt(database: Database, secret: string) {
  return database.withRole('citizen', { receiptHash: hashReceiptSecret(secret) }, async (transaction) => {
    const own = await findOwn(transaction);
    const { hearing, plan, municipality } = await findOwnCase(transaction, own.hearingId);
    const supplements = await findSupplements(transaction, own.id);
    const ids = [own.id, ...supplements.map(({ id }) => id)];
    const places = await findOwnPlaces(transaction, ids);
    const files = await findOwnFiles(transaction, ids);
    const now = await readClock(transaction);
    const times = { ...hearing, lateRule: hearing.lateRule as LateRule };
    const kind = hearing.kind as HearingKind;
    const withParts = (row: OwnCommentRow) => ({
      ...contentOf(row),
      places: places.filter(({ commentId }) => commentId === row.id),
      files: files.filter(({ commentId }) => commentId === row.id),
    });
    return {
      ...withParts(own),
      citation: hearingCitationKey(kind, plan.planType),
      author: await findOwnAuthor(transaction, own.id),
      readings: await findOwnReadings(transaction, ids),
      journal: await findOwnJournalNumber(transaction, own.id),
      planVersions: await findOwnPlanVersions(transaction, own.id),
      supplements: supplements.map(withParts),
      hearing: { ...hearing, kind, state: hearingState(times, now) },
      plan,
      municipality,
      maySupplement: own.parentId === null && own.withdrawnAt === null && canReceive(times, now).ok,
      mayWithdraw: own.withdrawnAt === null && plan.decidedOn === null,
    };
  });
}

/**
 * Adds to one's own comment: a comment of its own with its own number and receipt, by the same author about
 * the same thing. Throws `receipt-unknown`, `comment-withdrawn`, `hearing-wrong-state` for a
 * supplement, and what `submitComment` throws.
 */
export async function supplementComment(
  database: Database,
  supplement: Supplement,
  waitedSeconds: () => number = () => 0,
): Promise<Receipt> {
  const parentScope = { receiptHash: hashReceiptSecret(supplement.receipt) };
  const { own, author, planVersionIds } = await database.withRole(
    'citizen',
    parentScope,
    async (transaction) => {
      const row = await findOwn(transaction);
      return {
        own: row,
        author: await findOwnAuthor(transaction, row.id),
        planVersionIds: await findOwnPlanVersionIds(transaction, row.id),
      };
    },
  );
  if (!author) throw new AppError('receipt-unknown');
  const identity = {
    hearingId: own.hearingId,
    idempotencyKey: supplement.idempotencyKey,
    bodyHash: createHash('sha256')
      .update(canonicalBody({ ...supplement, receipt: own.id }))
      .digest(),
    receiptHash: hashReceiptSecret(supplement.receiptSecret),
  };
  const language = own.language as Language;
  const target: CommentTarget = { kind: supplement.places.length > 0 ? 'places' : 'wholePlan' };
  const content = { ...supplement, ...identity, target, planVersionIds };
  return onceOnly(database, identity, async () => {
    if (own.parentId) throw new AppError('hearing-wrong-state');
    if (own.withdrawnAt) throw new AppError('comment-withdrawn');
    const { hearing } = await checkContent(database, content);
    const begunAt = await findUploadUnderWay(database, hearing, supplement.files);
    checkReception(hearing, language, begunAt ?? arrivedAt(hearing, waitedSeconds));
    const entry = {
      ...identity,
      municipalityId: own.municipalityId,
      kind: 'supplement' as const,
      parentId: own.id,
      target,
      places: supplement.places,
      planVersionIds,
      heading: '',
      text: supplement.text,
      files: supplement.files,
      fileDescriptions: supplement.fileDescriptions,
      waitedSeconds,
      begunAt,
      author: authorOf(own.authorKind as AuthorKind, author),
      underAge: own.underAge,
      language,
    };
    return keepFromWeb(database, hearing, entry, { language });
  });
}

/**
 * Takes one's own comment off the web and marks it withdrawn; it stays in the case. A second time changes
 * nothing. Throws `receipt-unknown`, `case-decided`.
 */
export async function withdrawComment(
  database: Database,
  { receipt, reason }: Withdrawal,
): Promise<{ readonly withdrawnAt: string }> {
  const receiptHash = hashReceiptSecret(receipt);
  const own = await database.withRole('citizen', { receiptHash }, findOwn);
  const { municipalityId } = own;
  return database.withRole('citizen', { receiptHash, municipalityId }, async (transaction) => {
    const current = await findOwn(transaction);
    if (current.withdrawnAt) return { withdrawnAt: current.withdrawnAt.toISOString() };
    const withdrawnAt = await markWithdrawn(transaction, own.id, reason);
    if (!withdrawnAt) {
      // Another of the same person's devices was quicker.
      const { withdrawnAt: first } = await findOwn(transaction);
      if (!first) throw new AppError('receipt-unknown');
      return { withdrawnAt: first.toISOString() };
    }
    await logWithdrawn(transaction, municipalityId, own.id);
    await auditSender(transaction, municipalityId, {
      act: 'comment.withdraw',
      subjectKind: 'comment',
      subjectId: own.id,
    });
    return { withdrawnAt: withdrawnAt.toISOString() };
  });
}

/** Leaves out what is still being written at the municipality: an answer counts when it is given. */
function contentOf(row: OwnCommentRow) {
  const { webState, isOnWeb, publicHeading, publicText, placesHidden, nameHidden } = row;
  const { holdReason, legalBasis, answerText, outcome, changeText, answeredAt, ...own } = row;
  return {
    id: own.id,
    number: own.number,
    kind: own.kind,
    target: own.target,
    planObjectId: own.planObjectId,
    provisionId: own.provisionId,
    documentId: own.documentId,
    documentPage: own.documentPage,
    documentTitle: own.documentTitle,
    heading: own.heading,
    text: own.text,
    authorKind: own.authorKind,
    underAge: own.underAge,
    language: own.language,
    receivedAt: own.receivedAt.toISOString(),
    isLate: own.isLate,
    withdrawnAt: own.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: own.withdrawnReason,
    /** What stands on the web, and when not all of it does, why and by which law. */
    web: {
      state: webState as 'waiting' | 'shown' | 'redacted' | 'held',
      isOnWeb,
      publicHeading: webState === 'redacted' ? publicHeading : null,
      publicText: webState === 'redacted' ? publicText : null,
      placesHidden,
      nameHidden,
      holdReason,
      legalBasis,
    },
    answer: answeredAt
      ? { text: answerText, outcome, change: changeText, answeredAt: answeredAt.toISOString() }
      : null,
  };
}

function authorOf(
  kind: AuthorKind,
  row: NonNullable<Awaited<ReturnType<typeof findOwnAuthor>>>,
): RegisteredAuthor {
  const person = {
    name: row.name,
    email: row.email ?? '',
    phone: row.phone ?? '',
    address: row.address ?? '',
    onBehalfOf: row.onBehalfOf ?? '',
  };
  if (kind === 'private') return { kind, ...person };
  const organisationName = row.organisationName ?? '';
  return { kind, ...person, organisationName, organisationNumber: row.organisationNumber ?? '' };
}
