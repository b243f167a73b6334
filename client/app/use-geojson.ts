import { queryOptions, useQuery } from '@tanstack/react-query';
import type { FeatureCollection, Geometry } from 'geojson';
import { useEffect, useRef } from 'react';

/** What the server called the state that an answer was read in. */
const states = new WeakMap<object, string>();

/**
 * Public geodata by plain HTTP, so that browsers and caches keep it. While the server says that nothing has
 * changed, the same object stays: twenty thousand places are not read, compared and drawn anew for nothing.
 */
export function useGeojson<Properties>(
  path: string | null,
  { refetchSeconds, refetchOn }: { refetchSeconds?: number; refetchOn?: string | undefined } = {},
) {
  const query = useQuery({
    ...geojsonQuery<Properties>(path),
    enabled: path !== null,
    refetchInterval: refetchSeconds ? refetchSeconds * 1000 : false,
  });
  const { refetch, isFetched } = query;
  const lastRead = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Also the first time: what was read before the state was known may have missed it.
    if (!refetchOn || !isFetched || refetchOn === lastRead.current) return;
    lastRead.current = refetchOn;
    void refetch();
  }, [refetchOn, isFetched, refetch]);
  return query;
}

/** The same question, for those who ask several at once. */
export function geojsonQuery<Properties>(path: string | null) {
  return queryOptions({
    queryKey: ['geojson', path],
    structuralSharing: false,
    queryFn: async ({ signal, client, queryKey }): Promise<FeatureCollection<Geometry, Properties>> => {
      const response = await fetch(path ?? '', { signal });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      const state = response.headers.get('etag');
      const before = client.getQueryData<FeatureCollection<Geometry, Properties>>(queryKey);
      if (before && state !== null && states.get(before) === state) {
        await response.body?.cancel();
        return before;
      }
      const answer = (await response.json()) as FeatureCollection<Geometry, Properties>;
      if (state !== null) states.set(answer, state);
      return answer;
    },
  });
}
