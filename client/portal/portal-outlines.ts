import type { FeatureCollection, Geometry } from 'geojson';
import type { PlanOutlineCollection } from '../map/map-data.ts';
import type { PortalGroup } from './portal-state.ts';

export type OutlineCollection = FeatureCollection<
  Geometry | null,
  {
    readonly planId: string;
    readonly identifier: string;
    readonly name: string;
    readonly municipalityNumber: string;
  }
>;

/** The outlines of the plans that the filters leave, with stage words for the map's labels. */
export function portalOutlines(
  outlines: OutlineCollection,
  onMap: readonly (readonly [planId: string, group: PortalGroup | null])[],
  stageLabel: (group: PortalGroup) => string,
): PlanOutlineCollection {
  const groupOf = new Map(onMap);
  return {
    type: 'FeatureCollection',
    features: outlines.features.flatMap(({ geometry, properties: { planId, name } }) => {
      const stage = groupOf.get(planId);
      if (!stage || !geometry) return [];
      return [
        {
          type: 'Feature' as const,
          id: planId,
          geometry,
          properties: { id: planId, title: name, stage, stageLabel: stageLabel(stage) },
        },
      ];
    }),
  };
}
