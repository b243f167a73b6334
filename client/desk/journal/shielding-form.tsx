import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Shielding } from '../../../domain/journal/journal-entry.ts';
import {
  type ShieldingBasis,
  shieldingBases,
  shieldingWords,
} from '../../../domain/journal/journal-shielding.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { SelectField } from '../form/select-field.tsx';
import { EntryFailure } from './entry-failure.tsx';
import own from './journal.module.css';
import { journalMessages } from './journal-messages.ts';
import type { EntryFormProps } from './number-form.tsx';

/** Decides what is kept from the public, and by which law. */
export function ShieldingForm({ entry, onClose, onSaved }: EntryFormProps) {
  const m = useMessages(journalMessages);
  const language = useLanguage();
  const api = useApi();
  const say = useStatus();
  const [shielding, setShielding] = useState<Shielding>(entry.shielding);
  const [basis, setBasis] = useState<ShieldingBasis>(
    entry.shielded.scope === 'none' ? 'confidential' : entry.shielded.basis,
  );
  const save = useMutation(
    api.journal.setShielding.mutationOptions({
      onSuccess: async () => {
        say(m.shieldingSaved);
        onClose();
        await onSaved();
      },
    }),
  );
  const needsBasis = shielding === 'name' || shielding === 'document';
  const on = osloDate(new Date(entry.happenedAt));
  return (
    <form
      className={own.form}
      onSubmit={(event) => {
        event.preventDefault();
        const at = { entryId: entry.id, expectedRevision: entry.revision };
        save.mutate({ ...at, shielding, basis: needsBasis ? basis : null });
      }}
    >
      <SelectField
        id={`shielding-${entry.id}`}
        label={m.shieldingLabel}
        value={shielding}
        onChange={setShielding}
        options={[
          { value: 'rule', label: m.shieldingRule },
          { value: 'none', label: m.shieldingNone },
          { value: 'name', label: m.shieldingName },
          { value: 'document', label: m.shieldingDocument },
        ]}
      />
      {needsBasis && (
        <SelectField
          id={`basis-${entry.id}`}
          label={m.basisLabel}
          value={basis}
          onChange={setBasis}
          options={shieldingBases.map((value) => ({ value, label: shieldingWords(value, on, language) }))}
        />
      )}
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
