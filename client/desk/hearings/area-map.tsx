import type { MultiPolygon } from 'geojson';
import { useMemo } from 'react';
import { useMessages } from '../../app/messages.ts';
import { useBackground } from '../../app/use-background.ts';
import { useDrawing } from '../../map/drawing/use-drawing.ts';
import type { DrawnPlace, MapBounds, PlanOutlineCollection } from '../../map/map-data.ts';
import { DEFAULT_DISPLAY } from '../../map/map-display.ts';
import { MapView } from '../../map/map-view.tsx';
import type { DeskHearing } from './hearing-desk.ts';
import { hearingMessages } from './hearing-messages.ts';
import styles from './hearings.module.css';

type AreaMapProps = {
  readonly hearing: DeskHearing;
  readonly bounds: MapBounds | null;
  /** The areas being drawn; null shows the stored area instead. */
  readonly drawn: readonly DrawnPlace[] | null;
  readonly onDraw: (places: readonly DrawnPlace[]) => void;
};

/** The hearing's area as an outline, or the tools to draw it. */
export function AreaMap({ hearing, bounds, drawn, onDraw }: AreaMapProps) {
  const m = useMessages(hearingMessages);
  const background = useBackground();
  const drawing = useDrawing({ places: drawn ?? [], onPlacesChange: onDraw, initialMode: 'area' });
  const outline = useMemo(() => outlineOf(hearing), [hearing]);
  if (!background) return null;
  return (
    <div className={styles.areaMap}>
      <MapView
        key={drawn ? 'drawing' : (hearing.area?.bbox.join() ?? '')}
        background={background}
        name={m.areaMap}
        display={DEFAULT_DISPLAY}
        initialBounds={bounds}
        plans={drawn ? null : outline}
        drawing={drawn ? drawing : null}
      />
    </div>
  );
}

function outlineOf(hearing: DeskHearing): PlanOutlineCollection | null {
  if (!hearing.area) return null;
  const geometry = hearing.area.geometry as unknown as MultiPolygon;
  const properties = {
    id: hearing.id,
    title: hearing.plan?.name ?? '',
    stage: 'hearing' as const,
    stageLabel: '',
  };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties }] };
}
