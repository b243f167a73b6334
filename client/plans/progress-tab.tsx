import { hearingKindRules } from '../../domain/hearings/hearing-kinds.ts';
import { hearingStateNames } from '../../domain/hearings/hearing-state.ts';
import { osloDate } from '../../domain/oslo-time.ts';
import { planStageNames } from '../../domain/plans.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import { deadlineMoment } from '../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { planMessages } from './plan-messages.ts';
import type { PlanView } from './plan-view.ts';
import styles from './progress-tab.module.css';

/** The plan's way from start to force, with dates, and each hearing on it. */
export function ProgressTab({ page }: PlanView) {
  const m = useMessages(planMessages);
  const language = useLanguage();
  const day = (instant: string) => fullDate(osloDate(new Date(instant)), language);
  return (
    <div className="stack">
      <ol className={styles.timeline}>
        {page.timeline.map(({ stage, from, to, isPresent }) => (
          <li
            key={stage}
            aria-current={isPresent ? 'step' : undefined}
            data-reached={from !== null || isPresent}
          >
            <strong>{planStageNames[stage][language]}</strong>
            {isPresent && <span className={styles.now}>{m.timelineNow}</span>}
            {from && <span>{[day(from), to && day(to)].filter(Boolean).join(' – ')}</span>}
          </li>
        ))}
      </ol>
      {page.hearings.map((hearing) => (
        <section key={hearing.id} className={styles.hearing}>
          <h2 className="ds-heading" data-size="2xs">
            {hearingKindRules[hearing.kind].names[language]}
          </h2>
          <p className="ds-paragraph">
            {hearingStateNames[hearing.state][language]} · {day(hearing.opensAt)} –{' '}
            {deadlineMoment(new Date(hearing.closesAt), new Date(), language)}
          </p>
          {hearing.extensions.map((extension) => (
            <p key={extension.extendedAt} className="ds-paragraph">
              {m.extended(
                deadlineMoment(new Date(extension.closesAt), new Date(), language),
                extension.reason,
              )}
            </p>
          ))}
          {hearing.decisionBody && (
            <p className="ds-paragraph">
              {m.decision}: {hearing.decisionBody}
              {hearing.decisionDate && `, ${fullDate(hearing.decisionDate, language)}`}
              {hearing.decisionCaseNumber && ` (${hearing.decisionCaseNumber})`}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
