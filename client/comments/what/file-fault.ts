import { attachmentEnding } from '../../../domain/comments/attachment-types.ts';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { errorMessage } from '../../../domain/errors.ts';
import type { Language } from '../../../domain/language.ts';

const megabyte = 1024 * 1024;

/** What is wrong with a file before it is sent; null when nothing is. Only the server knows its true type. */
export function fileFault(
  file: { readonly name: string; readonly size: number },
  language: Language,
): string | null {
  const { name } = file;
  if (!attachmentEnding.test(name)) return errorMessage('file-type-refused', language, { name });
  if (file.size === 0) return errorMessage('file-empty', language, { name });
  if (file.size <= commentLimits.fileBytes) return null;
  return errorMessage('file-too-large', language, { name, limit: commentLimits.fileBytes / megabyte });
}
