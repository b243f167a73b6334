import { useQuery } from '@tanstack/react-query';

type Versions = { readonly comments: string };

/** The server answers from memory in a few hundred bytes; what is published is on open maps two seconds later. */
const refetchMilliseconds = 1_500;

/** A text that is another once published comments have changed anywhere; asked for while the page is in sight. */
export function useCommentsVersion({ enabled }: { readonly enabled: boolean }): string | undefined {
  return useQuery({
    queryKey: ['data-versions'],
    enabled,
    refetchInterval: refetchMilliseconds,
    queryFn: async ({ signal }): Promise<Versions> => {
      const response = await fetch('/geodata/versions.json', { signal });
      if (!response.ok) throw new Error(`versions: ${response.status}`);
      return (await response.json()) as Versions;
    },
  }).data?.comments;
}
