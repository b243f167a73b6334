import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useStatus } from '../../app/status.tsx';

/** What every act on this page ends with: it is said, and the page shows how things are now. */
export function usePeopleAct() {
  const api = useApi();
  const queryClient = useQueryClient();
  const say = useStatus();
  return async (words: string) => {
    say(words);
    await queryClient.invalidateQueries(api.people.pathFilter());
  };
}
