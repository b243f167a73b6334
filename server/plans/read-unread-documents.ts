import { AppError } from '../../domain/errors.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Services } from '../services.ts';
import { findUnreadDocument, writeReading } from './document-editions.queries.ts';

/**
 * Reads the files of documents that came before reading was done at the door, or many at once, one after the
 * other, until it is to stop. Returns how many were read. A file that has gone from the store is noted as broken; while
 * the store itself fails none is. Throws what the store or the database fails by: the rest is left for the next time.
 */
export async function readUnreadDocuments(
  { database, files }: Pick<Services, 'database' | 'files'>,
  isToStop: () => boolean = () => false,
): Promise<number> {
  for (let count = 0; ; count += 1) {
    if (isToStop()) return count;
    const found = await database.withRole('operations', {}, findUnreadDocument);
    if (!found) return count;
    const bytes = await files.readAll(found.sha256).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'file-missing') return new Uint8Array();
      throw error;
    });
    const read = await readDocument(bytes, found.mediaType);
    await database.withRole('operations', {}, (transaction) => writeReading(transaction, found, read));
  }
}
