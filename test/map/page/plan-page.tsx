import { type ReactNode, useEffect, useState } from 'react';
import { Legend } from '../../../client/map/legend.tsx';
import type { MapBounds, PlanObjectCollection, PlanObjectProperties } from '../../../client/map/map-data.ts';
import { DEFAULT_DISPLAY } from '../../../client/map/map-display.ts';
import { MapView } from '../../../client/map/map-view.tsx';

const BACKGROUND = { kind: 'none', attribution: '' } as const;

/** A plan that the test hands over at /plan.json, drawn without a base map within `bounds` (west,south,east,north). */
export function PlanPage({ settings }: { readonly settings: URLSearchParams }): ReactNode {
  const [plan, setPlan] = useState<PlanObjectCollection | null>(null);
  const [inView, setInView] = useState<readonly PlanObjectProperties[]>([]);
  const [display] = useState({
    ...DEFAULT_DISPLAY,
    fillOpacity: Number(settings.get('opacity') ?? 1),
    isHighContrast: settings.has('contrast'),
  });
  useEffect(() => {
    void fetch('/plan.json')
      .then((answer) => answer.json())
      .then(setPlan);
  }, []);
  return (
    <div style={{ inlineSize: '100vw', blockSize: '100vh' }}>
      <MapView
        background={BACKGROUND}
        name="Plankart"
        display={display}
        initialBounds={boundsOf(settings.get('bounds'))}
        planObjects={plan}
        onObjectsInView={setInView}
      >
        {() =>
          settings.has('legend') && (
            <div className="map-panels">
              <Legend isOpen objects={inView} hiddenRows={[]} onHiddenRowsChange={() => undefined} />
            </div>
          )
        }
      </MapView>
      <output id="drawn" hidden>
        {inView.length}
      </output>
    </div>
  );
}

function boundsOf(text: string | null): MapBounds | null {
  const [west, south, east, north] = (text ?? '').split(',').map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return [west, south, east, north];
}
