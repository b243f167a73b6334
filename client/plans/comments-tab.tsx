import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Outcome, outcomeNames, outcomes } from '../../domain/outcomes.ts';
import { useApi } from '../app/api.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import styles from './comment-card.module.css';
import { CommentCard } from './comment-card.tsx';
import { planMessages } from './plan-messages.ts';
import parts from './plan-parts.module.css';
import type { PlanHearing } from './plan-state.ts';
import type { PlanView } from './plan-view.ts';

/** What people have said in the hearing, in step with the numbers on the map. */
export function CommentsTab(view: PlanView) {
  const m = useMessages(planMessages);
  const { hearing } = view;
  if (!hearing) return <p className="ds-paragraph">{m.noComments}</p>;
  if (hearing.publicationRule === 'never') return <p className="ds-paragraph">{m.neverShown}</p>;
  return <HearingComments {...view} hearing={hearing} />;
}

function HearingComments({
  hearing,
  state,
  changeState,
  setFocus,
  shownFile,
  setShownFile,
}: PlanView & { readonly hearing: PlanHearing }) {
  const m = useMessages(planMessages);
  const api = useApi();
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const comments = useInfiniteQuery(
    api.comments.list.infiniteQueryOptions(
      { hearingId: hearing.id, limit: 20, outcome },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval: 20_000 },
    ),
  );
  const pages = comments.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const hasAnswers = outcome !== undefined || items.some(({ answer }) => answer);
  return (
    <div className="stack">
      <p className={parts.facts} role="status">
        {m.received(pages[0]?.received ?? hearing.received, pages[0]?.shown ?? hearing.shown)}
      </p>
      {hasAnswers && <OutcomeFilter chosen={outcome} onChoose={setOutcome} />}
      {comments.isPending && <Loading />}
      {comments.isError && <Failure error={comments.error} onRetry={() => comments.refetch()} />}
      {comments.data && items.length === 0 && (
        <p className="ds-paragraph">
          {hearing.publicationRule === 'afterDeadline' && hearing.state === 'open'
            ? m.shownAfterDeadline
            : m.noComments}
        </p>
      )}
      <ol className={styles.comments}>
        {items.map((comment) => (
          <CommentCard
            key={comment.id}
            comment={comment}
            isChosen={comment.number === state.nr}
            shownPosition={shownFile?.commentId === comment.id ? shownFile.position : null}
            onShowFile={(position) =>
              setShownFile(position === null ? null : { commentId: comment.id, position })
            }
            onPlace={() => {
              setShownFile(null);
              setFocus({
                kind: 'thing',
                thing: { layer: 'comment', id: comment.id },
                token: `${comment.id}/${Date.now()}`,
              });
            }}
            onObject={(objectId) => changeState({ objekt: objectId, fane: 'kart' })}
            onProvision={(provisionId) =>
              changeState({ bestemmelse: provisionId, fane: 'kart', objekt: undefined, versjon: undefined })
            }
          />
        ))}
      </ol>
      {comments.hasNextPage && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={comments.isFetchingNextPage}
          onClick={() => comments.fetchNextPage()}
        >
          {m.moreComments}
        </button>
      )}
    </div>
  );
}

type OutcomeFilterProps = {
  readonly chosen: Outcome | undefined;
  readonly onChoose: (outcome: Outcome | undefined) => void;
};

function OutcomeFilter({ chosen, onChoose }: OutcomeFilterProps) {
  const m = useMessages(planMessages);
  const language = useLanguage();
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor="outcome">
        {m.filterOutcome}
      </label>
      <select
        id="outcome"
        className="ds-input"
        value={chosen ?? ''}
        onChange={(event) => onChoose(outcomes.find((outcome) => outcome === event.target.value))}
      >
        <option value="">{m.allOutcomes}</option>
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {outcomeNames[outcome][language]}
          </option>
        ))}
      </select>
    </div>
  );
}
