import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { storedMessages } from '../../me/stored-messages.ts';
import { AskedFirst } from './asked-first.tsx';
import type { ReceiptView } from './receipt-view.ts';

/** Takes contact data out of one's comment, after a question, for whoever never signed in. */
export function EraseContact({ secret, receipt, onChanged }: ReceiptView) {
  const m = useMessages(storedMessages);
  const api = useApi();
  const say = useStatus();
  const erase = useMutation(
    api.me.eraseByReceipt.mutationOptions({
      onSuccess: async ({ contacts }) => {
        await onChanged();
        say(contacts > 0 ? m.erasedContact(contacts) : m.nothingLeft);
        document.getElementById('content')?.focus();
      },
    }),
  );
  const { author } = receipt;
  const isLeft = author && (author.email || author.phone || author.address);
  if (!isLeft) return null;
  return (
    <AskedFirst
      label={m.receiptButton}
      id="erase-title"
      title={m.askContact}
      confirm={m.confirm}
      cancel={m.cancel}
      act={erase}
      onConfirm={() => erase.mutate({ secret })}
    >
      <p>{m.receiptText}</p>
      <p>
        {m.consequence} {m.askText}
      </p>
    </AskedFirst>
  );
}
