import { useQuery } from '@tanstack/react-query';
import { type Capability, may } from '../../domain/roles/capabilities.ts';
import { useApi } from '../app/api.ts';

/** What the one who is signed in may do, to leave out what they may not. The server decides by itself. */
export function useMay(): (capability: Capability) => boolean {
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  return (capability) => may(me.data?.roles ?? [], capability);
}
