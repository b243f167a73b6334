import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addDays, osloDate } from '../../../domain/oslo-time.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { dutiesMessages } from './duties-messages.ts';

/** Chooses a caseworker and the last day on which they may decide. */
export function LendDuty({ borrowers }: { readonly borrowers: Answers['duties']['list']['borrowers'] }) {
  const m = useMessages(dutiesMessages);
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const today = osloDate(new Date());
  const [accountId, setAccountId] = useState('');
  const [lastDay, setLastDay] = useState<string>(addDays(today, 14));
  const [wrong, setWrong] = useState<'person' | 'day' | null>(null);
  const lend = useMutation(
    api.duties.lend.mutationOptions({
      onSuccess: async (_nothing, given) => {
        const name = borrowers.find((one) => one.accountId === given.accountId)?.displayName ?? '';
        say(m.given(name));
        setAccountId('');
        await queryClient.invalidateQueries(api.duties.pathFilter());
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isDay = lastDay >= today && lastDay <= addDays(today, 365);
    const problem = accountId === '' ? 'person' : isDay ? null : 'day';
    setWrong(problem);
    if (problem) document.getElementById(problem === 'person' ? 'borrower' : 'last-day')?.focus();
    else lend.mutate({ accountId, lastDay });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <SelectField
        id="borrower"
        label={m.person}
        value={accountId}
        options={[
          { value: '', label: m.choosePerson },
          ...borrowers.map((one) => ({ value: one.accountId, label: one.displayName })),
        ]}
        error={wrong === 'person' ? m.personMissing : undefined}
        onChange={setAccountId}
      />
      <TextField
        id="last-day"
        label={m.lastDay}
        type="date"
        hint={m.lastDayHint}
        value={lastDay}
        error={wrong === 'day' ? m.dayWrong : undefined}
        onChange={setLastDay}
      />
      <div className={styles.actions}>
        <button type="submit" className="ds-button" aria-busy={lend.isPending}>
          {m.submit}
        </button>
      </div>
      {lend.isError && <Failure error={lend.error} />}
    </form>
  );
}
