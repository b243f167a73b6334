import { useState } from 'react';
import { useBackground } from '../../app/use-background.ts';
import { useGeojson } from '../../app/use-geojson.ts';
import { LayersPanel } from '../../map/layers-panel.tsx';
import { Legend } from '../../map/legend.tsx';
import type { MapBounds, PlanObjectProperties } from '../../map/map-data.ts';
import { initialDisplay } from '../../map/map-display.ts';
import type { MapFocus } from '../../map/map-props.ts';
import { MapView } from '../../map/map-view.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../plans/plans.module.css';
import type { ShownPlans } from './use-shown-plans.ts';

type SharedMapProps = {
  readonly shown: ShownPlans | null;
  readonly name: string;
  readonly bounds: MapBounds;
  readonly focus: MapFocus | null;
};

/** The border, the outlines of all plans and the official colours of those that are published. */
export function SharedMap({ shown, name, bounds, focus }: SharedMapProps) {
  const background = useBackground();
  const [display, setDisplay] = useState(initialDisplay);
  const [inView, setInView] = useState<readonly PlanObjectProperties[]>([]);
  const municipalities = useGeojson<{ number: string; name: string }>('/geodata/municipalities.geojson');
  return (
    <div className={styles.map}>
      {!(shown && background) && <Loading />}
      {background && shown && (
        <MapView
          background={background}
          name={name}
          display={display}
          initialBounds={bounds}
          municipalities={municipalities.data ?? null}
          plans={shown.outlines}
          planObjects={shown.objects}
          focus={focus}
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
