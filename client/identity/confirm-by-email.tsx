import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useApi } from '../app/api.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import { Failure } from '../ui/failure.tsx';
import { identityMessages } from './identity-messages.ts';
import { whereWeAre } from './sign-in-address.ts';

type ConfirmByEmailProps = {
  readonly email: string;
  /** The hearing that asks for it. */
  readonly hearingId?: string;
};

/** Sends a link and a code to an address, and takes the code. The link may be opened in another tab. */
export function ConfirmByEmail({ email, hearingId }: ConfirmByEmailProps) {
  const m = useMessages(identityMessages);
  const language = useLanguage();
  const api = useApi();
  const queryClient = useQueryClient();
  const say = useStatus();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const ask = useMutation(api.identity.askByEmail.mutationOptions({ onSuccess: () => setSentTo(email) }));
  const answer = useMutation(
    api.identity.answerByEmail.mutationOptions({
      onSuccess: () => {
        say(m.confirmed);
        return queryClient.invalidateQueries(api.identity.state.queryFilter());
      },
    }),
  );
  const [isMissing, setIsMissing] = useState(false);
  const missing = hearingId === undefined ? m.emailMissingHere : m.emailMissing;
  const send = () => {
    setIsMissing(email === '');
    if (email === '') return;
    ask.mutate({ email, language, returnTo: whereWeAre(), ...(hearingId !== undefined && { hearingId }) });
  };
  const confirm = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    answer.mutate({ code, email });
  };
  const isSent = sentTo === email;
  return (
    <div className="stack">
      {isSent && <p role="status">{m.sent(email)}</p>}
      {isSent && (
        <form className="stack" onSubmit={confirm} noValidate>
          <div className="ds-field">
            <label className="ds-label" htmlFor="email-code">
              {m.code}
            </label>
            <input
              id="email-code"
              name="code"
              className="ds-input"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              style={{ maxWidth: '10rem' }}
              required
            />
          </div>
          <p>
            <button type="submit" className="ds-button" data-variant="secondary" aria-busy={answer.isPending}>
              {m.confirm}
            </button>
          </p>
        </form>
      )}
      {answer.isError && <Failure error={answer.error} />}
      {ask.isError && <Failure error={ask.error} />}
      <p>
        <button
          id="confirm-by-email"
          type="button"
          className="ds-button"
          data-variant={isSent ? 'tertiary' : 'secondary'}
          aria-busy={ask.isPending}
          aria-describedby="confirm-by-email-missing"
          onClick={send}
        >
          {isSent ? m.sendAgain : email ? m.sendLink(email) : m.sendLinkByEmail}
        </button>
      </p>
      {/* A button that cannot be pressed tells nobody why; this one says what is missing. */}
      <p
        id="confirm-by-email-missing"
        className="ds-validation-message"
        role="alert"
        hidden={!isMissing || email !== ''}
      >
        {isMissing && missing}
      </p>
    </div>
  );
}
