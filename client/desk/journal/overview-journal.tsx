import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { journalMessages } from './journal-messages.ts';
import { JournalStanding } from './journal-standing.tsx';

/** What the archive lacks, on the overview. */
export function OverviewJournal() {
  const m = useMessages(journalMessages);
  const api = useApi();
  const overview = useQuery(api.journal.overview.queryOptions(undefined, { refetchInterval: 60_000 }));
  if (overview.isLoadingError) return <Failure error={overview.error} onRetry={() => overview.refetch()} />;
  if (!overview.data || overview.data.hearings.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="journal">
      <h2 id="journal">{m.title}</h2>
      <JournalStanding {...overview.data} />
      <Link className={styles.wayOn} href="/desk/journal">
        {m.toJournal}
      </Link>
    </section>
  );
}
