import type { FastifyRequest } from 'fastify';
import { appRouter } from './app-router.ts';

/** Calls of one request, all queries or all mutations. */
export type Calls = {
  readonly type: 'query' | 'mutation';
  /** Its answers come as a list. */
  readonly isBatch: boolean;
  readonly calls: readonly { readonly path: string; readonly input: unknown }[];
};

export const mostCallsOfBatch = 10;

type Described = { readonly _def: { readonly type: 'query' | 'mutation' | 'subscription' } };

/** The router keeps its procedures flat by path, which its type does not tell. */
const procedures = new Map(
  Object.entries(appRouter._def.procedures as unknown as Readonly<Record<string, Described>>),
);

export function isProcedure(path: string): boolean {
  return procedures.has(path);
}

/**
 * What a request calls, where it has the one shape that our pages and most programs send: known procedures, by POST with
 * their inputs as JSON. Undefined for any other, right or wrong: tRPC's own adapter knows what to say to it.
 */
export function readCalls({ method, url, headers, params, body }: FastifyRequest): Calls | undefined {
  if (method !== 'POST' || typeof body !== 'string' || asksForStream(headers)) return undefined;
  const [, query] = url.split('?', 2);
  const isBatch = query === 'batch=1';
  const path = pathOf(params);
  if (path === undefined || (query !== undefined && !isBatch)) return undefined;
  const paths = isBatch ? path.split(',') : [path];
  const type = paths.length > mostCallsOfBatch ? undefined : typeOfAll(paths);
  const sent = type && readJson(body);
  if (!type || !sent) return undefined;
  if (!isBatch) return { type, isBatch, calls: [{ path, input: sent.value }] };
  const inputs = sent.value;
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs)) return undefined;
  const inputOf = new Map<string, unknown>(Object.entries(inputs));
  return {
    type,
    isBatch,
    calls: paths.map((each, index) => ({ path: each, input: inputOf.get(String(index)) })),
  };
}

/** Answers that come one by one are tRPC's own. */
function asksForStream(headers: FastifyRequest['headers']): boolean {
  return headers['trpc-accept'] !== undefined || (headers.accept?.includes('jsonl') ?? false);
}

function pathOf(params: unknown): string | undefined {
  const path = typeof params === 'object' && params !== null && 'path' in params ? params.path : undefined;
  return typeof path === 'string' ? path : undefined;
}

function typeOfAll(paths: readonly string[]): Calls['type'] | undefined {
  const [type, ...others] = new Set(paths.map((path) => procedures.get(path)?._def.type));
  return others.length > 0 || type === 'subscription' ? undefined : type;
}

function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
