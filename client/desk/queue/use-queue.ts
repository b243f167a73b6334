import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { type QueueState, queueFilter } from './queue-state.ts';

export type QueueItem = Answers['desk']['queue']['items'][number];
export type QueueCounts = NonNullable<Answers['desk']['queue']['counts']>;
export type Queue = ReturnType<typeof useQueue>;

const pollMilliseconds = 15_000;
const empty: QueueCounts = {
  received: 0,
  waiting: 0,
  shown: 0,
  held: 0,
  answered: 0,
  late: 0,
  withdrawn: 0,
  matching: 0,
};

/**
 * The queue as it was when it was fetched, so that nothing jumps while somebody works in it; and fresh
 * counts beside it, which tell of new arrivals.
 */
export function useQueue(hearingId: string, state: QueueState) {
  const api = useApi();
  const queryClient = useQueryClient();
  const filter = queueFilter(hearingId, state);
  const options = api.desk.queue.infiniteQueryOptions(
    { ...filter, limit: 100 },
    { getNextPageParam: (page) => page.nextCursor, staleTime: Number.POSITIVE_INFINITY },
  );
  const pages = useInfiniteQuery(options);
  const polled = useQuery(
    api.desk.queue.queryOptions({ ...filter, limit: 1 }, { refetchInterval: pollMilliseconds }),
  );
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const fetched = pages.data?.pages[0]?.counts ?? empty;
  const counts = polled.data?.counts ?? fetched;

  const refreshCounts = useCallback(
    () => queryClient.invalidateQueries({ queryKey: api.desk.queue.queryKey({ ...filter, limit: 1 }) }),
    [api, queryClient, filter],
  );
  /** Writes what an act changed into the row where it stands; it leaves a filter only when asked for anew. */
  const patch = (commentId: string, change: Partial<QueueItem>) => {
    queryClient.setQueryData(options.queryKey, (data: typeof pages.data) =>
      data
        ? {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (item.id === commentId ? { ...item, ...change } : item)),
            })),
          }
        : data,
    );
    refreshCounts();
  };
  const reload = () => Promise.all([pages.refetch(), polled.refetch()]);
  const arrivals = Math.max(0, counts.received - fetched.received);
  return { pages, items, counts, matching: fetched.matching, arrivals, patch, reload, refreshCounts };
}
