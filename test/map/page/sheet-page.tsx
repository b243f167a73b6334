import { type ReactNode, useMemo, useState } from 'react';
import type { PlanObjectProperties } from '../../../client/map/map-data.ts';
import { DEFAULT_DISPLAY, type MapDisplay } from '../../../client/map/map-display.ts';
import { MapView } from '../../../client/map/map-view.tsx';
import { codeSheet, SHEET_ZOOM, type SheetName } from './code-sheet.ts';

const BACKGROUND = { kind: 'none', attribution: '' } as const;

type SheetPageProps = { readonly name: SheetName; readonly display: Partial<MapDisplay> };

/** Every code of one kind on one map, as large as the sheet. */
export function SheetPage({ name, display }: SheetPageProps): ReactNode {
  const sheet = useMemo(() => codeSheet(name), [name]);
  const [inView, setInView] = useState<readonly PlanObjectProperties[]>([]);
  const [shown] = useState({ ...DEFAULT_DISPLAY, fillOpacity: 1, ...display });
  const plan = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: sheet.cells.map(({ object }) => object),
    }),
    [sheet],
  );
  return (
    <div style={{ inlineSize: sheet.width, blockSize: sheet.height }}>
      <MapView
        background={BACKGROUND}
        name="Alle koder"
        display={shown}
        initialCamera={{ ...sheet.centre, zoom: SHEET_ZOOM }}
        planObjects={plan}
        onObjectsInView={setInView}
      />
      <output id="drawn">{inView.length}</output>
    </div>
  );
}
