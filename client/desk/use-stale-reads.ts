import { type QueryCache, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { apiError } from '../app/api-error.ts';

/**
 * What the page shows although its last fetch failed: the first error among them, null while there is none,
 * and a way to fetch all of it anew. The end of a session is not among them: that has a dialog of its own.
 */
export function useStaleReads() {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((notify: () => void) => cache.subscribe(notify), [cache]);
  const error = useSyncExternalStore(subscribe, () => staleReads(cache)[0]?.state.error ?? null);
  const isFetching = useSyncExternalStore(subscribe, () =>
    staleReads(cache).some(({ state }) => state.fetchStatus === 'fetching'),
  );
  const fetchAgain = () => {
    for (const read of staleReads(cache)) void read.fetch().catch(() => undefined);
  };
  return { error, isFetching, fetchAgain };
}

function staleReads(cache: QueryCache) {
  return cache
    .getAll()
    .filter(
      (read) =>
        read.isActive() &&
        read.state.status === 'error' &&
        read.state.data !== undefined &&
        apiError(read.state.error).code !== 'not-signed-in',
    );
}
