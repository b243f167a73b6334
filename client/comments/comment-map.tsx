import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { useMessages } from '../app/messages.ts';
import type { PlanOutlineCollection } from '../map/map-data.ts';
import { DEFAULT_DISPLAY } from '../map/map-display.ts';
import type { MapFocus, MapTap } from '../map/map-props.ts';
import { MapView } from '../map/map-view.tsx';
import type { CommentView } from './comment-view.ts';
import { shownVersion } from './shown-version.ts';
import { whereMessages } from './where/where-messages.ts';

type CommentMapProps = CommentView & {
  readonly focus: MapFocus | null;
  /** What the attached files show. */
  readonly attached: FeatureCollection | null;
};

/** The plan, with the comment's places: drawn in the first step, shown in the others. */
export function CommentMap({ focus, attached, ...view }: CommentMapProps) {
  const m = useMessages(whereMessages);
  const { page, hearing, draft, change, drawing, plan, step, proposed, editedId } = view;
  const { background, objects, outline } = plan;
  const versionId = shownVersion(view);
  const plans = useMemo((): PlanOutlineCollection | null => {
    if (versionId || !outline) return null;
    const properties = {
      id: page.plan.id,
      title: page.plan.name,
      stage: 'announced' as const,
      stageLabel: '',
    };
    return {
      type: 'FeatureCollection',
      features: outline.features.map((feature) => ({ ...feature, properties })),
    };
  }, [versionId, outline, page.plan]);
  const isOnPlaces = draft.targetKind === 'places';
  const isDrawing = step === 'hvor' && isOnPlaces && !proposed && !editedId;
  const places = useMemo(() => {
    const shown = draft.places.filter(({ id }) => id !== editedId);
    const geometry = proposed?.geometry;
    return geometry ? [...shown, { id: 'proposed', geometry }] : shown;
  }, [draft.places, editedId, proposed]);
  const isChoosing = step === 'hvor' && draft.targetKind === 'object';
  const chosenId = draft.targetKind === 'object' ? draft.object?.planObjectId : undefined;
  const bounds = page.versions.find(({ id }) => id === versionId)?.bbox ?? hearing.bbox;

  const onTap = ({ things }: MapTap) => {
    const ids = things.filter(({ layer }) => layer === 'plan-object').map(({ id }) => id);
    const [only] = ids;
    if (!isChoosing || !only || !versionId) return;
    view.setHere(ids.length > 1 ? ids : []);
    change({ object: { planVersionId: versionId, planObjectId: only } });
  };
  return (
    <>
      <p id="comment-map-description" className="visually-hidden">
        {m.mapDescription}
      </p>
      {background && (
        <MapView
          background={background}
          name={m.mapName(page.plan.name)}
          describedBy="comment-map-description"
          display={DEFAULT_DISPLAY}
          initialBounds={bounds ? [...bounds] : null}
          planObjects={objects ?? null}
          plans={plans}
          selected={chosenId ? { layer: 'plan-object', id: chosenId } : null}
          hovered={view.hovered ? { layer: 'plan-object', id: view.hovered } : null}
          focus={focus}
          drawing={isDrawing ? drawing : null}
          places={isOnPlaces ? places : null}
          attached={attached}
          onTap={onTap}
          onHover={(thing) => view.setHovered(isChoosing && thing?.layer === 'plan-object' ? thing.id : null)}
        />
      )}
    </>
  );
}
