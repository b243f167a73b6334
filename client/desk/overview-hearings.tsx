import { Link } from 'wouter';
import { hearingKindRules } from '../../domain/hearings/hearing-kinds.ts';
import { hearingStateNames } from '../../domain/hearings/hearing-state.ts';
import { deadlineWords, openingWords } from '../../domain/wording/deadline-words.ts';
import type { Answers } from '../app/api-types.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import styles from './overview.module.css';
import { overviewMessages } from './overview-messages.ts';
import { ProgressBar } from './progress-bar.tsx';

type OverviewHearing = Answers['desk']['overview'][number];

/** Hearings with how long is left and how far the work has come; those that are over are folded. */
export function OverviewHearings({ hearings }: { readonly hearings: readonly OverviewHearing[] }) {
  const m = useMessages(overviewMessages);
  const isOver = ({ state, waiting }: OverviewHearing) =>
    state === 'cancelled' || (state === 'inDecision' && waiting === 0);
  const current = hearings.filter((hearing) => !isOver(hearing));
  const earlier = hearings.filter(isOver);
  return (
    <>
      <ul className={styles.hearings}>
        {current.map((hearing) => (
          <HearingRow key={hearing.id} hearing={hearing} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {m.earlier} ({earlier.length})
          </summary>
          <ul className={styles.hearings}>
            {earlier.map((hearing) => (
              <HearingRow key={hearing.id} hearing={hearing} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function HearingRow({ hearing }: { readonly hearing: OverviewHearing }) {
  const m = useMessages(overviewMessages);
  const { id, planName, planIdentifier, state } = hearing;
  const isDraft = state === 'draft';
  const setup = `/desk/horing/${id}/oppsett`;
  return (
    <li className={styles.hearing}>
      <div>
        <h3>
          <Link href={isDraft ? setup : `/desk/horing/${id}`}>{planName}</Link>
        </h3>
        <p className={styles.small}>{planIdentifier}</p>
      </div>
      <Standing hearing={hearing} />
      {isDraft ? <p className={styles.small}>{m.draftHint}</p> : <ProgressBar {...hearing} />}
      <Link className="ds-button" data-variant="tertiary" href={setup} aria-label={`${m.setup}: ${planName}`}>
        {m.setup}
      </Link>
    </li>
  );
}

function Standing({ hearing }: { readonly hearing: OverviewHearing }) {
  const language = useLanguage();
  const { kind, state, opensAt, closesAt } = hearing;
  const now = new Date();
  const time = () => {
    if (state === 'scheduled' && opensAt) return openingWords(new Date(opensAt), now, language);
    if ((state === 'open' || state === 'closed') && closesAt)
      return deadlineWords(new Date(closesAt), now, language);
    return null;
  };
  return (
    <div>
      <p className={styles.state} data-state={state}>
        <StateShape state={state} />
        {hearingStateNames[state][language]}
        <span className={styles.kind}>{hearingKindRules[kind].names[language]}</span>
      </p>
      {time() && <p className={styles.small}>{time()}</p>}
    </div>
  );
}

/** Filled circle: open. Half: closed or in decision. Ring: not open yet. Cross: cancelled. */
function StateShape({ state }: { readonly state: OverviewHearing['state'] }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {state === 'cancelled' ? (
        <path d="M2 2l8 8M10 2l-8 8" strokeWidth="2" stroke="currentColor" />
      ) : (
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {state === 'open' && <circle cx="6" cy="6" r="5" />}
      {(state === 'closed' || state === 'inDecision') && <path d="M6 1a5 5 0 0 1 0 10z" />}
    </svg>
  );
}
