import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import {
  comment,
  commentAuthor,
  commentFile,
  commentHandling,
  commentPlace,
  commentPlanVersion,
} from '../../drizzle/schema/comments.ts';
import { hearing } from '../../drizzle/schema/hearings.ts';
import { journalEntry } from '../../drizzle/schema/journal.ts';
import { plan, storedFile } from '../../drizzle/schema/plans.ts';
import { publicMunicipality, publicPlanVersion } from '../../drizzle/schema/public-views.ts';
import type { Transaction } from '../database/database.ts';

const commentColumns = {
  id: comment.id,
  municipalityId: comment.municipalityId,
  hearingId: comment.hearingId,
  parentId: comment.parentId,
  number: comment.number,
  kind: comment.kind,
  target: comment.target,
  planObjectId: comment.planObjectId,
  provisionId: comment.provisionId,
  documentId: comment.documentId,
  documentPage: comment.documentPage,
  documentTitle: sql<string | null>`(
    select title from public_document where public_document.id = ${comment.documentId}
  )`,
  heading: comment.heading,
  text: comment.text,
  authorKind: comment.authorKind,
  underAge: comment.underAge,
  language: comment.language,
  receivedAt: comment.receivedAt,
  isLate: comment.isLate,
  withdrawnAt: comment.withdrawnAt,
  withdrawnReason: comment.withdrawnReason,
  webState: commentHandling.webState,
  publicHeading: commentHandling.publicHeading,
  publicText: commentHandling.publicText,
  placesHidden: commentHandling.placesHidden,
  nameHidden: commentHandling.nameHidden,
  holdReason: commentHandling.holdReason,
  legalBasis: commentHandling.legalBasis,
  answerText: commentHandling.answerText,
  outcome: commentHandling.outcome,
  changeText: commentHandling.changeText,
  answeredAt: commentHandling.answeredAt,
  isOnWeb: sql<boolean>`exists (select from public_comment shown where shown.id = ${comment.id})`,
};

export type OwnCommentRow = Awaited<ReturnType<typeof findSupplements>>[number];

/** The comment whose receipt the transaction holds. Throws `receipt-unknown`. */
export async function findOwn(transaction: Transaction): Promise<OwnCommentRow> {
  const [row] = await transaction
    .select(commentColumns)
    .from(comment)
    .innerJoin(commentHandling, eq(commentHandling.commentId, comment.id))
    .where(eq(comment.receiptHash, sql`app.receipt_hash()`));
  if (!row) throw new AppError('receipt-unknown');
  return row;
}

/** The supplements to one's own comment, in order. */
export async function findSupplements(transaction: Transaction, parentId: string) {
  return transaction
    .select(commentColumns)
    .from(comment)
    .innerJoin(commentHandling, eq(commentHandling.commentId, comment.id))
    .where(eq(comment.parentId, parentId))
    .orderBy(asc(comment.number));
}

/** Hearing, plan and municipality of one's own comment, also when the hearing is called off. */
export async function findOwnCase(transaction: Transaction, hearingId: string) {
  const [row] = await transaction
    .select({
      hearing: {
        id: hearing.id,
        kind: hearing.kind,
        code: hearing.code,
        opensAt: hearing.opensAt,
        closesAt: hearing.closesAt,
        publishedAt: hearing.publishedAt,
        cancelledAt: hearing.cancelledAt,
        sentToDecisionAt: hearing.sentToDecisionAt,
        publicationRule: hearing.publicationRule,
        nameRule: hearing.nameRule,
        lateRule: hearing.lateRule,
        contactName: hearing.contactName,
        email: hearing.email,
        phone: hearing.phone,
      },
      plan: {
        id: plan.id,
        identifier: plan.identifier,
        name: plan.name,
        planType: plan.planType,
        decidedOn: plan.decidedOn,
      },
      municipality: { number: publicMunicipality.number, name: publicMunicipality.name },
    })
    .from(hearing)
    .innerJoin(plan, eq(plan.id, hearing.planId))
    .innerJoin(publicMunicipality, eq(publicMunicipality.id, hearing.municipalityId))
    .where(eq(hearing.id, hearingId));
  if (!row) throw new AppError('receipt-unknown');
  return row;
}

export async function findOwnAuthor(transaction: Transaction, commentId: string) {
  const [row] = await transaction
    .select({
      name: commentAuthor.name,
      email: commentAuthor.email,
      phone: commentAuthor.phone,
      address: commentAuthor.address,
      organisationName: commentAuthor.organisationName,
      organisationNumber: commentAuthor.organisationNumber,
      onBehalfOf: commentAuthor.onBehalfOf,
    })
    .from(commentAuthor)
    .where(eq(commentAuthor.commentId, commentId));
  return row;
}

/** Places with their shapes (WGS 84), of several comments. */
export async function findOwnPlaces(transaction: Transaction, commentIds: readonly string[]) {
  const rows = await transaction
    .select({
      commentId: commentPlace.commentId,
      position: commentPlace.position,
      label: commentPlace.label,
      planObjectId: commentPlace.planObjectId,
      paragraph: commentPlace.paragraph,
      geometry: sql<string>`st_asgeojson(${commentPlace.geom}, 7)`,
    })
    .from(commentPlace)
    .where(inArray(commentPlace.commentId, [...commentIds]))
    .orderBy(asc(commentPlace.commentId), asc(commentPlace.position));
  return rows.map((row) => ({ ...row, geometry: JSON.parse(row.geometry) as PlaceShape }));
}

/** A GeoJSON point, line or area in WGS 84, as it was drawn. */
type PlaceShape = {
  readonly type: 'Point' | 'LineString' | 'Polygon';
  readonly coordinates: readonly unknown[];
};

export async function findOwnFiles(transaction: Transaction, commentIds: readonly string[]) {
  return transaction
    .select({
      commentId: commentFile.commentId,
      position: commentFile.position,
      name: storedFile.name,
      size: storedFile.size,
      mediaType: storedFile.mediaType,
      description: commentFile.description,
      sha256: sql<string>`encode(${storedFile.sha256}, 'hex')`,
    })
    .from(commentFile)
    .innerJoin(storedFile, eq(storedFile.id, commentFile.fileId))
    .where(inArray(commentFile.commentId, [...commentIds]))
    .orderBy(asc(commentFile.commentId), asc(commentFile.position));
}

export async function findOwnPlanVersionIds(transaction: Transaction, commentId: string): Promise<string[]> {
  const rows = await transaction
    .select({ id: commentPlanVersion.planVersionId })
    .from(commentPlanVersion)
    .where(eq(commentPlanVersion.commentId, commentId));
  return rows.map(({ id }) => id);
}

/** The versions that one's own comment speaks of, alternatives in order. */
export async function findOwnPlanVersions(transaction: Transaction, commentId: string) {
  const rows = await transaction
    .select({
      id: commentPlanVersion.planVersionId,
      number: publicPlanVersion.number,
      alternative: publicPlanVersion.alternative,
    })
    .from(commentPlanVersion)
    .innerJoin(publicPlanVersion, eq(publicPlanVersion.id, commentPlanVersion.planVersionId))
    .where(eq(commentPlanVersion.commentId, commentId))
    .orderBy(asc(publicPlanVersion.alternative), asc(publicPlanVersion.number));
  return rows.map((row) => ({ ...row, number: row.number ?? 0 }));
}

/** The number that the archive gave one's own comment; null while it has none. */
export async function findOwnJournalNumber(transaction: Transaction, commentId: string) {
  const [row] = await transaction
    .select({ number: journalEntry.journalNumber, date: journalEntry.journalDate })
    .from(journalEntry)
    .where(and(eq(journalEntry.commentId, commentId), eq(journalEntry.kind, 'received')));
  return row?.number ? { number: row.number, date: row.date } : null;
}

/** Marks one's own comment withdrawn; the database refuses once the plan is decided. */
export async function markWithdrawn(
  transaction: Transaction,
  commentId: string,
  reason: string,
): Promise<Date | null> {
  const [row] = await transaction
    .update(comment)
    .set({ withdrawnAt: sql`app.clock()` as unknown as Date, withdrawnReason: reason || null })
    .where(and(eq(comment.id, commentId), isNull(comment.withdrawnAt)))
    .returning({ withdrawnAt: comment.withdrawnAt });
  return row?.withdrawnAt ?? null;
}
