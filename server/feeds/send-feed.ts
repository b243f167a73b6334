import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reader } from '../http/reader-of-request.ts';

export type FeedAnswer = {
  readonly mediaType: string;
  readonly body: string;
  readonly language: string;
  /** When anything in it changed last. */
  readonly changedAt: Date;
  readonly reader: Reader;
};

/** Sends a feed that is asked for again each time, and not sent twice to whoever has it. */
export async function sendFeed(request: FastifyRequest, reply: FastifyReply, answer: FeedAnswer) {
  const { body, changedAt } = answer;
  // Compressed or not, the same feed: a weak validator says so.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const isForEveryone = answer.reader.municipalityId === undefined;
  reply.headers({
    'content-type': answer.mediaType,
    'content-language': answer.language,
    'cache-control': `${isForEveryone ? 'public' : 'private'}, max-age=0, must-revalidate`,
    etag,
    'last-modified': changedAt.toUTCString(),
    vary: isForEveryone ? 'accept-encoding' : 'accept-encoding, authorization, cookie',
    link: '</ogc/dcat.jsonld>; rel="describedby"; type="application/ld+json"',
    // Open data: any page and program may read it. What is one municipality's stays between it and us.
    ...(isForEveryone && {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  });
  if (isKnown(request, etag, changedAt)) return reply.code(304).send();
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(body);
  return reply.header('content-encoding', 'gzip').send(await promisify(gzip)(body));
}

/** RFC 9110: the time counts only where no tag was sent, and in whole seconds. */
function isKnown({ headers }: FastifyRequest, etag: string, changedAt: Date): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.slice(2));
  }
  const since = Date.parse(String(headers['if-modified-since'] ?? ''));
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
