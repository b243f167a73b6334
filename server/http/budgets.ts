import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import type { Budget } from '../rpc/context.ts';
import { NetworkCounts } from './network-counts.ts';

/** Requests a network may make in a while. Generous to a library or a school behind one address. */
const budgets: Readonly<Record<Budget, { max: number; timeWindow: string }>> = {
  signIn: { max: 20, timeWindow: '5 minutes' },
  submission: { max: 200, timeWindow: '10 minutes' },
  upload: { max: 120, timeWindow: '10 minutes' },
  // A search asks at each pause in the typing.
  search: { max: 600, timeWindow: '5 minutes' },
  print: { max: 60, timeWindow: '5 minutes' },
  // A program with a key taken back asks on until someone mends it.
  wrongKey: { max: 60, timeWindow: '5 minutes' },
  // Files that must be made; those that are kept cost nothing.
  download: { max: 300, timeWindow: '5 minutes' },
};

export type Spent = {
  /** As the budgets know it: an address, or a /64 of IPv6. */
  readonly network: string;
  /** For a request that came to nothing by the service's own fault. */
  readonly giveBack: () => void;
};

/** Counts a request; throws `rate-limited`. */
export type Spend = (request: FastifyRequest, budget: Budget) => Promise<Spent>;

/**
 * Counts by network address (a whole /64 of IPv6), never by session: a new session must not bring a new budget.
 */
export async function createBudgets(server: FastifyInstance): Promise<Spend> {
  let made = new NetworkCounts();
  const store = class extends NetworkCounts {
    override child() {
      made = new NetworkCounts();
      return made;
    }
  };
  await server.register(rateLimit, { global: false, store });
  const limitOf = (budget: Budget) => {
    const spendOne = server.createRateLimit(budgets[budget]);
    return { spendOne, counts: made };
  };
  const limits = {
    signIn: limitOf('signIn'),
    submission: limitOf('submission'),
    upload: limitOf('upload'),
    search: limitOf('search'),
    print: limitOf('print'),
    wrongKey: limitOf('wrongKey'),
    download: limitOf('download'),
  };
  return async (request, budget) => {
    const { spendOne, counts } = limits[budget];
    const spent = await spendOne(request);
    if (!spent.isAllowed && spent.isExceeded) {
      throw new AppError('rate-limited', { details: { retryAfterSeconds: spent.ttlInSeconds } });
    }
    return { network: spent.key, giveBack: () => counts.giveBack(spent.key) };
  };
}

/** The header of an answer some of whose calls met a spent budget: when all may be tried again, in seconds. */
export function retryAfterOf(errors: readonly Error[]): { headers?: Record<string, string> } {
  const waits = errors.flatMap(({ cause }) => {
    const seconds =
      cause instanceof AppError && cause.code === 'rate-limited' && cause.details?.retryAfterSeconds;
    return typeof seconds === 'number' ? [seconds] : [];
  });
  return waits.length > 0 ? { headers: { 'retry-after': String(Math.max(...waits)) } } : {};
}
