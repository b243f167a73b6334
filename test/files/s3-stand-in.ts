import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How the stand-in behaves until told otherwise. */
export type S3Mood = 'well' | 'failing' | 'refusing' | 'bucketless' | 'lossy';

export type S3StandIn = AsyncDisposable & {
  readonly endpoint: string;
  /** Settings that reach it. */
  readonly environment: NodeJS.ProcessEnv;
  readonly objects: Map<string, { readonly bytes: Buffer; putAt: Date }>;
  /** Each request as `METHOD /path status`. */
  readonly told: string[];
  mood: S3Mood;
};

const bucket = 'allmenning-test';
const accessKeyId = 'AKIATEST';
const secret = 'a/secret+of=the/tests';
const region = 'eu-north-1';

/**
 * A store that speaks the part of S3 that we use, on loopback. Written from the specification of Signature Version 4, so
 * that signatures are checked by other code than makes them; it refuses a body of another hash than was signed.
 */
export async function openS3StandIn(): Promise<S3StandIn> {
  const objects: S3StandIn['objects'] = new Map();
  const told: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const path = (request.url ?? '').split('?')[0] ?? '';
    const end = (status: number, headers: Record<string, string>, bytes?: Buffer) => {
      told.push(`${request.method} ${path} ${status}`);
      response.writeHead(status, { ...headers, 'content-length': String(bytes?.length ?? 0) });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    };
    const refuse = (status: number, code: string) =>
      end(status, { 'content-type': 'application/xml' }, Buffer.from(`<Error><Code>${code}</Code></Error>`));
    if (standIn.mood === 'failing') return refuse(500, 'InternalError');
    if (standIn.mood === 'bucketless') return refuse(404, 'NoSuchBucket');
    const fault = findFault(request, body);
    if (fault) return refuse(fault === 'XAmzContentSHA256Mismatch' ? 400 : 403, fault);
    if (standIn.mood === 'refusing') return refuse(403, 'AccessDenied');
    if (!path.startsWith(`/${bucket}/`)) return refuse(404, 'NoSuchBucket');
    const key = path.slice(bucket.length + 2);
    if (request.method === 'PUT') {
      if (request.headers['content-length'] === undefined) return refuse(411, 'MissingContentLength');
      objects.set(key, { bytes: standIn.mood === 'lossy' ? body.subarray(1) : body, putAt: new Date() });
      return end(200, {});
    }
    const found = objects.get(key);
    if (request.method === 'DELETE') {
      objects.delete(key);
      return end(204, {});
    }
    if (!found) return refuse(404, 'NoSuchKey');
    const headers = { 'last-modified': found.putAt.toUTCString() };
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    if (!range) return end(200, headers, found.bytes);
    return end(206, headers, found.bytes.subarray(Number(range[1]), Number(range[2]) + 1));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const standIn: S3StandIn = {
    endpoint,
    environment: {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: bucket,
      S3_REGION: region,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secret,
    },
    objects,
    told,
    mood: 'well',
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

/** The code of what is wrong with a request's signature, as S3 says it; undefined where it is right. */
function findFault(request: IncomingMessage, body: Buffer): string | undefined {
  const said = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? '',
  );
  if (!said) return 'AccessDenied';
  const [, credential = '', names = '', signature = ''] = said;
  const date = String(request.headers['x-amz-date'] ?? '');
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
  if (credential !== `${accessKeyId}/${scope}`) return 'InvalidAccessKeyId';
  if (Math.abs(Date.now() - instantOf(date)) > 15 * 60_000) return 'RequestTimeTooSkewed';
  for (const needed of ['host', 'x-amz-content-sha256', 'x-amz-date'])
    if (!names.split(';').includes(needed)) return 'AccessDenied';
  const hash = String(request.headers['x-amz-content-sha256']);
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const lines = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const canonical = [request.method, path, query, lines.join(''), names, hash].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = [date.slice(0, 8), region, 's3', 'aws4_request'].reduce<Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  const right = createHmac('sha256', key).update(toSign).digest();
  if (!timingSafeEqual(right, Buffer.from(signature, 'hex'))) return 'SignatureDoesNotMatch';
  return hash === sha256(body) ? undefined : 'XAmzContentSHA256Mismatch';
}

function sha256(of: string | Buffer): string {
  return createHash('sha256').update(of).digest('hex');
}

/** `20260102T030405Z` as milliseconds since 1970. */
function instantOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
