import type { ApiError } from '../../app/api-error.ts';

const passing: ReadonlySet<ApiError['code']> = new Set<ApiError['code']>([
  'no-network',
  'database-unavailable',
  'maintenance',
  'rate-limited',
  'busy',
  'uploads-full',
]);

/** Whether a failure may be gone by itself: no network, a server that starts, rests or has much to do. */
export function mayPass({ code }: ApiError): boolean {
  return passing.has(code);
}
