import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { TextField } from '../form/text-field.tsx';
import { EntryFailure } from './entry-failure.tsx';
import own from './journal.module.css';
import type { JournalEntry } from './journal-entry-card.tsx';
import { journalMessages } from './journal-messages.ts';

export type EntryFormProps = {
  readonly entry: JournalEntry;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};

/** Enters the number that the archive gave. */
export function NumberForm({ entry, onClose, onSaved }: EntryFormProps) {
  const m = useMessages(journalMessages);
  const api = useApi();
  const say = useStatus();
  const [number, setNumber] = useState(entry.journalNumber ?? '');
  const [date, setDate] = useState(entry.journalDate ?? '');
  const save = useMutation(
    api.journal.registerNumber.mutationOptions({
      onSuccess: async () => {
        say(m.numberSaved(number));
        onClose();
        await onSaved();
      },
    }),
  );
  return (
    <form
      className={own.form}
      onSubmit={(event) => {
        event.preventDefault();
        const at = { entryId: entry.id, expectedRevision: entry.revision };
        if (number.trim()) save.mutate({ ...at, number, date: date || null });
      }}
    >
      <TextField
        id={`number-${entry.id}`}
        label={m.numberLabel}
        hint={m.numberHint}
        value={number}
        onChange={setNumber}
        maxLength={60}
        autoComplete="off"
        required
        width="short"
      />
      <TextField id={`date-${entry.id}`} label={m.dateLabel} type="date" value={date} onChange={setDate} />
      {save.isError && <EntryFailure error={save.error} />}
      <div className={own.actions}>
        <button type="submit" className="ds-button" aria-busy={save.isPending}>
          {m.save}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {m.cancel}
        </button>
      </div>
    </form>
  );
}
