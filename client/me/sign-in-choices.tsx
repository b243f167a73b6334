import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useMessages } from '../app/messages.ts';
import { ConfirmByEmail } from '../identity/confirm-by-email.tsx';
import { identityMessages } from '../identity/identity-messages.ts';
import { signInAddress } from '../identity/sign-in-address.ts';
import type { IdentityState } from '../identity/use-identity.ts';
import styles from './me.module.css';
import { meMessages } from './me-messages.ts';

/** The ways for a citizen to sign in, as far as the portal has them; a confirmed address always does. */
export function SignInChoices({ offers }: Pick<IdentityState, 'offers'>) {
  const m = useMessages(meMessages);
  const words = useMessages(identityMessages);
  const language = useLanguage();
  const [email, setEmail] = useState('');
  return (
    <>
      <p className="ds-paragraph">{m.intro}</p>
      <section className={`stack ${styles.form}`} aria-labelledby="sign-in-title">
        <h2 id="sign-in-title" className="ds-heading" data-size="sm">
          {m.signIn}
        </h2>
        {offers.citizen && (
          <p>
            <a className="ds-button" href={signInAddress(offers.citizen, { language })}>
              {words.signInIdPorten}
            </a>
          </p>
        )}
        {offers.organisation && (
          <p>
            <a
              className="ds-button"
              data-variant="secondary"
              href={signInAddress(offers.organisation, { language })}
            >
              {words.signInOrganisation}
            </a>
          </p>
        )}
        <h3 className="ds-heading" data-size="2xs">
          {m.byEmail}
        </h3>
        <div className="ds-field">
          <label className="ds-label" htmlFor="sign-in-email">
            {m.emailLabel}
          </label>
          <input
            id="sign-in-email"
            className="ds-input"
            type="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </div>
        <ConfirmByEmail email={email.trim()} />
      </section>
      <p>{m.receiptWorks}</p>
      <p>
        <Link href="/desk">{m.staff}</Link>
      </p>
    </>
  );
}
