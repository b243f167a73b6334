import { useEffect, useMemo, useState } from 'react';
import { cameraFromPosition, positionFromCamera } from '../app/map-position.ts';
import { useMessages } from '../app/messages.ts';
import { useBackground } from '../app/use-background.ts';
import { hasManyComments, useCommentTiles } from '../app/use-comment-tiles.ts';
import { useCommentsVersion } from '../app/use-comments-version.ts';
import { useGeojson } from '../app/use-geojson.ts';
import { AnnouncedPlansSwitch } from '../map/announced-plans-switch.tsx';
import { boundsOfShapes } from '../map/attached-shapes.ts';
import { LayersPanel } from '../map/layers-panel.tsx';
import { Legend } from '../map/legend.tsx';
import type { CommentProperties, PlanObjectProperties, PlanOutlineCollection } from '../map/map-data.ts';
import { initialDisplay } from '../map/map-display.ts';
import type { MapFocus, MapTap } from '../map/map-props.ts';
import { MapView } from '../map/map-view.tsx';
import { planLevels } from '../map/plan-levels.ts';
import { thingsUnder } from './objects/things-under.ts';
import { planMessages } from './plan-messages.ts';
import type { PlanView } from './plan-view.ts';

type PlanMapProps = PlanView & { readonly focus: MapFocus | null; readonly name: string };

/** The plan in official colours with its published comments; taps choose objects. */
export function PlanMap(view: PlanMapProps) {
  const {
    page,
    version,
    hearing,
    state,
    changeState,
    hovered,
    setHovered,
    lit,
    setHere,
    focus,
    setFocus,
    name,
    shownFile,
  } = view;
  const m = useMessages(planMessages);
  const background = useBackground();
  const [display, setDisplay] = useState(initialDisplay);
  const [inView, setInView] = useState<readonly PlanObjectProperties[]>([]);
  const [initialCamera] = useState(() => cameraFromPosition(state.kart));
  const objects = useGeojson<PlanObjectProperties>(
    version ? `/geodata/plan-versions/${version.id}.geojson` : null,
  );
  const isCrowded = hasManyComments(hearing);
  const commentTiles = useCommentTiles(hearing && isCrowded ? hearing.id : null);
  const commentsVersion = useCommentsVersion({ enabled: Boolean(hearing) && !isCrowded });
  const comments = useGeojson<CommentProperties>(
    hearing && !isCrowded ? `/geodata/hearings/${hearing.id}/comments.geojson` : null,
    { refetchOn: commentsVersion },
  );
  const area = useGeojson<{ id: string }>(
    hearing && !version ? `/geodata/hearings/${hearing.id}/area.geojson` : null,
  );
  const outline = useMemo((): PlanOutlineCollection | null => {
    if (!area.data) return null;
    const properties = {
      id: page.plan.id,
      title: page.plan.name,
      stage: 'announced' as const,
      stageLabel: '',
    };
    return {
      type: 'FeatureCollection',
      features: area.data.features.map((feature) => ({ ...feature, properties })),
    };
  }, [area.data, page.plan]);
  const attached = useGeojson<object>(
    shownFile ? `/files/public-comments/${shownFile.commentId}/${shownFile.position}/shape.geojson` : null,
  );
  useEffect(() => {
    const bounds = attached.data && boundsOfShapes(attached.data.features.map(({ geometry }) => geometry));
    if (bounds) setFocus({ kind: 'bounds', bounds, token: `file ${Date.now()}` });
  }, [attached.data, setFocus]);
  const litThings = useMemo(() => lit.map((id) => ({ layer: 'plan-object' as const, id })), [lit]);
  const levels = useMemo(() => planLevels(objects.data ?? null), [objects.data]);
  const bounds = version?.bbox ?? hearing?.bbox ?? null;
  // A version is another map: what lay under the finger is gone.
  const versionId = version?.id;
  useEffect(() => {
    if (versionId) setHere([]);
  }, [versionId, setHere]);

  const onTap = ({ things }: MapTap) => {
    const comment = things.find(({ layer }) => layer === 'comment');
    const number = comment?.number;
    const under = thingsUnder(things, objects.data);
    setHere(number ? [] : under);
    if (number) changeState({ fane: 'innspill', nr: number, objekt: undefined });
    else if (under[0]) changeState({ fane: 'kart', objekt: under[0].id, bestemmelse: undefined });
  };
  return (
    <>
      <p id="plan-map-description" className="visually-hidden">
        {m.mapDescription(objects.data?.features.length ?? 0)}
      </p>
      {background && (
        <MapView
          background={background}
          name={name}
          describedBy="plan-map-description"
          display={display}
          initialCamera={initialCamera}
          initialBounds={bounds}
          planObjects={objects.data ?? null}
          plans={outline}
          comments={comments.data ?? null}
          commentTiles={commentTiles}
          selected={state.objekt ? { layer: 'plan-object', id: state.objekt } : null}
          hovered={hovered ? { layer: 'plan-object', id: hovered } : null}
          lit={litThings}
          attached={shownFile ? (attached.data ?? null) : null}
          focus={focus}
          onTap={onTap}
          onHover={(thing) => setHovered(thing?.layer === 'plan-object' ? thing.id : null)}
          onObjectsInView={setInView}
          onCameraChange={(camera) => changeState({ kart: positionFromCamera(camera) })}
        >
          {(controller) => (
            <>
              <div className="map-panels">
                <LayersPanel
                  display={display}
                  onChange={setDisplay}
                  levels={levels}
                  hasComments={comments.data !== undefined || commentTiles !== null}
                >
                  <AnnouncedPlansSwitch
                    controller={controller}
                    background={background}
                    display={display}
                    onChange={setDisplay}
                  />
                </LayersPanel>
                {version && (
                  <Legend
                    objects={inView}
                    hiddenRows={display.hiddenRows}
                    onHiddenRowsChange={(hiddenRows) => setDisplay({ ...display, hiddenRows })}
                  />
                )}
              </div>
            </>
          )}
        </MapView>
      )}
    </>
  );
}
