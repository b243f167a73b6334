import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JournalFilter } from '../../../domain/journal/journal-desk.ts';
import { may } from '../../../domain/roles/capabilities.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { type Option, SelectField } from '../form/select-field.tsx';
import { useFocusKept } from '../use-focus-kept.ts';
import own from './journal.module.css';
import { JournalEntryCard } from './journal-entry-card.tsx';
import { JournalHearings } from './journal-hearings.tsx';
import { journalMessages } from './journal-messages.ts';
import { JournalStanding } from './journal-standing.tsx';

const everyHearing = 'all';

/** What the archive has and lacks: for the archivist to follow, and for caseworkers to see. */
export default function JournalPage() {
  const m = useMessages(journalMessages);
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  const overview = useQuery(api.journal.overview.queryOptions(undefined, { refetchInterval: 60_000 }));
  const [filter, setFilter] = useState<JournalFilter>('missing');
  const [hearing, setHearing] = useState(everyHearing);
  const asked = { filter, ...(hearing !== everyHearing && { hearingId: hearing }) };
  const list = useInfiniteQuery(
    api.journal.list.infiniteQueryOptions(asked, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      initialCursor: 0,
    }),
  );
  const kept = useFocusKept<HTMLUListElement>();
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? [];
  const mayUpdate = may(me.data?.roles ?? [], 'journal.update');
  const filters: readonly Option<JournalFilter>[] = [
    { value: 'missing', label: m.filterMissing },
    { value: 'late', label: m.filterLate },
    { value: 'handedOver', label: m.filterHandedOver },
    { value: 'journalled', label: m.filterJournalled },
    { value: 'all', label: m.filterAll },
  ];
  const hearings = [
    { value: everyHearing, label: m.allHearings },
    ...(overview.data?.hearings ?? []).map(({ hearingId, planName, missing }) => ({
      value: hearingId,
      label: `${planName} (${missing})`,
    })),
  ];
  return (
    <DeskPage title={m.title} back="desk" facts={m.intro}>
      {overview.isLoadingError && <Failure error={overview.error} onRetry={() => overview.refetch()} />}
      {overview.data && <JournalStanding {...overview.data} />}
      <div className={own.filters}>
        <SelectField id="filter" label={m.filter} value={filter} options={filters} onChange={setFilter} />
        <SelectField
          id="hearing"
          label={m.hearing}
          value={hearing}
          options={hearings}
          onChange={setHearing}
        />
      </div>
      {list.isPending && <Loading />}
      {list.isLoadingError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && entries.length === 0 && <p className={styles.empty}>{m.none}</p>}
      <ul className={own.entries} aria-label={m.title} {...kept}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <JournalEntryCard entry={entry} mayUpdate={mayUpdate} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {m.more}
        </button>
      )}
      {overview.data && <JournalHearings hearings={overview.data.hearings} mayUpdate={mayUpdate} />}
    </DeskPage>
  );
}
