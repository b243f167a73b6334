import type { LeftAlone } from '../../../domain/desk.ts';
import { useMessages } from '../../app/messages.ts';
import styles from './act-bars.module.css';
import { leftMessages } from './left-messages.ts';
import type { ChangeQueueState } from './queue-state.ts';

/** How many were not shown, by reason. */
export type LeftCounts = Partial<Record<LeftAlone | 'changed', number>>;

export function countLeft(results: readonly { readonly left: LeftAlone | 'changed' | null }[]): LeftCounts {
  const counts: LeftCounts = {};
  for (const { left } of results) if (left) counts[left] = (counts[left] ?? 0) + 1;
  return counts;
}

/** The filter that finds those of a reason, and no other. */
const filters = {
  marked: { person: 'ja', status: undefined },
  held: { person: undefined, status: 'held' },
  redacted: { person: undefined, status: 'redacted' },
} as const;

type LeftAloneNoteProps = {
  readonly left: LeftCounts;
  readonly change: ChangeQueueState;
  readonly onClose: () => void;
};

/** Says which comments were not shown with the others and why, with the way to them. */
export function LeftAloneNote({ left, change, onClose }: LeftAloneNoteProps) {
  const m = useMessages(leftMessages);
  const { changed = 0 } = left;
  return (
    <div className={styles.bulk} role="status">
      <div className={styles.left}>
        {(['marked', 'held', 'redacted'] as const).map((why) => {
          const count = left[why] ?? 0;
          return (
            count > 0 && (
              <p key={why}>
                {m[why](count)}{' '}
                <button type="button" className={styles.linkButton} onClick={() => change(filters[why])}>
                  {m.see}
                  <span className="visually-hidden">: {m[why](count)}</span>
                </button>
              </p>
            )
          );
        })}
        {changed > 0 && <p>{m.changed(changed)}</p>}
      </div>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
        {m.close}
      </button>
    </div>
  );
}
