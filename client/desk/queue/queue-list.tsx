import { type KeyboardEvent, useRef } from 'react';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type QueueKeyAct, queueKeyAct } from './queue-keys.ts';
import { queueMessages } from './queue-messages.ts';
import styles from './queue-row.module.css';
import { QueueRow } from './queue-row.tsx';
import type { Queue, QueueItem } from './use-queue.ts';
import parts from './work-parts.module.css';

type QueueListProps = {
  readonly queue: Queue;
  readonly openId: string | undefined;
  readonly chosen: ReadonlyMap<string, QueueItem>;
  readonly isFiltered: boolean;
  readonly keysAreOn: boolean;
  readonly onOpen: (item: QueueItem, how: 'read' | 'browse') => void;
  readonly onChoose: (item: QueueItem, chosen: boolean) => void;
  /** Keys that act on the comment which has focus. */
  readonly onKey: (act: QueueKeyAct, item: QueueItem) => void;
};

/** The rows. One of them is reached by the tab key; j and k, or the arrows, go on from there. */
export function QueueList(props: QueueListProps) {
  const { queue, openId, chosen, isFiltered, keysAreOn, onOpen, onChoose, onKey } = props;
  const m = useMessages(queueMessages);
  const list = useRef<HTMLUListElement>(null);
  const { items, pages } = queue;
  const reachedId = items.some(({ id }) => id === openId) ? openId : items[0]?.id;

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const act = queueKeyAct(event, keysAreOn);
    const row = (event.target as Element).closest<HTMLElement>('[data-comment]');
    const index = items.findIndex(({ id }) => id === row?.dataset.comment);
    const item = items[index];
    if (!act || !item) return;
    event.preventDefault();
    if (act !== 'next' && act !== 'previous') return onKey(act, item);
    const next = items[index + (act === 'next' ? 1 : -1)];
    if (!next) return;
    onOpen(next, 'browse');
    list.current?.querySelector<HTMLElement>(`[data-comment="${next.id}"]`)?.focus();
  };
  if (pages.isLoadingError) return <Failure error={pages.error} onRetry={() => pages.refetch()} />;
  if (pages.isPending) return <Loading />;
  if (items.length === 0) return <p className={parts.nothing}>{isFiltered ? m.noMatch : m.noComments}</p>;
  return (
    <>
      <ul ref={list} className={styles.rows} aria-label={m.listName} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            isOpen={item.id === openId}
            isReached={item.id === reachedId}
            isChosen={chosen.has(item.id)}
            onOpen={() => onOpen(item, 'read')}
            onChoose={(isChosen) => onChoose(item, isChosen)}
          />
        ))}
      </ul>
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
    </>
  );
}
