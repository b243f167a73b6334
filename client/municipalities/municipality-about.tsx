import type { ReactNode } from 'react';
import type { MunicipalityProfile } from '../../domain/municipality-profile.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import styles from './municipality.module.css';
import { municipalityMessages } from './municipality-messages.ts';

type MunicipalityAboutProps = {
  readonly municipality: {
    readonly number: string;
    readonly name: string;
    readonly profile: MunicipalityProfile;
  };
  /** Unfolded from the start. */
  readonly isOpen?: boolean;
};

/** Whom to ask in a municipality, when it is open, and where those get help who do not use the web. */
export function MunicipalityAbout({ municipality, isOpen = false }: MunicipalityAboutProps) {
  const m = useMessages(municipalityMessages);
  const language = useLanguage();
  const { name, profile } = municipality;
  const welcome = profile.welcome?.[language];
  const hours = profile.openingHours?.[language];
  return (
    <details className={styles.about} open={isOpen}>
      <summary>{m.about(name)}</summary>
      <div className={styles.aboutText}>
        {isOpen && <MunicipalityLogo {...municipality} />}
        {isOpen && welcome && <p>{welcome}</p>}
        <dl className={styles.facts}>
          {profile.phone && (
            <Fact name={m.phone}>
              <a href={`tel:${profile.phone.replace(/[^+\d]/g, '')}`}>{profile.phone}</a>
            </Fact>
          )}
          {profile.email && (
            <Fact name={m.email}>
              <a href={`mailto:${profile.email}`}>{profile.email}</a>
            </Fact>
          )}
          {profile.visitAddress && <Fact name={m.visit}>{profile.visitAddress}</Fact>}
          {hours && <Fact name={m.hours}>{hours}</Fact>}
          {profile.postalAddress && <Fact name={m.post}>{profile.postalAddress}</Fact>}
        </dl>
        <p>
          <strong>{m.assistance}</strong>
          <br />
          {profile.assistance?.[language] || m.assistanceDefault}
        </p>
      </div>
    </details>
  );
}

/** The coat of arms, where the municipality has put one there. */
export function MunicipalityLogo({ number, name, profile }: MunicipalityAboutProps['municipality']) {
  const m = useMessages(municipalityMessages);
  if (!profile.logo) return null;
  return (
    <img
      className={styles.logo}
      src={`/files/municipalities/${number}/${profile.logo}.png`}
      alt={m.logo(name)}
    />
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
