import { useMemo, useState } from 'react';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import type { CommentPlace } from '../../../domain/comments/comment-place.ts';
import type { PlanArea } from '../../../domain/comments/distance-to-area.ts';
import { useMessages } from '../../app/messages.ts';
import { randomUuid } from '../../app/random-uuid.ts';
import { useStatus } from '../../app/status.tsx';
import { useGeojson } from '../../app/use-geojson.ts';
import { boundsOf, positionsOf } from '../../map/geometry-reading.ts';
import type { PlanObjectProperties } from '../../map/map-data.ts';
import placesStyles from '../places.module.css';
import parts from '../step-parts.module.css';
import { finderMessages } from '../where/finder/finder-messages.ts';
import { type NamedPlace, NamedPlaceForm } from '../where/finder/named-place-form.tsx';
import { type NamedThing, thingKinds } from '../where/finder/named-thing.ts';
import { ThingSearch } from '../where/finder/thing-search.tsx';
import { whereMessages } from '../where/where-messages.ts';
import type { ReceiptAnswer } from './receipt-view.ts';

type SupplementPlacesProps = {
  readonly receipt: ReceiptAnswer;
  readonly places: readonly CommentPlace[];
  readonly onChange: (places: readonly CommentPlace[]) => void;
};

/** Places of a supplement, by their names: the receipt has no map to draw in. */
export function SupplementPlaces({ receipt, places, onChange }: SupplementPlacesProps) {
  const m = useMessages(finderMessages);
  const where = useMessages(whereMessages);
  const say = useStatus();
  const [thing, setThing] = useState<NamedThing | null>(null);
  const view = useFinderView(receipt);
  const add = ({ geometry, label, extent }: NamedPlace) => {
    const planObjectId = extent.kind === 'itself' ? (thing?.planObjectId ?? null) : null;
    onChange([...places, { id: randomUuid(), geometry, label, planObjectId, paragraph: null }]);
    say(m.added(label));
    setThing(null);
  };
  return (
    <>
      {places.length > 0 && (
        <ol className={placesStyles.cardPlaces} aria-label={where.placesHeading}>
          {places.map(({ id, label }, index) => (
            <li key={id}>
              {label}
              <button
                type="button"
                className={parts.small}
                aria-label={where.removePlace(index + 1)}
                onClick={() => {
                  onChange(places.filter((place) => place.id !== id));
                  say(where.removed(index + 1));
                }}
              >
                {where.remove}
              </button>
            </li>
          ))}
        </ol>
      )}
      {thing && (
        <NamedPlaceForm
          view={view}
          thing={thing}
          initial={{ kind: 'itself' }}
          isChange={false}
          onAdd={add}
          onDone={() => setThing(null)}
        />
      )}
      {!thing && places.length < commentLimits.places && (
        <ThingSearch
          view={view}
          label={m.findOptional}
          hint={m.findHint}
          kinds={thingKinds}
          onChoose={setThing}
        />
      )}
    </>
  );
}

function useFinderView({ hearing, municipality, planVersions }: ReceiptAnswer) {
  const versionId = planVersions[0]?.id;
  const objects = useGeojson<PlanObjectProperties>(
    versionId ? `/geodata/plan-versions/${versionId}.geojson` : null,
  ).data;
  const outline = useGeojson(`/geodata/hearings/${hearing.id}/area.geojson`).data;
  const number = municipality.number ?? '';
  return useMemo(() => {
    const geometry = outline?.features[0]?.geometry;
    return {
      page: { municipality: { number } },
      hearing: { bbox: geometry ? boundsOf(positionsOf(geometry)) : null },
      plan: { objects },
      area: isArea(geometry) ? geometry : null,
    };
  }, [number, objects, outline]);
}

function isArea(geometry: GeoJSON.Geometry | undefined): geometry is GeoJSON.Geometry & PlanArea {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}
