import { useState } from 'react';
import { useApiClient } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import styles from './act-bars.module.css';
import { countLeft, LeftAloneNote, type LeftCounts } from './left-alone-note.tsx';
import { queueMessages } from './queue-messages.ts';
import type { ChangeQueueState } from './queue-state.ts';
import type { Queue, QueueItem } from './use-queue.ts';

type BulkBarProps = {
  readonly queue: Queue;
  readonly chosen: ReadonlyMap<string, QueueItem>;
  readonly change: ChangeQueueState;
  readonly onClear: () => void;
  readonly onFailure: (error: unknown) => void;
};

/** What can be done with several at once; says how many of them the filter hides, and afterwards which were left. */
export function BulkBar({ queue, chosen, change, onClear, onFailure }: BulkBarProps) {
  const m = useMessages(queueMessages);
  const say = useStatus();
  const client = useApiClient();
  const [left, setLeft] = useState<LeftCounts | null>(null);
  const hidden = [...chosen.keys()].filter((id) => !queue.items.some((item) => item.id === id)).length;

  const show = async () => {
    // The row in sight is the freshest; one that is hidden counts as it was when it was chosen.
    const comments = [...chosen.values()].map(({ id, revision }) => ({
      commentId: id,
      expectedRevision: queue.items.find((item) => item.id === id)?.revision ?? revision,
    }));
    try {
      const results = await client.desk.showMany.mutate({ comments });
      const shown = results.filter((result) => result.revision !== null);
      for (const { commentId, revision } of shown) {
        queue.patch(commentId, { webState: 'shown', ...(revision && { revision }) });
      }
      const counts = countLeft(results);
      const changed = counts.changed ?? 0;
      say([m.shownMany(shown.length), changed > 0 && m.changedByOthers(changed)].filter(Boolean).join(' '));
      setLeft(shown.length < results.length ? counts : null);
      onClear();
      if (changed > 0) await queue.reload();
    } catch (error) {
      onFailure(error);
    }
  };
  if (chosen.size === 0) {
    return left && <LeftAloneNote left={left} change={change} onClose={() => setLeft(null)} />;
  }
  return (
    <div className={styles.bulk}>
      <p>
        <strong>{m.chosen(chosen.size)}</strong>
        {hidden > 0 && ` · ${m.hiddenByFilter(hidden)}`}
      </p>
      <button type="button" className="ds-button" onClick={show}>
        {m.showChosen}
      </button>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={onClear}>
        {m.clearChosen}
      </button>
    </div>
  );
}
