import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';

export type CaseComment = Answers['cases']['comments']['comments'][number];

/** Who reads: everyone's cases, or those of the plans that one works on. */
export type CaseReader = 'reader' | 'consultant';

/** Pages that are fetched by themselves; more when they are asked for. */
const pagesAtOnce = 10;

/** All comments of a case: they come in pages, and the next is asked for as soon as one is there. */
export function useCaseComments(hearingId: string, as: CaseReader) {
  const api = useApi();
  const list = useInfiniteQuery(
    (as === 'reader' ? api.cases : api.consulting).comments.infiniteQueryOptions(
      { hearingId },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const pages = list.data?.pages ?? [];
  const goesOn = list.hasNextPage && !list.isFetching && !list.isError && pages.length < pagesAtOnce;
  const { fetchNextPage } = list;
  useEffect(() => {
    if (goesOn) fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return { list, comments: pages.flatMap((page) => page.comments) };
}
