import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import type { Session } from '../../server/accounts/session.ts';
import { useApi, useApiClient } from '../app/api.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import { signInAddress } from '../identity/sign-in-address.ts';
import { useIdentity } from '../identity/use-identity.ts';
import { Failure } from '../ui/failure.tsx';
import styles from './desk.module.css';
import { DeskDialog } from './desk-dialog.tsx';
import { TextField } from './form/text-field.tsx';
import { signInMessages } from './sign-in-messages.ts';

type SignInAgainProps = { readonly known: Session; readonly onClose: () => void };

/** Over a page whose session has ended: signs the same person in, and the page goes on where it was. */
export function SignInAgain({ known, onClose }: SignInAgainProps) {
  const m = useMessages(signInMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const identity = useIdentity();
  const [username, setUsername] = useState(known.username);
  const [password, setPassword] = useState('');
  const goOn = async () => {
    const now = await client.accounts.me.query();
    if (!now) return;
    // Another person's page, or one that this person may no longer see, is opened from the start.
    if (now.accountId !== known.accountId) return window.location.reload();
    if (now.municipalityId !== known.municipalityId) {
      await client.ownAccount.switchTo.mutate({ municipalityId: known.municipalityId });
    }
    say(m.signedInAgain);
    await queryClient.invalidateQueries(api.accounts.me.queryFilter());
    await queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
  };
  const signIn = useMutation(
    api.accounts.signIn.mutationOptions({ onSuccess: () => goOn().catch(() => window.location.reload()) }),
  );
  const providers = identity.data?.offers.staff ?? [];
  // A provider signs in in a tab of its own; whoever comes back from it goes on here.
  useEffect(() => {
    const look = () => void goOn().catch(() => undefined);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username, password });
  };
  return (
    <DeskDialog title={m.ended} onClose={onClose}>
      <p>{m.endedText}</p>
      {providers.map(({ id, name }) => (
        <p key={id}>
          <a
            className="ds-button"
            data-variant="secondary"
            href={signInAddress(id, { language, returnTo: '/desk' })}
            target="_blank"
            rel="noreferrer"
          >
            {m.byInNewTab(name)}
          </a>
        </p>
      ))}
      <form className="stack" onSubmit={submit}>
        <TextField
          id="again-username"
          label={m.username}
          value={username}
          autoComplete="username"
          required
          onChange={setUsername}
        />
        <TextField
          id="again-password"
          label={m.password}
          type="password"
          value={password}
          autoComplete="current-password"
          required
          onChange={setPassword}
        />
        {signIn.isError && <Failure error={signIn.error} />}
        <div className={styles.actions}>
          <button type="submit" className="ds-button" aria-busy={signIn.isPending}>
            {signIn.isPending ? m.signingIn : m.signIn}
          </button>
          <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
            {m.notNow}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
