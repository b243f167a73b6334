import { useState } from 'react';
import { useBackground } from '../../app/use-background.ts';
import { useGeojson } from '../../app/use-geojson.ts';
import { LayersPanel } from '../../map/layers-panel.tsx';
import { Legend } from '../../map/legend.tsx';
import type {
  DrawnPlace,
  MapBounds,
  PlanObjectCollection,
  PlanObjectProperties,
} from '../../map/map-data.ts';
import { DEFAULT_DISPLAY } from '../../map/map-display.ts';
import type { MapFocus } from '../../map/map-props.ts';
import { MapView } from '../../map/map-view.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from './plans.module.css';

/** A place to fly to and mark: a point, an extent, or an object as its file names it ("FLATE 166"). */
export type ShownPlace = {
  readonly position?: readonly [number, number] | undefined;
  readonly bbox?: readonly [number, number, number, number] | undefined;
  readonly object: string | null;
  /** A new turn flies there again. */
  readonly turn: number;
};

type PlanFileMapProps = {
  /** Address of the objects as GeoJSON. */
  readonly path: string;
  readonly name: string;
  readonly bounds: MapBounds | null;
  readonly shown?: ShownPlace | null;
  /** What stands in the map's place where it cannot be fetched. */
  readonly missing: string;
};

/** A plan map in official colours, stored or not, with its legend. */
export function PlanFileMap({ path, name, bounds, shown = null, missing }: PlanFileMapProps) {
  const background = useBackground();
  const [display, setDisplay] = useState(DEFAULT_DISPLAY);
  const [inView, setInView] = useState<readonly PlanObjectProperties[]>([]);
  const objects = useGeojson<PlanObjectProperties>(path);
  const found = shown && objects.data && findObject(objects.data, shown.object);
  const thing = found ? { layer: 'plan-object' as const, id: found.properties.id } : null;
  if (objects.isLoadingError) return <p className="ds-paragraph">{missing}</p>;
  return (
    <div className={styles.map}>
      {!objects.data && <Loading />}
      {background && objects.data && (
        <MapView
          background={background}
          name={name}
          display={display}
          initialBounds={bounds}
          planObjects={objects.data}
          places={markOf(shown, thing !== null)}
          selected={thing}
          focus={focusOf(shown, thing)}
          onObjectsInView={setInView}
        >
          {() => (
            <div className="map-panels">
              <LayersPanel display={display} onChange={setDisplay} />
              <Legend
                objects={inView}
                hiddenRows={display.hiddenRows}
                onHiddenRowsChange={(hiddenRows) => setDisplay({ ...display, hiddenRows })}
              />
            </div>
          )}
        </MapView>
      )}
    </div>
  );
}

function focusOf(
  shown: ShownPlace | null,
  thing: { layer: 'plan-object'; id: string } | null,
): MapFocus | null {
  if (!shown) return null;
  const { position, bbox, turn } = shown;
  if (position)
    return { kind: 'point', point: { lon: position[0], lat: position[1] }, zoom: 18, token: turn };
  if (thing) return { kind: 'thing', thing, token: turn };
  return bbox ? { kind: 'bounds', bounds: bbox, token: turn } : null;
}

/** The spot itself, or the extent where the map holds no such object to outline. */
function markOf(shown: ShownPlace | null, isOutlined: boolean): readonly DrawnPlace[] | null {
  if (shown?.position) {
    const { position } = shown;
    return [{ id: 'shown', geometry: { type: 'Point', coordinates: position } }];
  }
  if (!shown?.bbox || isOutlined) return null;
  const [west, south, east, north] = shown.bbox;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return [{ id: 'shown', geometry: { type: 'Polygon', coordinates: [ring] } }];
}

/** Findings name an object by its element or type and its number: "FLATE 166". */
function findObject({ features }: PlanObjectCollection, object: string | null) {
  const named = object?.split(/\s+/).at(-1);
  if (!named) return undefined;
  return features.find(({ properties: { number, id } }) => named === number || named === id);
}
