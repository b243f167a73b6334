import type { FastifyReply } from 'fastify';
import { readRange } from './byte-range.ts';
import { contentDisposition } from './content-disposition.ts';
import type { FileStore } from './file-store.ts';

/** A stored file as it goes out: bytes by hash, and what the browser is told of them. */
export type OutgoingFile = {
  readonly sha256: Uint8Array;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
};

/** Pictures that we drew ourselves; all else of a stranger is saved, and opened by what the reader trusts. */
const drawnByUs = new Set(['image/jpeg', 'image/png', 'image/webp']);

const shownInline: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);

type Sending = {
  readonly cacheControl: string;
  /** Types that open in the browser. */
  readonly inline?: ReadonlySet<string>;
};

/**
 * Sends bytes that strangers made, or the part of them that is asked for: shown only when they are a PDF or a picture,
 * in a sandbox without scripts, and never taken for another type. `cacheControl` is the caller's. Throws `file-missing`,
 * `file-store-unavailable`, before anything is said.
 */
export async function sendStoredFile(
  reply: FastifyReply,
  files: FileStore,
  { sha256, size, mediaType, name }: OutgoingFile,
  { cacheControl, inline = shownInline }: Sending,
): Promise<FastifyReply> {
  const range = readRange(reply.request.headers.range, size);
  if (range === 'beyond') {
    return reply
      .code(416)
      .headers({ 'cache-control': 'no-store', 'content-range': `bytes */${size}` })
      .send();
  }
  const bytes = await files.read(sha256, range ?? undefined);
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  return reply
    .header('cache-control', cacheControl)
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    .header('x-content-type-options', 'nosniff')
    .header('accept-ranges', 'bytes')
    .header('content-length', String(range ? range.end - range.start + 1 : size))
    .header('content-disposition', contentDisposition(inline.has(mediaType) ? 'inline' : 'attachment', name))
    .type(mediaType)
    .send(bytes);
}

/** Sends what a citizen attached: only pictures open in the browser, and nothing as a page. */
export function sendAttachment(
  reply: FastifyReply,
  files: FileStore,
  file: OutgoingFile,
  cacheControl: string,
): Promise<FastifyReply> {
  return sendStoredFile(reply, files, file, { cacheControl, inline: drawnByUs });
}
