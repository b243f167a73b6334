import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { positionFromCamera } from '../app/map-position.ts';
import { useMessages } from '../app/messages.ts';
import { useBackground } from '../app/use-background.ts';
import { useGeojson } from '../app/use-geojson.ts';
import { AnnouncedPlansSwitch } from '../map/announced-plans-switch.tsx';
import type { MapBounds, MapCamera, MunicipalityCollection } from '../map/map-data.ts';
import { DEFAULT_DISPLAY } from '../map/map-display.ts';
import type { MapFocus } from '../map/map-props.ts';
import { MapView } from '../map/map-view.tsx';
import type { OwnPosition } from '../map/own-position.ts';
import { portalMessages } from './portal-messages.ts';
import { type OutlineCollection, portalOutlines } from './portal-outlines.ts';
import type { ChosenPlace, PortalAnswer, PortalState } from './portal-state.ts';

type PortalMapProps = {
  readonly answer: PortalAnswer;
  readonly outlines: OutlineCollection | undefined;
  readonly initialCamera: MapCamera | null;
  readonly initialBounds: MapBounds | null;
  readonly place: ChosenPlace | null;
  readonly focus: MapFocus | null;
  readonly ownPosition: OwnPosition | null;
  readonly hovered: string | null;
  readonly onHover: (planId: string | null) => void;
  readonly onView: (view: MapBounds) => void;
  readonly onChange: (change: Partial<PortalState>) => void;
};

/** The plans that the filters leave, on the map; what the list shows of them lights up and the other way round. */
export function PortalMap(props: PortalMapProps) {
  const { answer, outlines, place, hovered, onHover, onView, onChange } = props;
  const m = useMessages(portalMessages);
  const [, navigate] = useLocation();
  const background = useBackground();
  const [display, setDisplay] = useState(DEFAULT_DISPLAY);
  const borders = useGeojson<{ number: string; name: string }>('/geodata/municipalities.geojson');
  const drawn = useMemo(
    () => (outlines ? portalOutlines(outlines, answer.onMap, (group) => m[group]) : null),
    [outlines, answer.onMap, m],
  );
  const hoveredThing = useMemo(() => (hovered ? ({ layer: 'plan', id: hovered } as const) : null), [hovered]);
  return (
    <>
      <p id="portal-map-description" className="visually-hidden">
        {m.mapDescription(answer.onMap.length)}
      </p>
      {background && (
        <MapView
          background={background}
          name={m.mapName}
          describedBy="portal-map-description"
          display={display}
          initialCamera={props.initialCamera}
          initialBounds={props.initialBounds}
          municipalities={(borders.data as MunicipalityCollection | undefined) ?? null}
          plans={drawn}
          chosenMark={place}
          ownPosition={props.ownPosition}
          focus={props.focus}
          hovered={hoveredThing}
          onHover={(thing) => onHover(thing?.layer === 'plan' ? thing.id : null)}
          onTap={({ things }) => {
            const tapped = things.find(({ layer }) => layer === 'plan');
            const plan = outlines?.features.find(({ properties }) => properties.planId === tapped?.id);
            if (!plan) return;
            const { municipalityNumber, identifier } = plan.properties;
            navigate(`/plan/${municipalityNumber}/${encodeURIComponent(identifier)}`);
          }}
          onCameraChange={(camera) => onChange({ kart: positionFromCamera(camera) })}
          onViewChange={onView}
        >
          {(controller) =>
            background.announcedPlans && (
              <div className="map-panels">
                <details className="map-panel layers-panel">
                  <summary>{m.layers}</summary>
                  <AnnouncedPlansSwitch
                    controller={controller}
                    background={background}
                    display={display}
                    onChange={setDisplay}
                  />
                </details>
              </div>
            )
          }
        </MapView>
      )}
    </>
  );
}
