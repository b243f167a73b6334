import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import { municipalityDeskMessages } from './municipality-desk-messages.ts';
import { ThreeLanguages, type ThreeTexts } from './three-languages.tsx';

export type PageFields = {
  readonly welcome: ThreeTexts;
  readonly accent: string;
  readonly phone: string;
  readonly email: string;
  readonly postalAddress: string;
  readonly visitAddress: string;
  readonly openingHours: ThreeTexts;
  readonly assistance: ThreeTexts;
  /** Origins of sites that may show the plans, one a line. */
  readonly embedOrigins: string;
};

type MunicipalityFieldsProps = {
  readonly number: string;
  readonly fields: PageFields;
  readonly onChange: (fields: PageFields) => void;
  /** What the server has refused. */
  readonly wrong: { readonly email: boolean; readonly embedOrigins: boolean };
};

/** All that a municipality says of itself, but for its coat of arms. */
export function MunicipalityFields({ number, fields, onChange, wrong }: MunicipalityFieldsProps) {
  const m = useMessages(municipalityDeskMessages);
  const language = useLanguage();
  const change = (part: Partial<PageFields>) => onChange({ ...fields, ...part });
  return (
    <>
      <ThreeLanguages
        id="welcome"
        label={m.welcome}
        hint={m.welcomeHint}
        rows={3}
        maxLength={600}
        value={fields.welcome}
        onChange={(welcome) => change({ welcome })}
      />
      <TextField
        id="accent"
        type="color"
        width="short"
        label={m.accent}
        hint={m.accentHint}
        value={fields.accent}
        onChange={(accent) => change({ accent })}
      />
      <h2 className={styles.subheading}>{m.contact}</h2>
      <TextField
        id="phone"
        type="tel"
        label={m.phone}
        maxLength={200}
        value={fields.phone}
        onChange={(phone) => change({ phone })}
      />
      <TextField
        id="email"
        type="email"
        label={m.email}
        maxLength={200}
        error={wrong.email ? m.invalidEmail : undefined}
        value={fields.email}
        onChange={(email) => change({ email })}
      />
      <TextField
        id="postalAddress"
        label={m.postalAddress}
        maxLength={200}
        value={fields.postalAddress}
        onChange={(postalAddress) => change({ postalAddress })}
      />
      <TextField
        id="visitAddress"
        label={m.visitAddress}
        maxLength={200}
        value={fields.visitAddress}
        onChange={(visitAddress) => change({ visitAddress })}
      />
      <ThreeLanguages
        id="openingHours"
        label={m.openingHours}
        rows={2}
        maxLength={300}
        value={fields.openingHours}
        onChange={(openingHours) => change({ openingHours })}
      />
      <ThreeLanguages
        id="assistance"
        label={m.assistance}
        hint={m.assistanceHint}
        rows={3}
        maxLength={1000}
        value={fields.assistance}
        onChange={(assistance) => change({ assistance })}
      />
      <h2 className={styles.subheading}>{m.embedding}</h2>
      <TextField
        id="embedOrigins"
        label={m.embedOrigins}
        hint={m.embedOriginsHint}
        rows={3}
        maxLength={4000}
        error={wrong.embedOrigins ? m.invalidOrigins : undefined}
        value={fields.embedOrigins}
        onChange={(embedOrigins) => change({ embedOrigins })}
      />
      <p>
        <a href={`/embed/bygg?kommune=${number}&sprak=${language}`}>{m.toBuilder}</a>
      </p>
    </>
  );
}
