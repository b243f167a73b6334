import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import { Failure } from '../ui/failure.tsx';
import styles from './me.module.css';
import { meMessages } from './me-messages.ts';

/** Takes over a comment that was sent without signing in, by the link of its receipt. */
export function ClaimForm({ onClaimed }: { readonly onClaimed: () => void }) {
  const m = useMessages(meMessages);
  const api = useApi();
  const say = useStatus();
  const [isWrong, setIsWrong] = useState(false);
  const claim = useMutation(
    api.comments.claim.mutationOptions({
      onSuccess: ({ number }) => {
        say(m.claimedNow(number ?? 0));
        onClaimed();
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const secret = secretOf(String(new FormData(event.currentTarget).get('receipt')));
    setIsWrong(secret === null);
    if (secret !== null) claim.mutate({ receiptSecret: secret });
  };
  return (
    <section aria-labelledby="claim-title">
      <form className={`stack ${styles.form}`} onSubmit={submit} noValidate>
        <h2 id="claim-title" className="ds-heading" data-size="sm">
          {m.claimTitle}
        </h2>
        <div className="ds-field">
          <label className="ds-label" htmlFor="claim-receipt">
            {m.claimLabel}
          </label>
          <p data-field="description" id="claim-hint">
            {m.claimHint}
          </p>
          <input
            id="claim-receipt"
            name="receipt"
            className="ds-input"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={isWrong}
            aria-describedby="claim-hint claim-error"
          />
          <p id="claim-error" className="ds-validation-message" role="alert" hidden={!isWrong}>
            {isWrong && m.claimWrong}
          </p>
        </div>
        {claim.isError && <Failure error={claim.error} />}
        {claim.isSuccess && <p role="status">{m.claimedNow(claim.data.number ?? 0)}</p>}
        <p>
          <button type="submit" className="ds-button" data-variant="secondary" aria-busy={claim.isPending}>
            {m.claim}
          </button>
        </p>
      </form>
    </section>
  );
}

/** The secret in a receipt's link, or pasted by itself; null in anything else. */
function secretOf(text: string): string | null {
  return /(?:^|#)([A-Za-z0-9_-]{21}[AQgw])\s*$/.exec(text.trim())?.[1] ?? null;
}
