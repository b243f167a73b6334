import { useMemo, useState } from 'react';
import { placeGeometrySchema } from '../../../domain/comments/comment-place.ts';
import { useMessages } from '../../app/messages.ts';
import { useBackground } from '../../app/use-background.ts';
import { useGeojson } from '../../app/use-geojson.ts';
import { LayersPanel } from '../../map/layers-panel.tsx';
import type { CommentCollection, PlanObjectProperties } from '../../map/map-data.ts';
import { DEFAULT_DISPLAY } from '../../map/map-display.ts';
import { MapView } from '../../map/map-view.tsx';
import { caseMessages } from './case-messages.ts';
import styles from './cases.module.css';
import type { CaseComment } from './use-case-comments.ts';

type CaseMapProps = { readonly planVersionId: string | null; readonly comments: readonly CaseComment[] };

/** Every place of the comments that are read, on the plan; a tap goes to the comment. */
export default function CaseMap({ planVersionId, comments }: CaseMapProps) {
  const m = useMessages(caseMessages);
  const background = useBackground();
  const [display, setDisplay] = useState(DEFAULT_DISPLAY);
  const objects = useGeojson<PlanObjectProperties>(
    planVersionId ? `/geodata/plan-versions/${planVersionId}.geojson` : null,
  );
  // By what they are, so that the map draws anew only when there are more or fewer.
  const key = comments.map(({ id }) => id).join();
  const collection = useMemo(() => collect(comments), [key]);
  const isReady = background && (!planVersionId || objects.data || objects.isError);
  return (
    <div className={styles.map}>
      {isReady && (
        <MapView
          background={background}
          name={m.map}
          display={display}
          planObjects={objects.data ?? null}
          comments={collection}
          onTap={({ things }) => {
            const tapped = things.find(({ layer }) => layer === 'comment');
            const number = comments.find(({ id }) => id === tapped?.id)?.number;
            document.getElementById(`merknad-${number}`)?.focus();
          }}
        >
          {() => (
            <div className="map-panels">
              <LayersPanel display={display} onChange={setDisplay} hasComments />
            </div>
          )}
        </MapView>
      )}
    </div>
  );
}

function collect(comments: readonly CaseComment[]): CommentCollection {
  return {
    type: 'FeatureCollection',
    features: comments.flatMap(({ id, number, places }) =>
      places.flatMap(({ geometry }) => {
        const parsed = placeGeometrySchema.safeParse(geometry);
        return parsed.success
          ? [{ type: 'Feature' as const, geometry: parsed.data, properties: { id, number } }]
          : [];
      }),
    ),
  };
}
