import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../app/api.ts';
import type { MapBounds, MapPoint } from '../map/map-data.ts';
import type { PortalState } from './portal-state.ts';

type PortalView = {
  /** The municipality whose page this is. */
  readonly municipalityNumber: string | undefined;
  readonly state: PortalState;
  /** What the map shows; null until it has come to rest. */
  readonly view: MapBounds | null;
  /** What distances are told from: the chosen place, or where the person is. */
  readonly near: MapPoint | null;
};

/** The plans that the filters leave, page by page; the pages before stay while others are fetched. */
export function usePortalPlans({ municipalityNumber, state, view, near }: PortalView) {
  const api = useApi();
  const number = municipalityNumber ?? state.kommune;
  const within = state.utsnitt === 'ja' && view ? view : null;
  const query = useInfiniteQuery(
    api.plans.portal.infiniteQueryOptions(
      {
        ...(number && { municipalityNumber: number }),
        ...(state.fase && { group: state.fase }),
        ...(state.type && { planType: state.type }),
        ...(state.sok && { text: state.sok }),
        ...(near && { near: [near.lon, near.lat] }),
        ...(within && { within: [...within] as [number, number, number, number] }),
      },
      {
        initialCursor: 0,
        getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
        placeholderData: keepPreviousData,
      },
    ),
  );
  return { query, first: query.data?.pages[0], plans: query.data?.pages.flatMap(({ rows }) => rows) ?? [] };
}
