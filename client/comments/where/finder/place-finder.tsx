import { useEffect, useState } from 'react';
import { useMessages } from '../../../app/messages.ts';
import { randomUuid } from '../../../app/random-uuid.ts';
import { useStatus } from '../../../app/status.tsx';
import { boundsOf, positionsOf } from '../../../map/geometry-reading.ts';
import type { PlaceGeometry } from '../../../map/map-data.ts';
import { placeGeometry } from '../../../map/place-geometry.ts';
import type { CommentView } from '../../comment-view.ts';
import { type CommentDraft, noteOf } from '../../draft/comment-draft.ts';
import { finderMessages } from './finder-messages.ts';
import { type NamedPlace, NamedPlaceForm } from './named-place-form.tsx';
import { type Extent, type NamedThing, thingKinds } from './named-thing.ts';
import { ThingSearch } from './thing-search.tsx';

/** A place by its name instead of by drawing: find it, say how much of it, see it, add it. */
export function PlaceFinder(view: CommentView) {
  const m = useMessages(finderMessages);
  const { editedId, setEditedId, draft } = view;
  const [thing, setThing] = useState<NamedThing | null>(null);
  const edited = editedId ? (noteOf(draft, editedId).origin ?? null) : null;
  const chosen = edited?.thing ?? thing;
  const close = () => {
    setThing(null);
    setEditedId(null);
    requestAnimationFrame(() => document.getElementById('comment-find')?.focus());
  };
  if (!chosen) {
    return (
      <ThingSearch
        view={view}
        id="comment-find"
        label={m.find}
        hint={m.findHint}
        kinds={thingKinds}
        onChoose={setThing}
      />
    );
  }
  return (
    <ChosenThing
      key={editedId ?? ''}
      view={view}
      thing={chosen}
      initial={edited?.extent ?? { kind: 'itself' }}
      placeId={editedId}
      onDone={close}
    />
  );
}

type ChosenThingProps = {
  readonly view: CommentView;
  readonly thing: NamedThing;
  readonly initial: Extent;
  /** The place that is being changed; null for a new one. */
  readonly placeId: string | null;
  readonly onDone: () => void;
};

function ChosenThing({ view, thing, initial, placeId, onDone }: ChosenThingProps) {
  const m = useMessages(finderMessages);
  const say = useStatus();
  const [shape, setShape] = useState<PlaceGeometry | null>(null);
  useShownProposal(view, shape);
  const add = ({ geometry, label, extent }: NamedPlace) => {
    const id = placeId ?? randomUuid();
    const planObjectId = extent.kind === 'itself' ? thing.planObjectId : null;
    // A spot is asked what it lies in, as one that was set in the map.
    const isAnswered = geometry.type !== 'Point' || thing.kind === 'object';
    const place = { id, geometry };
    view.change((draft) => ({
      places: placeId
        ? draft.places.map((each) => (each.id === id ? place : each))
        : [...draft.places, place],
      placeNotes: {
        ...draft.placeNotes,
        [id]: {
          ...noteOf(draft, id),
          label: labelToKeep(draft, id, label),
          planObjectId,
          isAnswered,
          origin: { thing, extent, label },
        },
      },
    }));
    say(placeId ? m.saved(label) : m.added(label));
    onDone();
  };
  return (
    <NamedPlaceForm
      view={view}
      thing={thing}
      initial={initial}
      isChange={placeId !== null}
      onShape={setShape}
      onAdd={add}
      onDone={onDone}
    />
  );
}

/** The person's own name for a place stays when the place is changed. */
function labelToKeep(draft: CommentDraft, id: string, made: string): string {
  const { label, origin } = noteOf(draft, id);
  return label !== '' && label !== origin?.label ? label : made;
}

/** Shows the place as it would be in the map, and the map where it is. */
function useShownProposal({ setProposed, setFocus }: CommentView, shape: PlaceGeometry | null): void {
  useEffect(() => {
    setProposed({ geometry: shape });
    const bounds = shape && boundsOf(positionsOf(placeGeometry(shape)));
    if (bounds) setFocus({ kind: 'bounds', bounds, token: randomUuid() });
  }, [shape, setProposed, setFocus]);
  useEffect(() => () => setProposed(null), [setProposed]);
}
