import { useQueries } from '@tanstack/react-query';
import type { FeatureCollection, GeoJsonProperties } from 'geojson';
import { useMemo } from 'react';
import { geojsonQuery } from '../../app/use-geojson.ts';
import type { DeskComment } from './comment-view.tsx';

/** What a comment's attached map data shows, in one collection; null where there is none, and until it has come. */
export function useAttachedShapes({ id, attachments }: DeskComment): FeatureCollection | null {
  const paths = attachments
    .filter(({ shape }) => shape?.problem === null)
    .map(({ position }) => `/files/comments/${id}/${position}/shape.geojson`);
  const shapes = useQueries({
    queries: paths.map((path) => geojsonQuery<GeoJsonProperties>(path)),
    combine: dataOf,
  });
  return useMemo(() => {
    const features = shapes.flatMap((shape) => shape?.features ?? []);
    return features.length > 0 ? { type: 'FeatureCollection', features } : null;
  }, [shapes]);
}

function dataOf(
  results: readonly { readonly data?: FeatureCollection | undefined }[],
): (FeatureCollection | undefined)[] {
  return results.map(({ data }) => data);
}
