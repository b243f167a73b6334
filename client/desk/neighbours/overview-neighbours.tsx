import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { nearWords } from '../../../domain/neighbours/near-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { neighbourMessages } from './neighbour-messages.ts';
import own from './neighbours.module.css';

/** The new notices of neighbours’ plans on the overview; nothing while there never were any. */
export function OverviewNeighbours() {
  const m = useMessages(neighbourMessages);
  const language = useLanguage();
  const api = useApi();
  const notices = useQuery(api.neighbours.list.queryOptions(undefined, { refetchInterval: 60_000 }));
  if (notices.isLoadingError) return <Failure error={notices.error} onRetry={() => notices.refetch()} />;
  if (!notices.data || notices.data.length === 0) return null;
  const fresh = notices.data.filter(({ state }) => state === 'new');
  return (
    <section className={styles.section} aria-labelledby="neighbours">
      <div className={styles.sectionHead}>
        <h2 id="neighbours">{m.title}</h2>
        <span className={own.small}>{fresh.length > 0 ? m.newest(fresh.length) : m.noneNew}</span>
      </div>
      <ul className={own.fresh}>
        {fresh.slice(0, 3).map((notice) => (
          <li key={notice.id}>
            <strong>{notice.plan.name}</strong>, {m.from(notice.sender.name)}. {nearWords(notice, language)}
          </li>
        ))}
      </ul>
      <Link className={styles.wayOn} href="/desk/naboer">
        {m.seeAll}
      </Link>
    </section>
  );
}
