import { useMessages } from '../app/messages.ts';
import { stepNames } from './comment-state.ts';
import type { CommentView } from './comment-view.ts';
import { flowMessages } from './flow-messages.ts';
import { sendMessages } from './send/send-messages.ts';
import type { SendingStatus } from './send/use-sending.ts';
import styles from './step-actions.module.css';

type StepActionsProps = Pick<CommentView, 'step' | 'goTo'> & {
  readonly status: SendingStatus;
  readonly onNext: () => void;
  readonly onSend: () => void;
};

/** On to the next step, back to the one before; at last «Send inn». */
export function StepActions({ step, goTo, status, onNext, onSend }: StepActionsProps) {
  const m = useMessages(flowMessages);
  const sendWords = useMessages(sendMessages);
  const before = stepNames[stepNames.indexOf(step) - 1];
  const isSending = status === 'sending';
  return (
    <div className={styles.actions}>
      {before && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          disabled={isSending}
          onClick={() => goTo(before)}
        >
          {m.back}
        </button>
      )}
      {step === 'send' ? (
        <button
          id="comment-send"
          type="button"
          className="ds-button"
          aria-disabled={isSending}
          onClick={() => !isSending && onSend()}
        >
          {isSending ? sendWords.sending : sendWords.sendIn}
        </button>
      ) : (
        <button type="button" className="ds-button" onClick={onNext}>
          {m.next}
        </button>
      )}
    </div>
  );
}
