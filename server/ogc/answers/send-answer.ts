import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, createGzip, gunzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type Answer = {
  readonly type: string;
  readonly body: string | Packed;
  /** Headers of this answer alone, e.g. `link`. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** A body that was packed as it was written. */
export type Packed = { readonly gzipped: Buffer };

/** An answer as it goes over the wire to nearly all; for the others it is unpacked, rather than kept twice. */
export type ReadyAnswer = Omit<Answer, 'body'> & Packed & { readonly etag: string };

type Sending = { readonly isPrivate: boolean };

/** The quickest: a page of shapes shrinks to a fifth all the same, in a third of the time. */
const quick = { level: constants.Z_BEST_SPEED };

/** Beside the process' own thread, which others wait for. The bytes must stay as they are meanwhile. */
export async function pack(plain: Uint8Array): Promise<Packed> {
  return { gzipped: await promisify(gzip)(plain, quick) };
}

export async function readyAnswer({ body, ...answer }: Answer): Promise<ReadyAnswer> {
  const { gzipped } = typeof body === 'string' ? await pack(Buffer.from(body)) : body;
  const etag = `W/"${createHash('sha256').update(gzipped).digest('base64url').slice(0, 22)}"`;
  return { ...answer, gzipped, etag };
}

/** Answers whole, with a validator of the content: kept copies are asked about each time. */
export async function sendReady(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: ReadyAnswer,
  sending: Sending,
): Promise<FastifyReply> {
  reply.headers({ ...headersOf(answer, sending), etag: answer.etag });
  if (isKnown(request.headers['if-none-match'], answer.etag)) return reply.code(304).send();
  return takesGzip(request)
    ? reply.header('content-encoding', 'gzip').send(answer.gzipped)
    : reply.send(await promisify(gunzip)(answer.gzipped));
}

/** Answers piece by piece, no faster than it is taken. A failure under way breaks the answer off. */
export function sendStream(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Omit<Answer, 'body'> & Sending & { readonly pieces: AsyncIterable<string> },
): FastifyReply {
  reply.headers(headersOf(answer, answer));
  const stream = Readable.from(answer.pieces, { objectMode: false, highWaterMark: 1 });
  if (!takesGzip(request)) return reply.send(stream);
  const compressed = createGzip(quick);
  stream.on('error', (error) => compressed.destroy(error));
  compressed.on('close', () => stream.destroy());
  return reply.header('content-encoding', 'gzip').send(stream.pipe(compressed));
}

function headersOf({ type, headers = {} }: Omit<Answer, 'body'>, { isPrivate }: Sending) {
  return {
    // Open data: any page and program may read it, with the headers that tell of more. What is one municipality's stays
    // between it and us.
    ...(!isPrivate && {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Content-Crs, ETag, Link',
      'cross-origin-resource-policy': 'cross-origin',
    }),
    ...headers,
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'cache-control': isPrivate ? 'private, max-age=0, must-revalidate' : 'public, max-age=0, must-revalidate',
    vary: `accept, accept-encoding, accept-language${isPrivate ? ', authorization, cookie' : ''}`,
  };
}

function isKnown(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined && (header.trim() === '*' || header.split(',').some((one) => one.trim() === etag))
  );
}

function takesGzip(request: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''));
}
