import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { osloDate } from '../../../domain/oslo-time.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { useApi, useApiClient } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import { hearingMessages } from './hearing-messages.ts';

/** A named person stands for entry in the planregister and notice to those affected. */
export function ConfirmationSection({ hearing, work }: HearingSectionProps) {
  const m = useMessages(hearingMessages);
  const language = useLanguage();
  const api = useApi();
  const client = useApiClient();
  const me = useQuery(api.accounts.me.queryOptions());
  const [typed, setName] = useState<string | null>(null);
  const name = typed ?? me.data?.displayName ?? '';
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    await work.saveNow();
    await work.act((expectedRevision) =>
      client.hearingsDesk.confirm.mutate({ hearingId: hearing.id, expectedRevision, name }),
    );
  };
  return (
    <section className={styles.section} aria-labelledby="confirmation">
      <h2 id="confirmation">{m.confirmation}</h2>
      <p className="ds-paragraph">{m.confirmationText}</p>
      {hearing.confirmedBy && hearing.confirmedAt && (
        <p className="ds-paragraph">
          <strong>
            {m.confirmed(hearing.confirmedBy, fullDate(osloDate(new Date(hearing.confirmedAt)), language))}
          </strong>
        </p>
      )}
      <form className="stack" onSubmit={confirm}>
        <TextField
          id="confirmedBy"
          label={m.confirmedBy}
          maxLength={120}
          value={name}
          onChange={setName}
          autoComplete="name"
        />
        <button type="submit" className="ds-button" data-variant="secondary">
          {hearing.confirmedBy ? m.confirmAgain : m.confirm}
        </button>
      </form>
    </section>
  );
}
