import { useCallback, useMemo } from 'react';
import { metresBetween, type PlanArea } from '../../../domain/comments/distance-to-area.ts';
import type { Language } from '../../../domain/language.ts';
import { useLanguage } from '../../app/messages.ts';
import { useBackground } from '../../app/use-background.ts';
import { useGeojson } from '../../app/use-geojson.ts';
import type { MapBackground } from '../../map/map-background.ts';
import type { DrawnPlace, MapPoint, PlanObjectCollection, PlanObjectProperties } from '../../map/map-data.ts';
import { type PlaceSurroundings, surroundingsOf } from './place-surroundings.ts';
import { crosshairWords, placeWords } from './place-words.ts';
import { useNearestAddresses } from './use-nearest-addresses.ts';

export type PlanSurroundings = {
  readonly background: MapBackground | null;
  readonly objects: PlanObjectCollection | undefined;
  readonly area: PlanArea | null;
  readonly outline: GeoJSON.FeatureCollection<GeoJSON.Geometry, { id: string }> | undefined;
  readonly around: (geometry: DrawnPlace['geometry']) => PlaceSurroundings;
  /** "Punkt ved Nedre Langgate 20, i o_SKV2". */
  readonly describePlace: (place: DrawnPlace) => string;
  /** What the cross-hair speaks; null where there is nothing to say. */
  readonly describePoint: (point: MapPoint) => Promise<string | null>;
};

type SurroundingsOptions = {
  readonly hearingId: string;
  readonly planVersionId: string | undefined;
  readonly places: readonly DrawnPlace[];
};

/**
 * The plan version's objects and the hearing's area, and words for what lies where. Addresses come from
 * the drawn background where there is one, which answers at once, else from those who know them.
 */
export function usePlanSurroundings(options: SurroundingsOptions): PlanSurroundings {
  const { hearingId, planVersionId, places } = options;
  const language: Language = useLanguage();
  const background = useBackground();
  const detail = background?.kind === 'geojson' ? (background.detail ?? null) : null;
  const objects = useGeojson<PlanObjectProperties>(
    planVersionId ? `/geodata/plan-versions/${planVersionId}.geojson` : null,
  ).data;
  const outline = useGeojson<{ id: string }>(`/geodata/hearings/${hearingId}/area.geojson`).data;
  const streets = useGeojson<{ layer?: string; name?: string }>(detail).data;
  const area = useMemo(() => areaOf(outline?.features[0]?.geometry), [outline]);
  const around = useCallback(
    (geometry: DrawnPlace['geometry']) => surroundingsOf(geometry, objects, streets),
    [objects, streets],
  );
  const { ofPlaces, ask } = useNearestAddresses(places);
  const describePlace = useCallback(
    ({ id, geometry }: DrawnPlace) => {
      const found = around(geometry);
      const address = found.address ?? ofPlaces.get(id) ?? null;
      return placeWords(geometry, { ...found, address }, language).slice(0, 120);
    },
    [around, ofPlaces, language],
  );
  const describePoint = useCallback(
    async ({ lon, lat }: MapPoint) => {
      const metres = area ? metresBetween({ type: 'Point', coordinates: [lon, lat] }, area) : null;
      const found = around({ type: 'Point', coordinates: [lon, lat] });
      const address = found.address ?? (await ask({ lon, lat }));
      const words = crosshairWords({ ...found, address }, metres, language);
      return words === '' ? null : words;
    },
    [area, around, ask, language],
  );
  return useMemo(
    () => ({ background, objects, outline, area, around, describePlace, describePoint }),
    [background, objects, outline, area, around, describePlace, describePoint],
  );
}

function areaOf(geometry: GeoJSON.Geometry | undefined): PlanArea | null {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}
