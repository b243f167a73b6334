import { useEffect, useRef } from 'react';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import type { DrawnPlace } from '../../map/map-data.ts';
import type { CommentView } from '../comment-view.ts';
import { noteOf } from '../draft/comment-draft.ts';
import parts from '../step-parts.module.css';
import { objectTitle } from './place-words.ts';
import { whereMessages } from './where-messages.ts';

type WholeFieldQuestionProps = CommentView & { readonly place: DrawnPlace };

/** One press gives the place and what lies there: «Punktet ligger i BBB3. Gjelder det hele feltet?» */
export function WholeFieldQuestion({ place, plan, change, setHovered }: WholeFieldQuestionProps) {
  const m = useMessages(whereMessages);
  const language = useLanguage();
  const say = useStatus();
  const box = useRef<HTMLFieldSetElement>(null);
  const { object } = plan.around(place.geometry);
  const question = object?.name ? m.liesIn(objectTitle(object, language)) : null;
  useEffect(() => {
    if (!question) return;
    box.current?.scrollIntoView({ block: 'nearest' });
    say(`${question} ${m.wholeField}`);
  }, [question, m, say]);
  if (!object?.name) return null;
  const answer = (planObjectId: string | null) => {
    setHovered(null);
    change((draft) => ({
      placeNotes: {
        ...draft.placeNotes,
        [place.id]: { ...noteOf(draft, place.id), planObjectId, isAnswered: true },
      },
    }));
  };
  return (
    <fieldset
      ref={box}
      className={parts.question}
      onMouseEnter={() => setHovered(object.id)}
      onMouseLeave={() => setHovered(null)}
    >
      <legend>
        {question} <strong>{m.wholeField}</strong>
      </legend>
      <div className={parts.buttons}>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => answer(object.id)}
        >
          {m.yesWhole(object.name)}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => answer(null)}>
          {m.noSpot}
        </button>
      </div>
    </fieldset>
  );
}
