import { useMessages } from '../../app/messages.ts';
import { useUrlState } from '../../app/use-url-state.ts';
import { commentStateSchema } from '../comment-state.ts';
import type { CommentView } from '../comment-view.ts';
import { shownVersion } from '../shown-version.ts';
import parts from '../step-parts.module.css';
import { whereMessages } from './where-messages.ts';

/** Which of the hearing's alternatives the comment speaks of (all, unless told), and which one is drawn. */
export function AlternativeChoice(view: CommentView) {
  const m = useMessages(whereMessages);
  const [, changeState] = useUrlState(commentStateSchema);
  const shown = shownVersion(view);
  const { hearing, draft, change } = view;
  const all = hearing.alternatives.map(({ planVersionId }) => planVersionId);
  const isChosen = (id: string) => draft.planVersionIds.length === 0 || draft.planVersionIds.includes(id);
  const toggle = (id: string) => {
    const chosen = all.filter((each) => (each === id ? !isChosen(each) : isChosen(each)));
    // A comment on none would be a comment on nothing: the last box stays.
    if (chosen.length > 0) change({ planVersionIds: chosen.length === all.length ? [] : chosen });
  };
  return (
    <>
      <fieldset id="comment-alternatives" className={parts.choices} tabIndex={-1}>
        <legend>{m.alternatives}</legend>
        {hearing.alternatives.map(({ planVersionId, alternative }) => (
          <label key={planVersionId} className={parts.choice}>
            <input
              className="ds-input"
              type="checkbox"
              checked={isChosen(planVersionId)}
              onChange={() => toggle(planVersionId)}
            />
            <span>{m.alternative(alternative ?? '')}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={parts.chips}>
        <legend>{m.shownAlternative}</legend>
        {hearing.alternatives.map(({ planVersionId, alternative }) => (
          <label key={planVersionId} className="ds-chip">
            <input
              type="radio"
              name="comment-shown-version"
              checked={planVersionId === shown}
              onChange={() => changeState({ versjon: planVersionId })}
            />
            {m.alternative(alternative ?? '')}
          </label>
        ))}
      </fieldset>
    </>
  );
}
