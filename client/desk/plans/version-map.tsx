import { useMessages } from '../../app/messages.ts';
import type { MapBounds } from '../../map/map-data.ts';
import { PlanFileMap, type ShownPlace } from './plan-file-map.tsx';
import { versionMessages } from './version-messages.ts';

type VersionMapProps = {
  readonly versionId: string;
  readonly number: number;
  readonly bounds: MapBounds | null;
  readonly shown?: ShownPlace | null;
};

/** One version's plan map in official colours, drafts too, with its legend. */
export function VersionMap({ versionId, number, bounds, shown = null }: VersionMapProps) {
  const m = useMessages(versionMessages);
  return (
    <PlanFileMap
      path={`/files/plan-versions/${versionId}/objects.geojson`}
      name={m.mapOf(number)}
      bounds={bounds}
      shown={shown}
      missing={m.mapMissing}
    />
  );
}
