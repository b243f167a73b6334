import { useQuery } from '@tanstack/react-query';
import { useApi } from '../app/api.ts';

/**
 * Who the citizen is, and how it can be shown. Asked again when the page is looked at anew, since an address may have
 * been confirmed in another tab.
 */
export function useIdentity() {
  const api = useApi();
  return useQuery(
    api.identity.state.queryOptions(undefined, { staleTime: 0, refetchOnWindowFocus: 'always' }),
  );
}

export type IdentityState = NonNullable<ReturnType<typeof useIdentity>['data']>;
