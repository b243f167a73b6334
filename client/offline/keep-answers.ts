import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../../server/rpc/app-router.ts';

/** What everyone may read of a plan. Neither comments, which may be withdrawn, nor what anyone searched for. */
const kept = new Set([
  'settings',
  'municipalities.list',
  'municipalities.region',
  'plans.page',
  'plans.objects',
  'plans.object',
]);
const cacheName = 'allmenning-answers-1';
const most = 40;

/**
 * Keeps the latest public answers on the device and gives them when the network does not answer. An answer
 * from the server, also a refusal, always goes first.
 */
export function keepAnswers(): TRPCLink<AppRouter> {
  return () =>
    ({ next, op }) =>
      observable((observer) => {
        if (op.type !== 'query' || !kept.has(op.path) || !('caches' in globalThis)) {
          return next(op).subscribe(observer);
        }
        const address = `/kept/${op.path}?${encodeURIComponent(JSON.stringify(op.input ?? null))}`;
        return next(op).subscribe({
          next(answer) {
            observer.next(answer);
            if ('data' in answer.result) keep(address, answer.result.data).catch(() => undefined);
          },
          complete: () => observer.complete(),
          error(error) {
            const isAnswer = error instanceof TRPCClientError && error.data;
            if (isAnswer) return observer.error(error);
            find(address)
              .catch(() => undefined)
              .then((found) => {
                if (!found) return observer.error(error);
                observer.next({ result: { type: 'data', data: found.answer } });
                observer.complete();
              });
          },
        });
      });
}

async function keep(address: string, answer: unknown): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.delete(address);
  await cache.put(address, new Response(JSON.stringify({ answer })));
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((old) => cache.delete(old)));
}

async function find(address: string): Promise<{ readonly answer: unknown } | undefined> {
  const found = await caches.match(address, { cacheName });
  return found && ((await found.json()) as { readonly answer: unknown });
}
