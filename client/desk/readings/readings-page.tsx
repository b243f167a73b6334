import { useInfiniteQuery } from '@tanstack/react-query';
import { readingKindNames } from '../../../domain/privacy/reading-kinds.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DeskPage } from '../desk-page.tsx';
import { readingMessages } from '../queue/reading-messages.ts';
import styles from './readings.module.css';

/** For auditors: each time someone at the municipality opened what is personal, the latest first. */
export default function ReadingsPage() {
  const m = useMessages(readingMessages);
  const language = useLanguage();
  const api = useApi();
  const pages = useInfiniteQuery(
    api.privacyDesk.readings.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const now = new Date();
  return (
    <DeskPage title={m.title} back="desk">
      <p>{m.intro}</p>
      {pages.isPending && <Loading />}
      {pages.isLoadingError && <Failure error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.data && items.length === 0 && <p>{m.none}</p>}
      {items.length > 0 && (
        <table className={`ds-table ${styles.readings}`}>
          <thead>
            <tr>
              {[m.when, m.who, m.what, m.which].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, readAt, reader, kind, position, commentNumber, hearingCode }) => (
              <tr key={id}>
                <td data-name={m.when}>{instantWords(new Date(readAt), now, language)}</td>
                <td data-name={m.who}>{reader}</td>
                <td data-name={m.what}>
                  {readingKindNames[kind][language]}
                  {position !== null && `, ${m.file(position)}`}
                </td>
                <td data-name={m.which}>{m.comment(commentNumber ?? 0, hearingCode)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pages.hasNextPage && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={pages.isFetchingNextPage}
          onClick={() => pages.fetchNextPage()}
        >
          {m.more}
        </button>
      )}
    </DeskPage>
  );
}
