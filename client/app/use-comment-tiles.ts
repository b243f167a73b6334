import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CommentTileProps } from '../map/comment-tiles.ts';

/** More places than this are fetched as tiles that the server gathers, not one by one. */
const manyComments = 1_000;
const refetchMilliseconds = 1_500;

type Described = { readonly tiles: readonly string[]; readonly maxzoom: number };

/** True where a hearing has so many comments on the web that the map shows them by tiles. */
export function hasManyComments(hearing: { readonly shown: number } | null | undefined): boolean {
  return (hearing?.shown ?? 0) > manyComments;
}

/** The address of a hearing's comments as tiles, which is another soon after a comment is shown or withdrawn. */
export function useCommentTiles(hearingId: string | null): CommentTileProps | null {
  const { data } = useQuery({
    queryKey: ['comment-tiles'],
    enabled: hearingId !== null,
    refetchInterval: refetchMilliseconds,
    queryFn: async ({ signal }): Promise<Described> => {
      const response = await fetch('/tiles/comments.json', { signal });
      if (!response.ok) throw new Error(`tiles: ${response.status}`);
      return (await response.json()) as Described;
    },
  });
  const template = data?.tiles[0];
  const maxZoom = data?.maxzoom;
  return useMemo(() => {
    if (!hearingId || !template || maxZoom === undefined) return null;
    // The page's own host, by whatever name the reader came to it.
    const tiles = template.replace(/^https?:\/\/[^/]+/, location.origin);
    return { hearingId, tiles, maxZoom };
  }, [hearingId, template, maxZoom]);
}
