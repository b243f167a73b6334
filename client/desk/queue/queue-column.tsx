import { lazy, Suspense } from 'react';
import { useMessages } from '../../app/messages.ts';
import { Loading } from '../../ui/loading.tsx';
import type { DeskHearing } from '../hearings/hearing-desk.ts';
import switchStyles from './column-switch.module.css';
import styles from './queue-column.module.css';
import { QueueFilters } from './queue-filters.tsx';
import type { QueueKeyAct } from './queue-keys.ts';
import { QueueList } from './queue-list.tsx';
import { queueMessages } from './queue-messages.ts';
import { type ChangeQueueState, isFiltered, type QueueState } from './queue-state.ts';
import type { Queue, QueueItem } from './use-queue.ts';
import parts from './work-parts.module.css';

const QueueMap = lazy(() => import('./queue-map.tsx'));

type QueueColumnProps = {
  readonly hearingId: string;
  readonly hearing: DeskHearing | undefined;
  readonly queue: Queue;
  readonly state: QueueState;
  readonly changeState: ChangeQueueState;
  readonly chosen: ReadonlyMap<string, QueueItem>;
  readonly keysAreOn: boolean;
  readonly onOpen: (item: QueueItem, how: 'read' | 'browse') => void;
  readonly onOpenId: (commentId: string) => void;
  readonly onChoose: (item: QueueItem, chosen: boolean) => void;
  readonly onKey: (act: QueueKeyAct, item: QueueItem) => void;
  readonly onHelp: () => void;
};

/** The queue as rows, or as the big map in their place. */
export function QueueColumn(props: QueueColumnProps) {
  const { hearingId, hearing, queue, state, changeState, chosen, keysAreOn } = props;
  const m = useMessages(queueMessages);
  const isMap = state.vis === 'kart';
  const showAs = (vis: 'kart' | undefined) => changeState({ vis });
  return (
    <>
      <div className={switchStyles.views}>
        <button type="button" aria-pressed={!isMap} onClick={() => showAs(undefined)}>
          {m.queue}
        </button>
        <button type="button" aria-pressed={isMap} onClick={() => showAs('kart')}>
          {m.map}
        </button>
        <span className={`figures ${parts.meta} ${switchStyles.count}`}>
          {m.matching(queue.matching, queue.counts.received)}
        </span>
        <button type="button" className={switchStyles.help} aria-label={m.keys} onClick={props.onHelp}>
          ?
        </button>
      </div>
      {queue.arrivals > 0 && (
        <button type="button" className={styles.arrivals} onClick={() => queue.reload()}>
          {m.newArrivals(queue.arrivals)}
        </button>
      )}
      {hearing && !hearing.publishedAt && <p className={parts.nothing}>{m.notOpenYet}</p>}
      {isMap ? (
        <Suspense fallback={<Loading />}>
          <QueueMap hearingId={hearingId} hearing={hearing} openId={state.merknad} onOpen={props.onOpenId} />
        </Suspense>
      ) : (
        <>
          <QueueFilters hearingId={hearingId} state={state} onChange={changeState} />
          <div className={styles.scroll}>
            <QueueList
              queue={queue}
              openId={state.merknad}
              chosen={chosen}
              isFiltered={isFiltered(state)}
              keysAreOn={keysAreOn}
              onOpen={props.onOpen}
              onChoose={props.onChoose}
              onKey={props.onKey}
            />
          </div>
        </>
      )}
    </>
  );
}
