import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { deadlineWords } from '../../../domain/wording/deadline-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { neighbourMessages } from './neighbour-messages.ts';
import own from './neighbours.module.css';

/** The hearings in which an authority can say something now. */
export default function OwnStatementsPage() {
  const m = useMessages(neighbourMessages);
  const language = useLanguage();
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  const list = useQuery(api.statements.hearings.queryOptions());
  const now = new Date();
  const { authority, hearings } = list.data ?? { authority: null, hearings: [] };
  return (
    <DeskPage
      title={m.ownTitle}
      back="desk"
      facts={authority ? `${authority.name}. ${m.ownIntro}` : m.ownIntro}
    >
      {list.isPending && <Loading />}
      {list.isLoadingError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.data && !authority && <p className={styles.empty}>{m.noAuthority}</p>}
      {authority && hearings.length === 0 && <p className={styles.empty}>{m.noOpenHearings}</p>}
      <ul className={styles.list}>
        {hearings.map(({ id, kind, planName, planIdentifier, closesAt }) => (
          <li key={id} className={styles.section}>
            <div>
              <h2>{planName}</h2>
              <p className={own.small}>
                {planIdentifier} · {hearingKindRules[kind].names[language]} ·{' '}
                {deadlineWords(new Date(closesAt), now, language)}
              </p>
            </div>
            <div className={styles.actions}>
              <Link className="ds-button" href={`/desk/uttalelser/${id}`}>
                {m.giveStatement}
                <span className="visually-hidden">: {planName}</span>
              </Link>
              <Link
                className="ds-button"
                data-variant="secondary"
                href={`/plan/${me.data?.municipalityNumber}/${encodeURIComponent(planIdentifier)}`}
              >
                {m.seePlan}
                <span className="visually-hidden">: {planName}</span>
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </DeskPage>
  );
}
