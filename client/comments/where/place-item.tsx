import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { useMessages } from '../../app/messages.ts';
import { randomUuid } from '../../app/random-uuid.ts';
import { useStatus } from '../../app/status.tsx';
import { boundsOf, positionsOf } from '../../map/geometry-reading.ts';
import type { DrawnPlace } from '../../map/map-data.ts';
import { placeGeometry } from '../../map/place-geometry.ts';
import type { CommentView } from '../comment-view.ts';
import { noteOf } from '../draft/comment-draft.ts';
import placesStyles from '../places.module.css';
import parts from '../step-parts.module.css';
import { finderMessages } from './finder/finder-messages.ts';
import { moveWithKeys } from './move-with-keys.ts';
import { PlaceFacts } from './place-facts.tsx';
import { whereMessages } from './where-messages.ts';
import { WholeFieldQuestion } from './whole-field-question.tsx';

type PlaceItemProps = CommentView & {
  readonly place: DrawnPlace;
  readonly number: number;
  /** What is wrong with the place, in words. */
  readonly fault: string | null;
  /** Whether «Gjelder det hele feltet?» is asked of it now. */
  readonly isAsked: boolean;
};

/** One numbered place: what it is, its name, and move, show and remove. */
export function PlaceItem({ place, number, fault, isAsked, ...view }: PlaceItemProps) {
  const m = useMessages(whereMessages);
  const finderWords = useMessages(finderMessages);
  const say = useStatus();
  const { draft, change, drawing, plan, setFocus } = view;
  const note = noteOf(draft, place.id);
  const whole = note.planObjectId && plan.around(place.geometry).object?.name;
  const faultId = `place-fault-${place.id}`;
  const move = () => {
    if (drawing.isKeyboard) {
      moveWithKeys(drawing, place);
      change({ movedFrom: place.id });
      say(m.moveWithKeys(number));
      return;
    }
    drawing.onModeChange('select');
    say(m.moveHint(number));
  };
  const remove = () => {
    drawing.onChange(drawing.places.filter(({ id }) => id !== place.id));
    say(m.removed(number));
    document.getElementById('comment-places')?.focus();
  };
  const show = () => {
    const bounds = boundsOf(positionsOf(placeGeometry(place.geometry)));
    if (bounds) setFocus({ kind: 'bounds', bounds, token: randomUuid() });
  };
  return (
    <li className={placesStyles.place}>
      <span className={placesStyles.placeNumber} aria-hidden="true">
        {number}
      </span>
      <div className={placesStyles.placeText}>
        <p>
          <strong>{note.origin ? note.origin.label : plan.describePlace(place)}</strong>
          {whole && <span className={placesStyles.placeWhole}>{m.speaksOfWhole(whole)}</span>}
        </p>
        <PlaceFacts view={view} geometry={place.geometry} withSize={note.origin !== null} />
        {fault && (
          <p id={faultId} className="ds-validation-message">
            {fault}
          </p>
        )}
        {isAsked && <WholeFieldQuestion {...view} place={place} />}
        <label className={placesStyles.placeName}>
          <span>{m.placeName(number)}</span>
          <input
            className="ds-input"
            type="text"
            autoComplete="off"
            maxLength={commentLimits.labelCharacters}
            value={note.label}
            aria-describedby={fault ? faultId : undefined}
            onChange={({ target: { value } }) =>
              change((current) => ({
                placeNotes: {
                  ...current.placeNotes,
                  [place.id]: { ...noteOf(current, place.id), label: value },
                },
              }))
            }
          />
        </label>
        <div className={parts.buttons}>
          {note.origin && (
            <button
              type="button"
              className={parts.small}
              aria-label={finderWords.editPlace(number)}
              onClick={() => view.setEditedId(place.id)}
            >
              {finderWords.edit}
            </button>
          )}
          <button type="button" className={parts.small} aria-label={m.movePlace(number)} onClick={move}>
            {m.move}
          </button>
          <button type="button" className={parts.small} aria-label={m.showPlace(number)} onClick={show}>
            {m.show}
          </button>
          <button type="button" className={parts.small} aria-label={m.removePlace(number)} onClick={remove}>
            {m.remove}
          </button>
        </div>
      </div>
    </li>
  );
}
