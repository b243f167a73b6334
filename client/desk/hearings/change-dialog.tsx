import { type FormEvent, useState } from 'react';
import { useApiClient } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import styles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';
import { TextField } from '../form/text-field.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import type { HearingChange } from './published-panel.tsx';
import { publishingMessages } from './publishing-messages.ts';

type ChangeDialogProps = HearingSectionProps & {
  readonly change: HearingChange;
  readonly onClose: () => void;
};

/** Extension with its reason, calling off, and the way to decision: each asks before it acts. */
export function ChangeDialog({ hearing, work, change, onClose }: ChangeDialogProps) {
  const m = useMessages(publishingMessages);
  const say = useStatus();
  const client = useApiClient();
  const [lastDay, setLastDay] = useState(work.draft.lastDay ?? '');
  const [reason, setReason] = useState('');
  const words = {
    extend: { title: m.extendTitle, act: m.extend, done: m.extended },
    cancel: { title: m.cancelTitle, act: m.cancelHearing, done: m.cancelled },
    toDecision: { title: m.toDecisionTitle, act: m.toDecision, done: m.sentToDecision },
  }[change];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await work.saveNow();
    const isDone = await work.act((expectedRevision) => {
      const at = { hearingId: hearing.id, expectedRevision };
      switch (change) {
        case 'extend':
          return client.hearingsDesk.extend.mutate({ ...at, lastDay, reason });
        case 'cancel':
          return client.hearingsDesk.cancel.mutate({ ...at, reason });
        case 'toDecision':
          return client.hearingsDesk.sendToDecision.mutate(at);
      }
    });
    if (isDone) say(words.done);
    onClose();
  };
  return (
    <DeskDialog title={words.title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {change === 'cancel' && <p>{m.cancelText}</p>}
        {change === 'toDecision' && <p>{m.toDecisionText}</p>}
        {change === 'extend' && (
          <TextField
            id="extension-day"
            label={m.lastDay}
            type="date"
            value={lastDay}
            onChange={setLastDay}
            required
          />
        )}
        {change !== 'toDecision' && (
          <TextField
            id="change-reason"
            label={change === 'extend' ? m.extendReason : m.cancelReason}
            hint={change === 'extend' ? m.extendReasonHint : undefined}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={setReason}
            required
          />
        )}
        <div className={styles.actions}>
          <button type="submit" className="ds-button" data-color={change === 'cancel' ? 'danger' : undefined}>
            {words.act}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {m.cancel}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
