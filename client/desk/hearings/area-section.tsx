import { useCallback, useMemo, useState } from 'react';
import type { HearingArea } from '../../../domain/hearings/hearing-content.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import type { DrawnPlace } from '../../map/map-data.ts';
import styles from '../desk.module.css';
import { RadioGroup } from '../form/radio-group.tsx';
import { AreaMap } from './area-map.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import { hearingMessages } from './hearing-messages.ts';

type Source = HearingArea['source'];

/** Where the hearing's area comes from; drawn ones are drawn here. */
export function AreaSection({ hearing, plan, contents }: HearingSectionProps) {
  const m = useMessages(hearingMessages);
  const say = useStatus();
  const { change } = contents;
  const [source, setSource] = useState<Source | null>(hearing.area?.source ?? null);
  const isDrawing = source === 'drawn';
  const [places, setPlaces] = useState<readonly DrawnPlace[]>(() => placesOf(hearing));

  const choose = async (chosen: Source) => {
    setSource(chosen);
    if (chosen === 'drawn') return;
    if (await change({ area: { source: chosen } })) say(m.areaSaved);
    else setSource(hearing.area?.source ?? null);
  };
  const draw = useCallback(
    async (next: readonly DrawnPlace[]) => {
      setPlaces(next);
      const area = drawnArea(next);
      if (area && (await change({ area }))) say(m.areaSaved);
    },
    [change, say, m.areaSaved],
  );
  const options = useMemo(
    () => [
      ...(plan.versions.length > 0 ? [{ value: 'plan' as const, label: m.areaPlan }] : []),
      { value: 'municipality' as const, label: m.areaMunicipality },
      { value: 'drawn' as const, label: m.areaDrawn },
    ],
    [plan.versions.length, m],
  );
  return (
    <section className={styles.section} aria-labelledby="area-title">
      <h2 id="area-title">{m.area}</h2>
      <RadioGroup<Source> id="area" legend={m.areaFrom} value={source} options={options} onChange={choose} />
      {(isDrawing || hearing.area) && (
        <AreaMap
          hearing={hearing}
          bounds={hearing.area?.bbox ?? plan.versions[0]?.bbox ?? null}
          drawn={isDrawing ? places : null}
          onDraw={draw}
        />
      )}
    </section>
  );
}

/** The drawn areas as one; null while none is drawn. */
function drawnArea(places: readonly DrawnPlace[]): HearingArea | null {
  const polygons = places.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? [geometry.coordinates.map((ring) => ring.map(([lon, lat]): [number, number] => [lon, lat]))]
      : [],
  );
  if (polygons.length === 0) return null;
  return { source: 'drawn', geometry: { type: 'MultiPolygon', coordinates: polygons } };
}

/** A stored drawing as places that can be drawn on. */
function placesOf({ area }: HearingSectionProps['hearing']): readonly DrawnPlace[] {
  if (area?.source !== 'drawn') return [];
  // The server answers GeoJSON; coordinates of a MultiPolygon are polygons of rings of positions.
  const polygons = area.geometry.coordinates as [number, number][][][];
  return polygons.map((coordinates) => ({
    id: crypto.randomUUID(),
    geometry: { type: 'Polygon', coordinates },
  }));
}
