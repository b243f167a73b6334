import type { StreetLines } from '../../../../domain/comments/street-stretch.ts';

type StreetAnswer = {
  readonly features: readonly {
    readonly geometry:
      | { readonly type: 'LineString'; readonly coordinates: readonly (readonly number[])[] }
      | {
          readonly type: 'MultiLineString';
          readonly coordinates: readonly (readonly (readonly number[])[])[];
        };
  }[];
};

/** Every stretch of a street as it is answered by `places.street`. */
export function streetLines({ features }: StreetAnswer): StreetLines {
  return features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
  );
}
