import { useMemo, useState } from 'react';
import { clauseTitle } from '../../../domain/provisions/clause-title.ts';
import { useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import { shownVersion } from '../shown-version.ts';
import parts from '../step-parts.module.css';
import { ChoiceSearch } from './choice-search.tsx';
import { findProvisions } from './find-provisions.ts';
import provisionStyles from './provision-choice.module.css';
import { whereMessages } from './where-messages.ts';

type Provision = CommentView['page']['provisions'][number];

/** One clause of the plan's provisions, found by its number, heading or text. */
export function ProvisionChoice(view: CommentView) {
  const m = useMessages(whereMessages);
  const { page, draft } = view;
  const shown = shownVersion(view);
  const provisions = useMemo(
    () => page.provisions.filter(({ planVersionId }) => planVersionId === shown),
    [page.provisions, shown],
  );
  const chosen = provisions.find(({ id }) => id === draft.provision?.provisionId);
  const [typed, setTyped] = useState('');
  const rows = useMemo(() => findProvisions(provisions, typed), [provisions, typed]);
  const count = rows.filter(({ isOnlyAbove }) => !isOnlyAbove).length;
  return (
    <div className="stack">
      {chosen && (
        <div>
          <p className={parts.chosen}>
            <span>{m.chosenProvision}</span>
            <strong>{clauseTitle(chosen)}</strong>
          </p>
          {chosen.body && <blockquote className={parts.quote}>{chosen.body}</blockquote>}
        </div>
      )}
      <ChoiceSearch
        id="comment-provision"
        label={m.searchProvisions}
        hint={m.searchProvisionsHint}
        typed={typed}
        onType={setTyped}
        problems={view.problems}
      />
      <p className={parts.hint} role="status">
        {typed.trim() && m.foundObjects(count)}
      </p>
      <fieldset className={`${parts.options} ${provisionStyles.list}`}>
        <legend className="visually-hidden">{m.chooseProvision}</legend>
        {rows.map(({ provision, isOnlyAbove }) =>
          isOnlyAbove ? (
            <p key={provision.id} className={provisionStyles.above} data-level={levelOf(provision)}>
              {clauseTitle(provision)}
            </p>
          ) : (
            <ProvisionOption key={provision.id} {...view} provision={provision} />
          ),
        )}
      </fieldset>
    </div>
  );
}

function ProvisionOption({ provision, draft, change }: CommentView & { readonly provision: Provision }) {
  const { id, planVersionId, body } = provision;
  return (
    <label className={`${parts.choice} ${provisionStyles.option}`} data-level={levelOf(provision)}>
      <input
        className="ds-input"
        type="radio"
        name="comment-provision"
        checked={draft.provision?.provisionId === id}
        aria-describedby={body ? `comment-provision-${id}` : undefined}
        onChange={() => change({ provision: { planVersionId, provisionId: id } })}
      />
      <span className={provisionStyles.words}>
        <span>{clauseTitle(provision) || body.slice(0, 80)}</span>
        {body && (
          <span id={`comment-provision-${id}`} className={provisionStyles.excerpt} aria-hidden="true">
            {body.slice(0, 200)}
          </span>
        )}
      </span>
    </label>
  );
}

/** Deeper ones are set in no further: a phone has no room. */
function levelOf({ level }: Provision): number {
  return Math.min(4, level);
}
