import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import type { Delivery } from '../deliveries/delivery-facts.tsx';
import { deliveryMessages } from '../deliveries/delivery-messages.ts';
import styles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';

/** The button by which a consultant takes a delivery of theirs back, and the question before it. */
export function WithdrawDelivery({ delivery: { id, title } }: { readonly delivery: Delivery }) {
  const m = useMessages(deliveryMessages);
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const withdraw = useMutation(
    api.drafts.withdraw.mutationOptions({
      onSuccess: () => {
        say(m.withdrawn);
        setIsAsked(false);
      },
      // Also when the municipality was quicker: the list then says what came of it.
      onSettled: () => queryClient.invalidateQueries(api.drafts.pathFilter()),
    }),
  );
  const close = () => {
    withdraw.reset();
    setIsAsked(false);
  };
  return (
    <span className={styles.actions}>
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => setIsAsked(true)}>
        {m.withdraw}
        <span className="visually-hidden">: {title}</span>
      </button>
      {isAsked && (
        <DeskDialog title={m.withdrawNamed(title)} onClose={close}>
          <div className="stack">
            <p>{m.withdrawText}</p>
            {withdraw.isError && <Failure error={withdraw.error} />}
            <div className={styles.actions}>
              <button
                type="button"
                className="ds-button"
                aria-busy={withdraw.isPending}
                onClick={() => withdraw.mutate({ deliveryId: id })}
              >
                {m.withdraw}
              </button>
              <button type="button" className="ds-button" data-variant="secondary" onClick={close}>
                {m.cancel}
              </button>
            </div>
          </div>
        </DeskDialog>
      )}
    </span>
  );
}
