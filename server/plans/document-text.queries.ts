import { asc, eq, sql } from 'drizzle-orm';
import { document, documentPage, storedFile } from '../../drizzle/schema/plans.ts';
import { publicDocument, publicDocumentPage } from '../../drizzle/schema/public-views.ts';
import type { Transaction } from '../database/database.ts';

export type DocumentTextRow = {
  readonly title: string;
  readonly fileName: string;
  readonly fileLanguage: string | null;
  readonly pages: readonly { readonly number: number; readonly blocks: unknown }[];
};

/** The text of a document that is out. */
export async function findPublicDocumentText(
  transaction: Transaction,
  documentId: string,
): Promise<DocumentTextRow | undefined> {
  const [found] = await transaction
    .select({
      title: sql<string>`${publicDocument.title}`,
      fileName: sql<string>`${publicDocument.fileName}`,
      fileLanguage: publicDocument.fileLanguage,
    })
    .from(publicDocument)
    .where(eq(publicDocument.id, documentId));
  if (!found) return undefined;
  const pages = await transaction
    .select({ number: sql<number>`${publicDocumentPage.number}`, blocks: publicDocumentPage.blocks })
    .from(publicDocumentPage)
    .where(eq(publicDocumentPage.documentId, documentId))
    .orderBy(asc(publicDocumentPage.number));
  return { ...found, pages };
}

/** The text of any document that the role of the transaction may see. */
export async function findDocumentText(
  transaction: Transaction,
  documentId: string,
): Promise<DocumentTextRow | undefined> {
  const [found] = await transaction
    .select({ title: document.title, fileName: storedFile.name, fileLanguage: document.fileLanguage })
    .from(document)
    .innerJoin(storedFile, eq(storedFile.id, document.fileId))
    .where(eq(document.id, documentId));
  if (!found) return undefined;
  const pages = await transaction
    .select({ number: documentPage.number, blocks: documentPage.blocks })
    .from(documentPage)
    .where(eq(documentPage.documentId, documentId))
    .orderBy(asc(documentPage.number));
  return { ...found, pages };
}
