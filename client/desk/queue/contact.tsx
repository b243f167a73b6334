import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { readingMessages } from './reading-messages.ts';
import parts from './work-parts.module.css';

/** How to reach the author: shown to whoever asks for it, which is recorded. */
export function Contact({ commentId }: { readonly commentId: string }) {
  const m = useMessages(readingMessages);
  const api = useApi();
  const contact = useMutation(api.desk.readContact.mutationOptions());
  if (!contact.data) {
    return (
      <>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={contact.isPending}
          onClick={() => contact.mutate({ commentId })}
        >
          {m.showContact}
        </button>
        <p className={parts.meta}>{m.isRecorded}</p>
        {contact.isError && <Failure error={contact.error} />}
      </>
    );
  }
  const { email, phone, address } = contact.data;
  return (
    <p className={parts.contact} role="status">
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>}
      {address && <span>{address}</span>}
    </p>
  );
}
