import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { faultOfPassword } from '../../../domain/accounts.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import { accountMessages } from './account-messages.ts';

/** Changes one's password, for those who sign in with one here. */
export function PasswordSection({ username }: { readonly username: string }) {
  const m = useMessages(accountMessages);
  const api = useApi();
  const say = useStatus();
  const account = useQuery(api.ownAccount.get.queryOptions());
  const [former, setFormer] = useState('');
  const [next, setNext] = useState('');
  const [wrong, setWrong] = useState<{ readonly field: 'former' | 'next'; readonly words: string } | null>(
    null,
  );
  const change = useMutation(
    api.ownAccount.changePassword.mutationOptions({
      onSuccess: ({ ended }) => {
        setFormer('');
        setNext('');
        say(m.passwordChanged(ended));
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = former !== '' && former === next ? 'same' : faultOfPassword(next, username);
    const problem =
      former === ''
        ? ({ field: 'former', words: m.formerMissing } as const)
        : fault && ({ field: 'next', words: m[`fault_${fault}`] } as const);
    setWrong(problem);
    if (problem) document.getElementById(`password-${problem.field}`)?.focus();
    else change.mutate({ former, next });
  };
  if (!account.data?.hasPassword) return null;
  return (
    <section className={styles.section} aria-labelledby="password">
      <h2 id="password">{m.password}</h2>
      <form className="stack" noValidate onChange={() => change.reset()} onSubmit={submit}>
        {/* For programs that keep passwords: whose it is. */}
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        <TextField
          id="password-former"
          label={m.former}
          type="password"
          autoComplete="current-password"
          maxLength={200}
          width="short"
          value={former}
          error={wrong?.field === 'former' ? wrong.words : undefined}
          onChange={setFormer}
        />
        <TextField
          id="password-next"
          label={m.next}
          type="password"
          autoComplete="new-password"
          hint={m.nextHint}
          maxLength={200}
          width="short"
          value={next}
          error={wrong?.field === 'next' ? wrong.words : undefined}
          onChange={setNext}
        />
        <div className={styles.actions}>
          <button type="submit" className="ds-button" data-variant="secondary" aria-busy={change.isPending}>
            {m.changePassword}
          </button>
        </div>
        {change.isSuccess && <p className={styles.note}>{m.passwordChanged(change.data.ended)}</p>}
        {change.isError && <Failure error={change.error} />}
      </form>
    </section>
  );
}
