import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';
import { TextField } from '../form/text-field.tsx';
import { deliveryMessages } from './delivery-messages.ts';

type SendBackDialogProps = {
  readonly deliveryId: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onSent?: () => void;
};

/** Sends a delivery back to its consultant, with the reason. */
export function SendBackDialog({ deliveryId, title, onClose, onSent }: SendBackDialogProps) {
  const m = useMessages(deliveryMessages);
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const send = useMutation(
    api.deliveries.sendBack.mutationOptions({
      onSuccess: async () => {
        say(m.sentBack);
        await queryClient.invalidateQueries(api.deliveries.pathFilter());
        onClose();
        onSent?.();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (reason.trim()) send.mutate({ deliveryId, reason });
    else document.getElementById('send-back-reason')?.focus();
  };
  return (
    <DeskDialog title={m.sendBackNamed(title)} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{m.sendBackText}</p>
        {send.isError && <Failure error={send.error} />}
        <TextField
          id="send-back-reason"
          label={m.why}
          hint={m.whyHint}
          rows={4}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={isTried && !reason.trim() ? m.whyMissing : undefined}
        />
        <div className={styles.actions}>
          <button type="submit" className="ds-button" aria-busy={send.isPending}>
            {m.sendBack}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {m.cancel}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
