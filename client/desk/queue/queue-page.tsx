import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useUrlState } from '../../app/use-url-state.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { BulkBar } from './bulk-bar.tsx';
import switchStyles from './column-switch.module.css';
import { CommentView } from './comment-view.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LastActBar } from './last-act-bar.tsx';
import { QueueColumn } from './queue-column.tsx';
import { QueueHeader } from './queue-header.tsx';
import type { QueueKeyAct } from './queue-keys.ts';
import { queueMessages } from './queue-messages.ts';
import styles from './queue-page.module.css';
import { queueStateSchema } from './queue-state.ts';
import { useCommentActs } from './use-comment-acts.ts';
import { useKeysSwitch } from './use-keys-switch.ts';
import { type QueueItem, useQueue } from './use-queue.ts';
import { WorkPanel, type WorkWish } from './work-panel.tsx';
import parts from './work-parts.module.css';

/** What a phone shows; a wide screen shows all three. */
export type QueueColumnName = 'queue' | 'comment' | 'work';

/** The planner's desk: queue, comment and work side by side. */
export default function QueuePage({ hearingId }: { readonly hearingId: string }) {
  const m = useMessages(queueMessages);
  const api = useApi();
  const [state, changeState] = useUrlState(queueStateSchema);
  const queue = useQueue(hearingId, state);
  const acts = useCommentActs(queue);
  const hearing = useQuery(api.hearingsDesk.get.queryOptions({ hearingId }));
  const comment = useQuery(
    api.desk.comment.queryOptions(
      { commentId: state.merknad ?? '' },
      { enabled: state.merknad !== undefined },
    ),
  );
  const [column, setColumn] = useState<QueueColumnName>(state.merknad ? 'comment' : 'queue');
  const [chosen, setChosen] = useState<ReadonlyMap<string, QueueItem>>(new Map());
  const [wish, setWish] = useState<(WorkWish & { readonly commentId: string }) | null>(null);
  const [keysAreOn, switchKeys] = useKeysSwitch();
  const [showsKeys, setShowsKeys] = useState(false);
  const [bulkFailure, setBulkFailure] = useState<unknown>(null);
  useDocumentTitle(hearing.data?.plan?.name);

  const open = useCallback(
    (commentId: string, how: 'read' | 'browse') => {
      changeState({ merknad: commentId });
      if (how === 'browse') return;
      setColumn('comment');
      // The heading takes focus, so that reading goes on there.
      setTimeout(() => document.getElementById('comment-title')?.focus(), 50);
    },
    [changeState],
  );
  const choose = (item: QueueItem, isChosen: boolean) => {
    const next = new Map(chosen);
    if (isChosen) next.set(item.id, item);
    else next.delete(item.id);
    setChosen(next);
  };
  const ask = (item: QueueItem, part: WorkWish['part']) => {
    changeState({ merknad: item.id });
    setColumn('work');
    setWish({ part, commentId: item.id, turn: (wish?.turn ?? 0) + 1 });
  };
  const onKey = (act: QueueKeyAct, item: QueueItem) => {
    switch (act) {
      case 'open':
        return open(item.id, 'read');
      case 'show':
        if (!item.isWithdrawn)
          void acts.perform(item, { kind: 'moderate', decision: 'show', nameHidden: false });
        return;
      case 'hold':
      case 'themes':
      case 'answer':
        return ask(item, act);
      case 'undo':
        return void acts.perform(item, { kind: 'undo' });
      case 'choose':
        return choose(item, !chosen.has(item.id));
      case 'help':
        return setShowsKeys(true);
    }
  };
  if (hearing.isLoadingError) return <Failure error={hearing.error} onRetry={() => hearing.refetch()} />;
  const shown = comment.data?.id === state.merknad ? comment.data : undefined;
  return (
    <main id="content" className={styles.page} data-column={column} tabIndex={-1}>
      <QueueHeader hearingId={hearingId} hearing={hearing.data} counts={queue.counts} />
      {column !== 'queue' && <ColumnChoice column={column} onChoose={setColumn} />}
      <div className={styles.columns}>
        <section className={styles.queue} aria-label={m.queue}>
          <QueueColumn
            {...{ hearingId, hearing: hearing.data, queue, state, changeState, chosen, keysAreOn }}
            onOpen={({ id }, how) => open(id, how)}
            onOpenId={(id) => open(id, 'read')}
            onChoose={choose}
            onKey={onKey}
            onHelp={() => setShowsKeys(true)}
          />
          {bulkFailure !== null && <Failure error={bulkFailure} />}
          <BulkBar
            queue={queue}
            chosen={chosen}
            change={changeState}
            onClear={() => setChosen(new Map())}
            onFailure={setBulkFailure}
          />
        </section>
        <section className={styles.comment} aria-label={m.comment}>
          {!state.merknad && <p className={parts.nothing}>{m.chooseOne}</p>}
          {comment.isLoadingError && <Failure error={comment.error} onRetry={() => comment.refetch()} />}
          {state.merknad && !shown && !comment.isError && <Loading />}
          {shown && (
            <CommentView
              comment={shown}
              planVersionId={hearing.data?.planVersions[0]?.planVersionId ?? null}
              onOpen={(id) => open(id, 'read')}
            />
          )}
        </section>
        <section className={styles.workColumn} aria-label={m.work}>
          {shown && (
            <WorkPanel
              key={shown.id}
              comment={shown}
              hearing={hearing.data}
              acts={acts}
              wish={wish?.commentId === shown.id ? wish : null}
            />
          )}
        </section>
      </div>
      <LastActBar acts={acts} />
      {showsKeys && <KeysDialog isOn={keysAreOn} onSwitch={switchKeys} onClose={() => setShowsKeys(false)} />}
    </main>
  );
}

type ColumnChoiceProps = {
  readonly column: QueueColumnName;
  readonly onChoose: (column: QueueColumnName) => void;
};

/** On narrow screens: back to the queue, and between the comment and the work. */
function ColumnChoice({ column, onChoose }: ColumnChoiceProps) {
  const m = useMessages(queueMessages);
  return (
    <nav className={switchStyles.columnChoice} aria-label={m.columns}>
      <button type="button" onClick={() => onChoose('queue')}>
        ‹ {m.backToQueue}
      </button>
      {(['comment', 'work'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-current={column === name ? 'true' : undefined}
          onClick={() => onChoose(name)}
        >
          {m[name]}
        </button>
      ))}
    </nav>
  );
}
