import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MadeFile } from './made-files.ts';

/** How a download is told of, whether it has been made or not. */
export type DownloadHead = {
  readonly fileName: string;
  readonly mediaType: string;
  /** Stands for the content: another one whenever a byte differs. */
  readonly validator: string;
  /** For everyone: any cache may keep it for a day, since what is withdrawn shall be gone tomorrow. */
  readonly isForEveryone: boolean;
  /** Never changes: need not be asked for again while it is fresh. */
  readonly isFinal: boolean;
};

/** Sets the headers of a download. True where the reader has it already: a 304 has then been sent. */
export function answerHead(request: FastifyRequest, reply: FastifyReply, head: DownloadHead): boolean {
  const etag = `"${head.validator}"`;
  reply.headers({
    'cache-control': cacheControl(head),
    etag,
    vary: head.isForEveryone ? 'accept-encoding' : 'accept-encoding, authorization, cookie',
    'content-type': head.mediaType,
    'content-disposition': `attachment; filename="${head.fileName}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    // Open data: any page and program may read it.
    ...(head.isForEveryone && {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  });
  const known = String(request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) =>
      one
        .trim()
        .replace(/^W\//, '')
        .replace(/-gzip"$/, '"'),
    );
  if (known.includes(etag)) {
    void reply.code(304).send();
    return true;
  }
  return false;
}

function cacheControl({ isForEveryone, isFinal }: DownloadHead): string {
  if (!isForEveryone) return 'private, no-store';
  return isFinal ? 'public, max-age=86400, immutable' : 'public, max-age=0, must-revalidate';
}

/** Sends a file piece by piece, packed on the way where it is text and the reader takes it so. */
export function sendMadeFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, head }: { readonly file: MadeFile; readonly head: DownloadHead },
): FastifyReply {
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const { size } = file;
  if (request.method === 'HEAD') {
    file.drop();
    return reply.header('content-length', String(size)).send(Readable.from([]));
  }
  const bytes = file.read();
  if (!takesGzip || head.mediaType.startsWith('application/geopackage')) {
    return reply.header('content-length', String(size)).send(bytes);
  }
  // Packed bytes are others: their validator says so (RFC 9110 §8.8.3).
  reply.headers({ 'content-encoding': 'gzip', etag: `"${head.validator}-gzip"` });
  // What breaks off the reading ends the packing, which Fastify sees; nothing is left to do here.
  return reply.send(pipeline(bytes, createGzip({ level: 5 }), () => undefined));
}
