import { useMemo } from 'react';
import { placeGeometrySchema } from '../../../domain/comments/comment-place.ts';
import { useMessages } from '../../app/messages.ts';
import { useBackground } from '../../app/use-background.ts';
import { useGeojson } from '../../app/use-geojson.ts';
import { boundsOfShapes } from '../../map/attached-shapes.ts';
import type { DrawnPlace, PlanObjectProperties } from '../../map/map-data.ts';
import { DEFAULT_DISPLAY } from '../../map/map-display.ts';
import type { MapFocus } from '../../map/map-props.ts';
import { MapView } from '../../map/map-view.tsx';
import { placeGeometry } from '../../map/place-geometry.ts';
import { commentMessages } from './comment-messages.ts';
import type { DeskComment } from './comment-view.tsx';
import styles from './queue-maps.module.css';
import { useAttachedShapes } from './use-attached-shapes.ts';

type CommentMapProps = { readonly comment: DeskComment; readonly planVersionId: string | null };

/** The comment's own small map: its places with their numbers, what its files show, or the part of the plan it speaks of. */
export function CommentMap({ comment, planVersionId }: CommentMapProps) {
  const m = useMessages(commentMessages);
  const background = useBackground();
  const objects = useGeojson<PlanObjectProperties>(
    planVersionId ? `/geodata/plan-versions/${planVersionId}.geojson` : null,
  );
  const places = useMemo(() => placesOf(comment), [comment]);
  const attached = useAttachedShapes(comment);
  const bounds = useMemo(
    () =>
      boundsOfShapes([
        ...places.map(({ geometry }) => placeGeometry(geometry)),
        ...(attached?.features.map(({ geometry }) => geometry) ?? []),
      ]),
    [places, attached],
  );
  const focus = useMemo((): MapFocus => {
    if (bounds) return { kind: 'bounds', bounds, token: comment.id };
    return comment.planObjectId
      ? { kind: 'thing', thing: { layer: 'plan-object', id: comment.planObjectId }, token: comment.id }
      : { kind: 'plan', token: comment.id };
  }, [bounds, comment.id, comment.planObjectId]);
  const isReady = background && (!planVersionId || objects.data || objects.isError);
  if (!planVersionId && places.length === 0 && !attached) return null;
  return (
    <div className={styles.commentMap}>
      {isReady && (
        <MapView
          background={background}
          name={m.placesMap}
          display={DEFAULT_DISPLAY}
          initialBounds={bounds}
          planObjects={objects.data ?? null}
          places={places}
          attached={attached}
          selected={comment.planObjectId ? { layer: 'plan-object', id: comment.planObjectId } : null}
          focus={focus}
        />
      )}
    </div>
  );
}

function placesOf({ placesDrawn }: DeskComment): readonly DrawnPlace[] {
  return placesDrawn.flatMap(({ id, label, geometry }) => {
    const parsed = placeGeometrySchema.safeParse(geometry);
    return parsed.success ? [{ id, geometry: parsed.data, ...(label && { label }) }] : [];
  });
}
