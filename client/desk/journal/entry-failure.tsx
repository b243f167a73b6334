import { apiError } from '../../app/api-error.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { journalMessages } from './journal-messages.ts';

/** Why a change of an entry was not made; one that someone else made first is told as that. */
export function EntryFailure({ error }: { readonly error: Parameters<typeof apiError>[0] }) {
  const m = useMessages(journalMessages);
  if (apiError(error).code !== 'revision-conflict') return <Failure error={error} />;
  return (
    <p className="ds-alert" data-color="warning" role="alert">
      {m.conflict}
    </p>
  );
}
