import { Link } from 'wouter';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { nearWords } from '../../../domain/neighbours/near-words.ts';
import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { planTypeNames } from '../../../domain/plan-codes/plan-types.ts';
import { fullDate, instantWords } from '../../../domain/wording/date-words.ts';
import { deadlineWords } from '../../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { neighbourMessages } from './neighbour-messages.ts';
import own from './neighbours.module.css';
import { NoticePicture } from './notice-picture.tsx';
import { NoticeStateActions } from './notice-state-actions.tsx';
import { eventWords, type Notice } from './notice-words.ts';

/** One plan of a neighbour: what and whose it is, how near, how far it has come, what we have done with it. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const m = useMessages(neighbourMessages);
  const language = useLanguage();
  const now = new Date();
  const { plan, sender, hearing, state } = notice;
  return (
    <article className={own.notice} aria-labelledby={`notice-${notice.id}`}>
      <NoticePicture picture={notice.picture} />
      <div className={own.facts}>
        <h3 id={`notice-${notice.id}`}>
          {notice.isPublic ? (
            <Link href={`/plan/${sender.number}/${plan.identifier}`}>{plan.name}</Link>
          ) : (
            plan.name
          )}
          <span className={own.state} data-state={state}>
            {m[state]}
          </span>
        </h3>
        <p className={own.small}>
          {m.from(sender.name)} · {nameOfCode(planTypeNames, plan.planType, language)} ·{' '}
          {m.planId(plan.identifier)}
        </p>
        <p>
          <strong>{hearing ? hearingKindRules[hearing.kind].names[language] : m.published}</strong>
          {hearing &&
            !hearing.cancelledAt &&
            ` · ${deadlineWords(new Date(hearing.closesAt), now, language)}`}
          {hearing?.cancelledAt && ` · ${m.cancelled}`}
          {notice.decidedOn && ` ${m.decided(fullDate(notice.decidedOn, language))}`}
        </p>
        <p>{nearWords(notice, language)}</p>
        <div className={styles.actions}>
          {hearing?.mayState && (
            <Link
              className="ds-button"
              data-variant={state === 'handled' ? 'secondary' : 'primary'}
              href={`/desk/naboer/${notice.id}/uttalelse`}
            >
              {m.giveStatement}
              <span className="visually-hidden">: {plan.name}</span>
            </Link>
          )}
          {notice.isPublic && (
            <Link className="ds-button" data-variant="secondary" href={`/desk/naboer/${notice.id}/kart`}>
              {m.seeTogether}
              <span className="visually-hidden">: {plan.name}</span>
            </Link>
          )}
          <NoticeStateActions notice={notice} />
        </div>
        <details className={styles.details}>
          <summary>{m.story}</summary>
          <ol className={own.story}>
            {notice.events.map((event) => (
              <li key={event.id}>
                {eventWords(event, m, { language, now })}{' '}
                <time dateTime={event.at}>{instantWords(new Date(event.at), now, language)}</time>
              </li>
            ))}
          </ol>
        </details>
      </div>
    </article>
  );
}
