import { useQueries } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { type FileShape, hasShape } from '../../../domain/comments/file-shape.ts';
import { useApi } from '../../app/api.ts';
import { collectionOfShapes } from '../../map/attached-shapes.ts';
import type { DraftFile } from '../draft/comment-draft.ts';

/** Between two questions while a file waits for its turn to be read. */
const againMs = 4_000;

export type UploadShapes = {
  /** By the file's id; null while it is being read. Files without places, and those not sent, are not there. */
  readonly byFile: ReadonlyMap<string, FileShape | null>;
  /** All of them as the map takes them; null where there are none. */
  readonly collection: FeatureCollection | null;
};

/** What the attached files of map data show on the map, as the server reads them. */
export function useUploadShapes(hearingId: string, files: readonly DraftFile[]): UploadShapes {
  const api = useApi();
  const asked = files.filter(({ mediaType, uploadedAt }) => uploadedAt !== null && hasShape(mediaType));
  const answers = useQueries({
    queries: asked.map(({ id }) =>
      api.comments.uploadShape.queryOptions(
        { hearingId, fileId: id },
        {
          staleTime: Number.POSITIVE_INFINITY,
          refetchInterval: (query) => (query.state.data ? false : againMs),
        },
      ),
    ),
    combine: answersOf,
  });
  const ids = asked.map(({ id }) => id).join();
  return useMemo(() => {
    const byFile = new Map(ids.split(',').map((id, index) => [id, answers[index] ?? null]));
    byFile.delete('');
    const geometries = answers.flatMap((shape) => (shape?.kind === 'shown' ? shape.geometries : []));
    return { byFile, collection: geometries.length > 0 ? collectionOfShapes(geometries) : null };
  }, [ids, answers]);
}

function answersOf(
  results: readonly { readonly data?: FileShape | null | undefined }[],
): (FileShape | null)[] {
  return results.map(({ data }) => data ?? null);
}
