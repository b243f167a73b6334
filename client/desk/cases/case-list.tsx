import { Link } from 'wouter';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { deadlineWords } from '../../../domain/wording/deadline-words.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import deskStyles from '../desk.module.css';
import { caseMessages } from './case-messages.ts';
import styles from './cases.module.css';

export type Case = Answers['cases']['list'][number];

type CaseListProps = { readonly cases: readonly Case[]; readonly hrefOf: (one: Case) => string };

/** Each hearing with its plan, how long is left and how many have written. */
export function CaseList({ cases, hrefOf }: CaseListProps) {
  const m = useMessages(caseMessages);
  const language = useLanguage();
  const now = new Date();
  if (cases.length === 0) return <p className={deskStyles.empty}>{m.none}</p>;
  const time = ({ isCancelled, isOver, closesAt }: Case) => {
    if (isCancelled) return m.cancelled;
    if (!closesAt) return '';
    const end = new Date(closesAt);
    return isOver ? m.over(instantWords(end, now, language)) : deadlineWords(end, now, language);
  };
  return (
    <ul className={styles.cases}>
      {cases.map((one) => (
        <li key={one.hearingId}>
          <div>
            <h2>
              <Link href={hrefOf(one)}>{one.planName}</Link>
            </h2>
            <p>
              {one.planIdentifier} · {hearingKindRules[one.kind].names[language]}
            </p>
          </div>
          <p>{time(one)}</p>
          <p>
            <strong>{m.comments(one.comments)}</strong>
          </p>
        </li>
      ))}
    </ul>
  );
}
