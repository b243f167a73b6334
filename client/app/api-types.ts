import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../server/rpc/app-router.ts';

/** What the server answers, e.g. `Answers['plans']['portal']`. */
export type Answers = inferRouterOutputs<AppRouter>;
