import { AwsV4Signer } from 'aws4fetch';
import type { S3Settings } from './s3-settings.ts';

/** SHA-256 of no bytes. */
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** For an answer to begin. A body on its way up gets a second more for each megabyte. */
const patienceMs = 15_000;
const pausesMs = [200, 1_000];

export type S3Order = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** What the object is called, without the prefix. */
  readonly name: string;
  readonly body?: Blob;
  /** Of the body, in hexadecimal: the store refuses other bytes. */
  readonly sha256?: string;
  /** As the header `Range` says it. */
  readonly range?: string;
};

/** What a store answered that is no success: the HTTP status, and the code that its XML gives. */
export class S3Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(`the store answered ${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

/**
 * Asks the store, signed (Signature Version 4), up to three times where it does not answer or fails itself: every order
 * here may be given twice. Throws `S3Refusal`, or whatever the network throws.
 */
export async function askS3(settings: S3Settings, order: S3Order): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const pause = pausesMs[attempt];
    try {
      return await askOnce(settings, order);
    } catch (error) {
      const isFinal = error instanceof S3Refusal && error.status < 500 && error.status !== 429;
      if (isFinal || pause === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function askOnce(
  settings: S3Settings,
  { method, name, body, sha256, range }: S3Order,
): Promise<Response> {
  const { accessKeyId, secretAccessKey, region } = settings;
  const headers = {
    'x-amz-content-sha256': sha256 ?? nothing,
    ...(range !== undefined && { range }),
  };
  const signed = await new AwsV4Signer({
    method,
    url: addressOf(settings, name),
    headers,
    service: 's3',
    ...{ accessKeyId, secretAccessKey, region },
  }).sign();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs + (body?.size ?? 0) / 1_000);
  try {
    const response = await fetch(signed.url, {
      method,
      headers: signed.headers,
      signal: patience.signal,
      redirect: 'error',
      ...(body && { body }),
    });
    if (response.ok) return response;
    throw new S3Refusal(response.status, codeOf(await response.text()));
  } finally {
    clearTimeout(timer);
  }
}

function addressOf({ endpoint, bucket, prefix, isPathStyle }: S3Settings, name: string): string {
  if (isPathStyle) return `${endpoint}/${bucket}/${prefix}${name}`;
  const { protocol, host } = new URL(endpoint);
  return `${protocol}//${bucket}.${host}/${prefix}${name}`;
}

function codeOf(xml: string): string {
  return /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(xml)?.[1] ?? '';
}
