import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { TextBlock } from '../../domain/documents/text-block.ts';
import { hearing, hearingDocument, hearingExtension } from '../../drizzle/schema/hearings.ts';
import { document, documentPage, storedFile } from '../../drizzle/schema/plans.ts';
import type { Transaction } from '../database/database.ts';
import type { ReadDocument } from '../documents/read-document.ts';

/** True where another document that is out has taken the place of this one. */
export async function isReplaced(transaction: Transaction, documentId: string): Promise<boolean> {
  const newer = and(eq(document.replacesId, documentId), isNotNull(document.publishedAt));
  return (await transaction.$count(document, newer)) > 0;
}

/** Puts a document out; does nothing to one that is out. */
export async function publishDocumentRow(transaction: Transaction, documentId: string): Promise<void> {
  await transaction
    .update(document)
    .set({ publishedAt: sql`app.clock()` })
    .where(and(eq(document.id, documentId), isNull(document.publishedAt)));
}

/** Hearings of the plan that are out and have time left, or have not opened yet. */
export async function findRunningHearings(transaction: Transaction, planId: string) {
  return transaction
    .select({ id: hearing.id, municipalityId: hearing.municipalityId })
    .from(hearing)
    .where(
      and(
        eq(hearing.planId, planId),
        isNotNull(hearing.publishedAt),
        isNull(hearing.cancelledAt),
        isNull(hearing.sentToDecisionAt),
        sql`${hearing.closesAt} > app.clock()`,
      ),
    );
}

/** True where the hearing's time was extended after an instant. */
export async function isExtendedSince(
  transaction: Transaction,
  hearingId: string,
  since: Date,
): Promise<boolean> {
  const later = and(
    eq(hearingExtension.hearingId, hearingId),
    sql`${hearingExtension.extendedAt} >= ${since.toISOString()}::timestamptz`,
  );
  return (await transaction.$count(hearingExtension, later)) > 0;
}

/** The hearing puts the document out too. */
export async function linkToHearing(
  transaction: Transaction,
  { id, municipalityId }: { readonly id: string; readonly municipalityId: string },
  documentId: string,
): Promise<void> {
  await transaction
    .insert(hearingDocument)
    .values({ hearingId: id, municipalityId, documentId })
    .onConflictDoNothing();
}

/** Pages a statement: a long report has some megabytes of text. */
const pagesAtOnce = 100;

/** Stores what came of reading a document's file, once. */
export async function writeReading(
  transaction: Transaction,
  { id, municipalityId }: { readonly id: string; readonly municipalityId: string },
  { pages, ...facts }: ReadDocument,
): Promise<void> {
  const [written] = await transaction
    .update(document)
    .set(facts)
    .where(and(eq(document.id, id), eq(document.reading, 'unread')))
    .returning({ id: document.id });
  if (!written) return;
  for (let from = 0; from < pages.length; from += pagesAtOnce) {
    await transaction.insert(documentPage).values(
      pages.slice(from, from + pagesAtOnce).map((blocks, index) => ({
        documentId: id,
        municipalityId,
        number: from + index + 1,
        blocks: blocks satisfies readonly TextBlock[],
      })),
    );
  }
}

/** The oldest document whose file has not been read. */
export async function findUnreadDocument(transaction: Transaction) {
  const [row] = await transaction
    .select({
      id: document.id,
      municipalityId: document.municipalityId,
      sha256: storedFile.sha256,
      mediaType: storedFile.mediaType,
    })
    .from(document)
    .innerJoin(storedFile, eq(storedFile.id, document.fileId))
    .where(eq(document.reading, 'unread'))
    .orderBy(asc(document.createdAt), asc(document.id))
    .limit(1);
  return row;
}
