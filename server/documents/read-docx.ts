import { AppError } from '../../domain/errors.ts';
import { startChild } from '../child-process/start-child.ts';
import type { DocxParagraph } from './docx-paragraph.ts';

const limits = { memoryMegabytes: 512, deadlineMs: 30_000 };

/**
 * Paragraphs of a Word document (.docx), read in a process of its own with a limit on memory and time. Throws
 * `docx-broken`.
 */
export async function readDocx(bytes: Uint8Array): Promise<readonly DocxParagraph[]> {
  const child = startChild<Uint8Array, readonly DocxParagraph[]>(
    new URL('./docx-process.ts', import.meta.url),
    limits,
  );
  try {
    return await child.ask(bytes);
  } catch (cause) {
    throw new AppError('docx-broken', { cause });
  } finally {
    child.stop();
  }
}
