import { useQueries } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';

export const objectsPerPage = 30;

/** What lies at the objects that are listed, asked for a page at a time; grows as it comes. */
export function useObjectSurroundings(
  planVersionId: string,
  objectIds: readonly string[],
): ReadonlyMap<string, Answers['plans']['objectSurroundings'][number]> {
  const api = useApi();
  const pages = Array.from({ length: Math.ceil(objectIds.length / objectsPerPage) }, (_, page) =>
    objectIds.slice(page * objectsPerPage, (page + 1) * objectsPerPage),
  );
  return useQueries({
    queries: pages.map((ids) =>
      api.plans.objectSurroundings.queryOptions(
        { planVersionId, objectIds: ids },
        { staleTime: Number.POSITIVE_INFINITY },
      ),
    ),
    combine: (answers) => new Map(answers.flatMap(({ data }) => data ?? []).map((one) => [one.id, one])),
  });
}
