import { useQueries } from '@tanstack/react-query';
import type { FeatureCollection, Geometry } from 'geojson';
import { useMemo } from 'react';
import type { Answers } from '../../app/api-types.ts';
import { useMessages } from '../../app/messages.ts';
import type {
  PlanObjectCollection,
  PlanObjectProperties,
  PlanOutlineCollection,
} from '../../map/map-data.ts';
import { neighbourMessages } from './neighbour-messages.ts';

export type ShownPlans = {
  readonly outlines: PlanOutlineCollection;
  readonly objects: PlanObjectCollection;
};

/** More own plans than these are shown by their outlines alone. */
const mostDrawn = 6;

/** What the map shows: all outlines, and the objects of the neighbour's plan and of our published ones. */
export function useShownPlans(map: Answers['neighbours']['map'] | null): ShownPlans | null {
  const m = useMessages(neighbourMessages);
  const published = map?.ours.filter(({ isDraft }) => !isDraft).slice(0, mostDrawn) ?? [];
  // Alternatives lie upon each other: the first is drawn.
  const drawn = [...(map?.theirs.versions.slice(0, 1) ?? []).map(({ id }) => id)].concat(
    published.map(({ versionId }) => versionId),
  );
  const objects = useQueries({
    queries: drawn.map((id) => ({
      queryKey: ['geojson', `/geodata/plan-versions/${id}.geojson`],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchObjects(id, signal),
    })),
    combine: (answers) => ({
      isPending: answers.some(({ isPending }) => isPending),
      features: answers.flatMap(({ data }) => data?.features ?? []),
    }),
  });
  return useMemo(() => {
    if (!map || objects.isPending) return null;
    const outlines = [
      outlineOf('theirs', map.theirs, m.theirPlan),
      ...map.ours.map((plan) => outlineOf(plan.versionId, plan, plan.isDraft ? m.draft : m.ourPlans)),
    ];
    return {
      outlines: { type: 'FeatureCollection', features: outlines },
      objects: { type: 'FeatureCollection', features: objects.features },
    };
  }, [map, objects, m]);
}

async function fetchObjects(
  id: string,
  signal: AbortSignal,
): Promise<FeatureCollection<Geometry, PlanObjectProperties>> {
  const path = `/geodata/plan-versions/${id}.geojson`;
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as FeatureCollection<Geometry, PlanObjectProperties>;
}

function outlineOf(
  id: string,
  plan: { readonly name: string; readonly outline: { readonly coordinates: number[][][][] } },
  stageLabel: string,
): PlanOutlineCollection['features'][number] {
  const geometry = { type: 'MultiPolygon' as const, coordinates: plan.outline.coordinates };
  const stage = id === 'theirs' ? ('hearing' as const) : ('announced' as const);
  return { type: 'Feature', geometry, properties: { id, title: plan.name, stage, stageLabel } };
}
