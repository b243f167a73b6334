import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useApi } from '../app/api.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { signInAddress } from '../identity/sign-in-address.ts';
import { SignInOutcome } from '../identity/sign-in-outcome.tsx';
import { useIdentity } from '../identity/use-identity.ts';
import { Failure } from '../ui/failure.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import { signInMessages } from './sign-in-messages.ts';

/** Stands at any desk address until someone is signed in; then that address opens. */
export function SignInPage() {
  const m = useMessages(signInMessages);
  const api = useApi();
  const queryClient = useQueryClient();
  const settings = useQuery(api.settings.queryOptions());
  const signIn = useMutation(
    api.accounts.signIn.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.accounts.me.queryFilter()),
    }),
  );
  const identity = useIdentity();
  const language = useLanguage();
  useDocumentTitle(m.title);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ username: String(form.get('username')), password: String(form.get('password')) });
  };
  return (
    <main id="content" className="page" tabIndex={-1}>
      <form className="stack" onSubmit={submit} style={{ maxWidth: '24rem' }}>
        <h1 className="ds-heading" data-size="md">
          {m.title}
        </h1>
        <p className="ds-paragraph">{m.intro}</p>
        <SignInOutcome />
        {identity.data?.offers.staff.map(({ id, name }) => (
          <p key={id}>
            <a className="ds-button" data-variant="secondary" href={signInAddress(id, { language })}>
              {m.by(name)}
            </a>
          </p>
        ))}
        {signIn.isError && <Failure error={signIn.error} />}
        <div className="ds-field">
          <label className="ds-label" htmlFor="username">
            {m.username}
          </label>
          <input
            id="username"
            name="username"
            className="ds-input"
            autoComplete="username"
            autoCapitalize="none"
            required
          />
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="password">
            {m.password}
          </label>
          <input
            id="password"
            name="password"
            className="ds-input"
            type="password"
            autoComplete="current-password"
            required
          />
        </div>
        <button type="submit" className="ds-button" aria-busy={signIn.isPending}>
          {signIn.isPending ? m.signingIn : m.signIn}
        </button>
        {settings.data?.demo && <p className="ds-paragraph">{m.demo}</p>}
      </form>
    </main>
  );
}
