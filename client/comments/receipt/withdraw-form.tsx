import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { AskedFirst } from './asked-first.tsx';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptView } from './receipt-view.ts';

/** Takes the comment back, after a question: it cannot be undone. */
export function WithdrawForm({ secret, onChanged }: ReceiptView) {
  const m = useMessages(receiptMessages);
  const api = useApi();
  const say = useStatus();
  const [reason, setReason] = useState('');
  const withdraw = useMutation(
    api.comments.withdraw.mutationOptions({
      onSuccess: async () => {
        await onChanged();
        say(m.withdrawnNow);
        document.getElementById('content')?.focus();
      },
    }),
  );
  return (
    <AskedFirst
      label={m.withdraw}
      id="withdraw-title"
      title={m.withdrawTitle}
      confirm={m.confirmWithdraw}
      cancel={m.cancel}
      act={withdraw}
      onConfirm={() => withdraw.mutate({ receipt: secret, reason })}
    >
      <p>{m.withdrawText}</p>
      <div className="ds-field">
        <label className="ds-label" htmlFor="withdraw-reason">
          {m.withdrawReason}
        </label>
        <textarea
          id="withdraw-reason"
          className="ds-input"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </AskedFirst>
  );
}
