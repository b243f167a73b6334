import { useMessages } from '../../app/messages.ts';
import { useBackground } from '../../app/use-background.ts';
import { useGeojson } from '../../app/use-geojson.ts';
import { useDrawing } from '../../map/drawing/use-drawing.ts';
import type { DrawnPlace, PlanObjectProperties } from '../../map/map-data.ts';
import { DEFAULT_DISPLAY } from '../../map/map-display.ts';
import { MapView } from '../../map/map-view.tsx';
import styles from '../desk.module.css';
import type { DeskHearing } from '../hearings/hearing-desk.ts';
import hearingStyles from '../hearings/hearings.module.css';
import { registerMessages } from './register-messages.ts';

type PlacesMapProps = {
  readonly hearing: DeskHearing;
  readonly planVersionId: string | null;
  readonly places: readonly DrawnPlace[];
  readonly fault: string | undefined;
  readonly onPlaces: (places: readonly DrawnPlace[]) => void;
};

/** Sets the places that the letter speaks of. */
export function PlacesMap({ hearing, planVersionId, places, fault, onPlaces }: PlacesMapProps) {
  const m = useMessages(registerMessages);
  const background = useBackground();
  const drawing = useDrawing({ places, onPlacesChange: onPlaces });
  const objects = useGeojson<PlanObjectProperties>(
    planVersionId ? `/geodata/plan-versions/${planVersionId}.geojson` : null,
  );
  return (
    <div id="entry-places" tabIndex={-1}>
      <div className={hearingStyles.areaMap}>
        {background && (
          <MapView
            background={background}
            name={m.mapName}
            display={DEFAULT_DISPLAY}
            initialBounds={hearing.area?.bbox ?? null}
            planObjects={objects.data ?? null}
            drawing={drawing}
          />
        )}
      </div>
      <p className={styles.note} aria-live="polite">
        {m.placeCount(places.length)}
      </p>
      {fault && <p className="ds-validation-message">{fault}</p>}
    </div>
  );
}
