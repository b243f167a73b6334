import { useState } from 'react';
import { useMessages } from '../../app/messages.ts';
import { useBackground } from '../../app/use-background.ts';
import { useGeojson } from '../../app/use-geojson.ts';
import { LayersPanel } from '../../map/layers-panel.tsx';
import type { CommentProperties, PlanObjectProperties } from '../../map/map-data.ts';
import { DEFAULT_DISPLAY } from '../../map/map-display.ts';
import type { MapTap } from '../../map/map-props.ts';
import { MapView } from '../../map/map-view.tsx';
import type { DeskHearing } from '../hearings/hearing-desk.ts';
import styles from './queue-maps.module.css';
import { queueMessages } from './queue-messages.ts';

type QueueMapProps = {
  readonly hearingId: string;
  readonly hearing: DeskHearing | undefined;
  readonly openId: string | undefined;
  readonly onOpen: (commentId: string) => void;
};

/** Every place of the hearing's comments, those that wait or are held back too; a tap opens the comment. */
export default function QueueMap({ hearingId, hearing, openId, onOpen }: QueueMapProps) {
  const m = useMessages(queueMessages);
  const background = useBackground();
  const [display, setDisplay] = useState(DEFAULT_DISPLAY);
  const versionId = hearing?.planVersions[0]?.planVersionId;
  const objects = useGeojson<PlanObjectProperties>(
    versionId ? `/geodata/plan-versions/${versionId}.geojson` : null,
  );
  const places = useGeojson<CommentProperties>(`/files/desk/${hearingId}/places.geojson`, {
    refetchSeconds: 20,
  });
  const onTap = ({ things }: MapTap) => {
    const comment = things.find(({ layer }) => layer === 'comment');
    if (comment) onOpen(comment.id);
  };
  return (
    <div className={styles.bigMap}>
      {background && (
        <MapView
          background={background}
          name={m.mapName(places.data?.features.length ?? 0)}
          display={display}
          initialBounds={hearing?.area?.bbox ?? null}
          planObjects={objects.data ?? null}
          comments={places.data ?? null}
          selected={openId ? { layer: 'comment', id: openId } : null}
          onTap={onTap}
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
