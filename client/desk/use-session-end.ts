import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../app/api.ts';
import { apiError } from '../app/api-error.ts';

/**
 * 0 while the session lives that the desk was opened with. When the server no longer knows it: how often that was met,
 * counting each act that it stopped, until someone has signed in anew. Who was signed in stays known meanwhile, so that the page stands as it is, with all that is typed in it.
 */
export function useSessionEnd(): number {
  const api = useApi();
  const queryClient = useQueryClient();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const meKey = api.accounts.me.queryKey();
    const meHash = hashKey(meKey);
    let known = queryClient.getQueryData(meKey) ?? null;
    const isItsEnd = (error: unknown) => known !== null && apiError(error).code === 'not-signed-in';
    const meet = () => setTimes((before) => Math.max(before, 1));
    const leaveMutations = queryClient.getMutationCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return;
      if (isItsEnd(event.action.error)) setTimes((before) => before + 1);
    });
    const leaveQueries = queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated') return;
      const { action, query } = event;
      if (action.type === 'error' && isItsEnd(action.error)) meet();
      // What is put back below arrives here too.
      if (action.type !== 'success' || action.manual || query.queryHash !== meHash) return;
      const me = queryClient.getQueryData(meKey) ?? null;
      if (me) {
        known = me;
        setTimes(0);
      } else if (known) {
        queryClient.setQueryData(meKey, known);
        meet();
      }
    });
    return () => {
      leaveMutations();
      leaveQueries();
    };
  }, [api, queryClient]);
  return times;
}
