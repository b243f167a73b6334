import { useMessages } from '../../app/messages.ts';
import styles from './act-bars.module.css';
import type { CommentActs } from './use-comment-acts.ts';
import { workMessages } from './work-messages.ts';

/** What was just done, with a way back. It stays until it is closed or something else is done. */
export function LastActBar({ acts }: { readonly acts: CommentActs }) {
  const m = useMessages(workMessages);
  const { last } = acts;
  if (!last) return null;
  return (
    <div className={styles.lastAct}>
      <p>{last.words}</p>
      {last.canBeUndone && (
        <button type="button" onClick={() => acts.perform(last.target, { kind: 'undo' })}>
          {m.undo}
        </button>
      )}
      <button type="button" aria-label={m.dismiss} onClick={acts.forgetLast}>
        ✕
      </button>
    </div>
  );
}
