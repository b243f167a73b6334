import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../server/rpc/app-router.ts';
import { keepAnswers } from '../offline/keep-answers.ts';
import { actingForHeaders } from './acting-for.ts';

/** `useApi()` gives typed query and mutation options for TanStack Query. */
export const {
  TRPCProvider: ApiProvider,
  useTRPC: useApi,
  useTRPCClient: useApiClient,
} = createTRPCContext<AppRouter>();

/** Everything goes by POST: what people ask for never stands in an address that is logged. */
export function createApiClient() {
  return createTRPCClient<AppRouter>({
    links: [
      keepAnswers(),
      httpBatchLink({ url: '/trpc', methodOverride: 'POST', maxItems: 10, headers: actingForHeaders }),
    ],
  });
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without network a query still asks once: what is kept on the device may answer.
      queries: {
        networkMode: 'offlineFirst',
        staleTime: 15_000,
        retry: shouldRetry,
        refetchOnWindowFocus: false,
      },
    },
  });
}

/** Only what may pass by itself is tried again: no network, and a server that is starting. */
function shouldRetry(failures: number, error: unknown): boolean {
  if (failures >= 3) return false;
  const status =
    error instanceof TRPCClientError ? (error.data?.httpStatus as number | undefined) : undefined;
  return status === undefined || status === 503;
}
