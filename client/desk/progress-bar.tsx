import { useMessages } from '../app/messages.ts';
import styles from './overview.module.css';
import { overviewMessages } from './overview-messages.ts';

export type ProgressCounts = {
  readonly received: number;
  readonly waiting: number;
  readonly shown: number;
  readonly answered: number;
};

/** How far a hearing's comments have come: in words first, and as two bars for the eye. */
export function ProgressBar({ received, waiting, shown, answered }: ProgressCounts) {
  const m = useMessages(overviewMessages);
  const share = (count: number) => `${received === 0 ? 0 : (count / received) * 100}%`;
  return (
    <div className={styles.progress}>
      <p className="figures">
        {m.received(received)} · <strong data-waiting={waiting > 0}>{m.waiting(waiting)}</strong> ·{' '}
        {m.shown(shown)} · {m.answered(answered)}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: share(received - waiting) }} />
        <span data-kind="answered" style={{ inlineSize: share(answered) }} />
      </div>
    </div>
  );
}
