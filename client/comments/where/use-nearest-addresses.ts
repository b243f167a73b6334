import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useApi } from '../../app/api.ts';
import type { DrawnPlace, MapPoint } from '../../map/map-data.ts';
import { numberPosition } from '../../map/number-position.ts';
import { placeGeometry } from '../../map/place-geometry.ts';

/** Farther away than this an address or a street says little about where something is. */
const reachMetres = 60;
/** About a metre: a cross-hair that trembles asks once. */
const decimals = 5;

type NearestPlace = { readonly name: string; readonly metres: number | null };
type NearestPlaces = { readonly address: NearestPlace | null; readonly street: NearestPlace | null };

export type NearestAddresses = {
  /** By the id of the place; grows as it is answered. */
  readonly ofPlaces: ReadonlyMap<string, string>;
  /** Null where nothing is near, and where nobody answers. */
  readonly ask: (point: MapPoint) => Promise<string | null>;
};

/** The address, else the street, that each place lies at, as the municipality or the national service knows it. */
export function useNearestAddresses(places: readonly DrawnPlace[]): NearestAddresses {
  const api = useApi();
  const client = useQueryClient();
  const positions = useMemo(
    () =>
      places.flatMap(({ id, geometry }) => {
        const [lon, lat] = numberPosition(placeGeometry(geometry)) ?? [];
        return lon === undefined || lat === undefined ? [] : [{ id, position: rounded(lon, lat) }];
      }),
    [places],
  );
  const ofPlaces = useQueries({
    queries: positions.map(({ position }) =>
      api.places.nearest.queryOptions({ position }, { staleTime: Number.POSITIVE_INFINITY, retry: false }),
    ),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index) => {
          const [name, id] = [data ? nameOf(data) : null, positions[index]?.id];
          return name && id ? [[id, name] as const] : [];
        }),
      ),
  });
  const ask = useCallback(
    ({ lon, lat }: MapPoint) =>
      client
        .fetchQuery(
          api.places.nearest.queryOptions(
            { position: rounded(lon, lat) },
            { staleTime: Number.POSITIVE_INFINITY, retry: false },
          ),
        )
        // The cross-hair still says the field and the plan.
        .then(nameOf, () => null),
    [api, client],
  );
  return { ofPlaces, ask };
}

/** The address within reach, else the street. A service that tells no distance tells only what is near. */
function nameOf({ address, street }: NearestPlaces): string | null {
  return [address, street].find((place) => place && (place.metres ?? 0) <= reachMetres)?.name ?? null;
}

function rounded(lon: number, lat: number): [number, number] {
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))];
}
