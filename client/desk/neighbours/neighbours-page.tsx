import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { neighbourMessages } from './neighbour-messages.ts';
import own from './neighbours.module.css';
import { NoticeCard } from './notice-card.tsx';

/** Plans of neighbours near the border: what waits first, what is handled folded away. */
export default function NeighboursPage() {
  const m = useMessages(neighbourMessages);
  const api = useApi();
  const notices = useQuery(api.neighbours.list.queryOptions(undefined, { refetchInterval: 60_000 }));
  const waiting = notices.data?.filter(({ state }) => state !== 'handled') ?? [];
  const handled = notices.data?.filter(({ state }) => state === 'handled') ?? [];
  return (
    <DeskPage title={m.title} back="desk" facts={m.intro}>
      {notices.isPending && <Loading />}
      {notices.isLoadingError && <Failure error={notices.error} onRetry={() => notices.refetch()} />}
      {notices.data?.length === 0 && <p className={styles.empty}>{m.none}</p>}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="visually-hidden">
            {m.newest(waiting.filter(({ state }) => state === 'new').length)}
          </h2>
          <ul className={own.notices}>
            {waiting.map((notice) => (
              <li key={notice.id}>
                <NoticeCard notice={notice} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {handled.length > 0 && (
        <section className={styles.section} aria-labelledby="handled">
          <h2 id="handled">{m.handledTitle(handled.length)}</h2>
          <ul className={own.notices}>
            {handled.map((notice) => (
              <li key={notice.id}>
                <NoticeCard notice={notice} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskPage>
  );
}
