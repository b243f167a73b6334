import { asc, eq, sql } from 'drizzle-orm';
import type { DocumentReading } from '../../domain/documents/document-facts.ts';
import { document, planVersion, storedFile } from '../../drizzle/schema/plans.ts';
import { publicDocument, publicPlanVersion } from '../../drizzle/schema/public-views.ts';
import type { Transaction } from '../database/database.ts';
import type { OutgoingFile } from '../files/send-stored-file.ts';

const outgoing = {
  sha256: storedFile.sha256,
  size: storedFile.size,
  mediaType: storedFile.mediaType,
  name: storedFile.name,
};

const facts = {
  reading: sql<DocumentReading>`${document.reading}`,
  pageCount: document.pageCount,
  fileLanguage: document.fileLanguage,
  isTagged: document.isTagged,
  hasTextLayer: document.hasTextLayer,
};

/** Documents of a plan in their order, published or not. */
export async function findDocuments(transaction: Transaction, planId: string) {
  return transaction
    .select({
      id: document.id,
      kind: document.kind,
      title: document.title,
      position: document.position,
      replaces: document.replacesId,
      replacedReason: document.replacedReason,
      createdAt: document.createdAt,
      publishedAt: document.publishedAt,
      fileName: storedFile.name,
      mediaType: storedFile.mediaType,
      size: storedFile.size,
      ...facts,
    })
    .from(document)
    .innerJoin(storedFile, eq(storedFile.id, document.fileId))
    .where(eq(document.planId, planId))
    .orderBy(asc(document.position), asc(document.createdAt), asc(document.id));
}

export type NewDocument = {
  readonly municipalityId: string;
  readonly planId: string;
  readonly kind: string;
  readonly title: string;
  readonly replacesId: string | null;
  readonly replacedReason: string | null;
};

/** Inserts a document after the others, with its stored file, which it claims. */
export async function insertDocument(
  transaction: Transaction,
  row: NewDocument,
  file: OutgoingFile,
): Promise<string> {
  const { municipalityId, planId } = row;
  const [stored] = await transaction
    .insert(storedFile)
    .values({ municipalityId, ...file, claimedAt: sql`app.clock()` })
    .returning({ id: storedFile.id });
  if (!stored) throw new Error('the stored file got no row');
  const [inserted] = await transaction
    .insert(document)
    .values({
      ...row,
      fileId: stored.id,
      position: sql`(select coalesce(max(position), 0) + 1 from document where plan_id = ${planId})`,
    })
    .returning({ id: document.id });
  if (!inserted) throw new Error('the document got no row');
  return inserted.id;
}

export async function findDocument(transaction: Transaction, documentId: string) {
  const [row] = await transaction
    .select({
      id: document.id,
      planId: document.planId,
      publishedAt: document.publishedAt,
      replacesId: document.replacesId,
      createdAt: document.createdAt,
    })
    .from(document)
    .where(eq(document.id, documentId));
  return row;
}

/** The file of a document that is out. */
export async function findPublicDocumentFile(
  transaction: Transaction,
  documentId: string,
): Promise<OutgoingFile | undefined> {
  const [found] = await transaction
    .select({
      sha256: sql<Uint8Array>`${publicDocument.sha256}`.mapWith(publicDocument.sha256),
      size: sql<number>`${publicDocument.size}::float8`,
      mediaType: sql<string>`${publicDocument.mediaType}`,
      name: sql<string>`${publicDocument.fileName}`,
    })
    .from(publicDocument)
    .where(eq(publicDocument.id, documentId));
  return found;
}

/** The file of any document that the role of the transaction may see. */
export async function findDocumentFile(
  transaction: Transaction,
  documentId: string,
): Promise<OutgoingFile | undefined> {
  const [found] = await transaction
    .select(outgoing)
    .from(document)
    .innerJoin(storedFile, eq(storedFile.id, document.fileId))
    .where(eq(document.id, documentId));
  return found;
}

/** True where everyone may have the version. */
export async function isPublicVersion(transaction: Transaction, planVersionId: string): Promise<boolean> {
  return (await transaction.$count(publicPlanVersion, eq(publicPlanVersion.id, planVersionId))) > 0;
}

/** The plan file that a version was imported from, as far as the role sees it. */
export async function findSourceFile(
  transaction: Transaction,
  planVersionId: string,
): Promise<OutgoingFile | undefined> {
  const [found] = await transaction
    .select(outgoing)
    .from(planVersion)
    .innerJoin(storedFile, eq(storedFile.id, planVersion.sourceFileId))
    .where(eq(planVersion.id, planVersionId));
  return found;
}
