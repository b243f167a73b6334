import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useDrawing } from '../../../client/map/drawing/use-drawing.ts';
import { LayersPanel } from '../../../client/map/layers-panel.tsx';
import { Legend } from '../../../client/map/legend.tsx';
import type {
  DrawnPlace,
  MapThing,
  PlanObjectCollection,
  PlanObjectProperties,
} from '../../../client/map/map-data.ts';
import { DEFAULT_DISPLAY, type MapDisplay } from '../../../client/map/map-display.ts';
import type { MapFocus, MapTap } from '../../../client/map/map-props.ts';
import { MapView } from '../../../client/map/map-view.tsx';
import { PlanPage } from './plan-page.tsx';
import { samplePlan } from './sample-plan.ts';
import { SheetPage } from './sheet-page.tsx';

const settings = new URLSearchParams(location.search);
const BACKGROUND = { kind: 'none', attribution: '' } as const;
const CAMERA = { lon: 10.405, lat: 59.265, zoom: 16 };

const object = settings.get('object');
const FOCUS: MapFocus | null = object
  ? { token: object, kind: 'thing', thing: { layer: 'plan-object', id: object } }
  : null;

/** The map by itself, with what it tells written out for the tests to read. */
function MapPage(): ReactNode {
  const plan = useLatePlan();
  const [display, setDisplay] = useState({ ...DEFAULT_DISPLAY, fillOpacity: 1 });
  const [tap, setTap] = useState<MapTap | null>(null);
  const [selected, setSelected] = useState<MapThing | null>(null);
  const [inView, setInView] = useState<readonly PlanObjectProperties[]>([]);
  const [places, setPlaces] = useState<readonly DrawnPlace[]>([]);
  const drawing = useDrawing({ places, onPlacesChange: setPlaces, initialMode: 'line' });
  const onTap = (next: MapTap) => {
    setTap(next);
    setSelected(next.things[0] ?? null);
  };
  return (
    <>
      <header>
        <output id="told">{JSON.stringify({ tap, places, inView: inView.map(({ id }) => id) })}</output>
      </header>
      <MapView
        background={BACKGROUND}
        name="Kart over en liten plan"
        display={display}
        initialCamera={CAMERA}
        planObjects={plan}
        selected={selected}
        focus={FOCUS}
        drawing={settings.has('draw') ? drawing : null}
        onTap={onTap}
        onObjectsInView={setInView}
      >
        {() =>
          !settings.has('draw') && (
            <div className="map-panels">
              <LayersPanel display={display} onChange={setDisplay} />
              <Legend
                isOpen
                objects={inView}
                hiddenRows={display.hiddenRows}
                onHiddenRowsChange={(hiddenRows) => setDisplay({ ...display, hiddenRows })}
              />
            </div>
          )
        }
      </MapView>
    </>
  );
}

/** The plan comes after the map, as it does over a network. */
function useLatePlan(): PlanObjectCollection | null {
  const [plan, setPlan] = useState<PlanObjectCollection | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setPlan(samplePlan()), 500);
    return () => clearTimeout(timer);
  }, []);
  return plan;
}

const root = document.getElementById('root');
function sheetDisplay(): Partial<MapDisplay> {
  const level = settings.get('level');
  return {
    isHighContrast: settings.has('contrast'),
    ...(level === 'under' || level === 'over' ? { level } : {}),
  };
}

const sheet = settings.get('sheet');
const isSheet = sheet === 'purposes' || sheet === 'zones' || sheet === 'lines' || sheet === 'points';

function page(): ReactNode {
  if (isSheet) return <SheetPage name={sheet} display={sheetDisplay()} />;
  return settings.has('plan') ? <PlanPage settings={settings} /> : <MapPage />;
}

if (root) createRoot(root).render(page());
