import { AppError, type ErrorCode } from '../../domain/errors.ts';
import { ChildEnded, startChild } from '../child-process/start-child.ts';
import type { PdfAnswer, PdfRefusal, PdfTask, PdfText } from './pdf-text.ts';

export type ReadPdfOptions = {
  /** Most pages; 1000 when not said. */
  readonly mostPages?: number;
  /** Most megabytes; 50 when not said. */
  readonly mostMegabytes?: number;
  /** The reading is given up after this many milliseconds; 60 000 when not said. */
  readonly deadlineMs?: number;
  /** Most megabytes of objects the reading may hold; 512 when not said. */
  readonly memoryMegabytes?: number;
};

/**
 * Text and structure of a PDF, read in a process of its own, so that neither its size nor what is wrong with
 * it can block or bring down the server. Nothing in the file is run and nothing is fetched. Throws
 * `pdf-encrypted`, `pdf-broken`, `pdf-too-large`.
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<PdfText> {
  const { mostPages = 1000, mostMegabytes = 50, deadlineMs = 60_000, memoryMegabytes = 512 } = options;
  if (bytes.byteLength > mostMegabytes * 1024 * 1024) throw toError('tooHeavy');
  const child = startChild<PdfTask, PdfAnswer>(new URL('./pdf-process.ts', import.meta.url), {
    memoryMegabytes,
    deadlineMs,
  });
  const answer = await child
    .ask({ bytes, mostPages })
    .catch((cause: unknown) => {
      throw toError(reasonOf(cause), cause);
    })
    .finally(child.stop);
  if (answer.kind === 'refused') throw toError(answer.reason);
  return answer.pdf;
}

const codes: Readonly<Record<PdfRefusal, ErrorCode>> = {
  encrypted: 'pdf-encrypted',
  broken: 'pdf-broken',
  tooManyPages: 'pdf-too-large',
  tooMuchText: 'pdf-too-large',
  tooSlow: 'pdf-too-large',
  tooHeavy: 'pdf-too-large',
};

function toError(reason: PdfRefusal, cause?: unknown): AppError {
  return new AppError(codes[reason], { details: { reason }, cause });
}

function reasonOf(cause: unknown): PdfRefusal {
  if (!(cause instanceof ChildEnded)) return 'broken';
  return cause.end === 'memory' ? 'tooHeavy' : cause.end === 'deadline' ? 'tooSlow' : 'broken';
}
