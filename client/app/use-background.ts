import { useQuery } from '@tanstack/react-query';
import type { MapBackground } from '../map/map-background.ts';
import { useApi } from './api.ts';

/** What lies under the plans, as the server's settings say; null until known. */
export function useBackground(): MapBackground | null {
  const api = useApi();
  const settings = useQuery(api.settings.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  return settings.data?.background ?? null;
}
