import type { DocumentFacts, DocumentReading } from '../../domain/documents/document-facts.ts';
import type { TextBlock } from '../../domain/documents/text-block.ts';
import { AppError, type ErrorCode } from '../../domain/errors.ts';
import { readPdf } from './read-pdf.ts';
import { toTextBlocks } from './to-text-blocks.ts';

/** Such as `nb-NO`; what else stands there names no language. */
const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/;

export type ReadDocument = DocumentFacts & {
  /** The text of each page, the first first; empty where none could be read. */
  readonly pages: readonly (readonly TextBlock[])[];
};

/** Reads a document's file. Never throws for what the file is: what came of it stands in `reading`. */
export async function readDocument(bytes: Uint8Array, mediaType: string): Promise<ReadDocument> {
  if (mediaType !== 'application/pdf') return nothingOf('picture');
  try {
    const { pageCount, language, isTagged, hasTextLayer, pages } = await readPdf(bytes);
    return {
      reading: 'read',
      pageCount,
      fileLanguage: language && languageTag.test(language) ? language : null,
      isTagged,
      hasTextLayer,
      pages: pages.map(toTextBlocks),
    };
  } catch (error) {
    const reading = error instanceof AppError ? readings[error.code] : undefined;
    if (!reading) throw error;
    return nothingOf(reading);
  }
}

const readings: Partial<Record<ErrorCode, DocumentReading>> = {
  'pdf-encrypted': 'encrypted',
  'pdf-broken': 'broken',
  'pdf-too-large': 'tooLarge',
};

function nothingOf(reading: DocumentReading): ReadDocument {
  return { reading, pageCount: null, fileLanguage: null, isTagged: null, hasTextLayer: null, pages: [] };
}
