import { useEffect, useMemo, useRef } from 'react';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import { noteOf } from '../draft/comment-draft.ts';
import { placeProblems } from '../draft/draft-problems.ts';
import { FieldError } from '../field-error.tsx';
import placesStyles from '../places.module.css';
import parts from '../step-parts.module.css';
import { PlaceFinder } from './finder/place-finder.tsx';
import { PlaceItem } from './place-item.tsx';
import { whereMessages } from './where-messages.ts';

/** Places set in the map, as a list that can do all that the map can. */
export function PlacesChoice(view: CommentView) {
  const m = useMessages(whereMessages);
  const language = useLanguage();
  const { draft, area, setPadSlot } = view;
  const list = useRef<HTMLOListElement>(null);
  const count = draft.places.length;
  const countBefore = useRef(count);
  const faults = useMemo(
    () => (area ? placeProblems(draft.places, area, language) : []),
    [draft.places, area, language],
  );
  const asked = draft.places.findLast(
    ({ id, geometry }) => geometry.type === 'Point' && !noteOf(draft, id).isAnswered,
  );
  // What was just set in the map is shown in the list, without taking the focus from the map.
  useEffect(() => {
    if (count > countBefore.current) list.current?.lastElementChild?.scrollIntoView({ block: 'start' });
    countBefore.current = count;
  }, [count]);
  return (
    <section id="comment-places" className="stack" tabIndex={-1} aria-label={m.placesHeading}>
      <FieldError {...view} fieldId="comment-places" />
      {count > 0 && (
        <ol ref={list} className={placesStyles.places}>
          {draft.places.map((place, index) => (
            <PlaceItem
              key={place.id}
              {...view}
              place={place}
              number={index + 1}
              fault={faults[index] ?? null}
              isAsked={asked?.id === place.id}
            />
          ))}
        </ol>
      )}
      <PlaceFinder {...view} />
      <p className={parts.hint}>{count === 0 ? m.drawHint : m.drawAgain}</p>
      <PlacingButtons {...view} />
      <div ref={setPadSlot} className={placesStyles.pad} />
    </section>
  );
}

/** Keyboard placing, and undo for those who are not at the map's own toolbar. */
function PlacingButtons({ drawing }: CommentView) {
  const m = useMessages(whereMessages);
  const { history, isKeyboard } = drawing;
  return (
    <div className={parts.buttons}>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => drawing.onKeyboardChange(!isKeyboard)}
      >
        {isKeyboard ? m.pointer : m.keyboard}
      </button>
      {(history.canUndo || history.canRedo) && (
        <>
          <button
            type="button"
            className={parts.small}
            aria-disabled={!history.canUndo}
            onClick={history.undo}
          >
            {m.undo}
          </button>
          <button
            type="button"
            className={parts.small}
            aria-disabled={!history.canRedo}
            onClick={history.redo}
          >
            {m.redo}
          </button>
        </>
      )}
    </div>
  );
}
