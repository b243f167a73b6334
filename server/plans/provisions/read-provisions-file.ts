import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../../domain/errors.ts';
import { type ClauseReading, readClauses } from '../../../domain/provisions/read-clauses.ts';
import { readPlainText } from '../../../domain/provisions/read-plain-text.ts';
import type { SourceLine } from '../../../domain/provisions/source-line.ts';
import { readDocx } from '../../documents/read-docx.ts';
import { readPdf } from '../../documents/read-pdf.ts';
import { docxSourceLines } from './docx-source-lines.ts';
import { pdfSourceLines } from './pdf-source-lines.ts';

/** What a file of provisions holds, for a planner to check; nothing of it is stored. */
export type ProvisionsReading = ClauseReading & {
  readonly fileName: string;
  /** The file's text line by line, with the page it stands on where there are pages. */
  readonly lines: readonly { readonly text: string; readonly page: number | null }[];
  /** True for pages of pictures without any text: the provisions must be typed. */
  readonly isPicture: boolean;
};

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Provisions of a whole municipality fill some hundred pages. */
const mostPages = 300;

/**
 * Reads provisions from a PDF, a Word file or plain text. Throws `provisions-file-refused`, `pdf-encrypted`,
 * `pdf-broken`, `pdf-too-large`, `docx-broken`.
 */
export async function readProvisionsFile(bytes: Buffer, fileName: string): Promise<ProvisionsReading> {
  const { lines, isPicture } = await readLines(bytes, fileName);
  const reading = readClauses(lines);
  return { fileName, ...reading, lines: lines.map(({ text, page }) => ({ text, page })), isPicture };
}

async function readLines(
  bytes: Buffer,
  fileName: string,
): Promise<{ lines: SourceLine[]; isPicture: boolean }> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (type === 'application/pdf') {
    const pdf = await readPdf(bytes, { mostPages });
    return { lines: pdf.hasTextLayer ? pdfSourceLines(pdf) : [], isPicture: !pdf.hasTextLayer };
  }
  if (type === docxType) return { lines: docxSourceLines(await readDocx(bytes)), isPicture: false };
  const text = type === undefined ? plainTextOf(bytes) : null;
  if (text === null) {
    throw new AppError('provisions-file-refused', { details: { name: fileName.slice(0, 120) } });
  }
  return { lines: readPlainText(text), isPicture: false };
}

/** The text of a file that is nothing but text, in either of the two encodings in use; null for anything else. */
function plainTextOf(bytes: Buffer): string | null {
  if (bytes.byteLength > 2_000_000 || bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
