import { type TextBlock, textBlockSchema } from '../../domain/documents/text-block.ts';
import { AppError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { writeTextPage } from '../documents/write-text-page.ts';
import { findDocumentText, findPublicDocumentText } from './document-text.queries.ts';

/**
 * A document as an HTML page with the text of each of its pages: everyone's when it is out, its own
 * municipality's before. Throws `not-found`.
 */
export async function readDocumentText(
  database: Database,
  staff: () => Promise<Session | null>,
  documentId: string,
  language: Language,
): Promise<{ readonly html: string; readonly isPublic: boolean }> {
  const published = await database.withRole('public', {}, (transaction) =>
    findPublicDocumentText(transaction, documentId),
  );
  const asker = published ? null : await staff();
  const own =
    asker &&
    (await database.withRole('planner', asker, (transaction) => findDocumentText(transaction, documentId)));
  const found = published ?? own;
  if (!found) throw new AppError('not-found');
  const pages = found.pages.map(({ number, blocks }) => ({ number, blocks: parseBlocks(blocks) }));
  const url = `/files/documents/${documentId}/${encodeURIComponent(found.fileName)}`;
  return { html: writeTextPage({ ...found, url, pages, language }), isPublic: published !== undefined };
}

function parseBlocks(blocks: unknown): TextBlock[] {
  return textBlockSchema.array().parse(blocks);
}
