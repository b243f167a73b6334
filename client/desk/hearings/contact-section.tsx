import { z } from 'zod';
import { useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import { hearingMessages } from './hearing-messages.ts';

/** How people reach the municipality; may change after the hearing is out. */
export function ContactSection({ work }: HearingSectionProps) {
  const m = useMessages(hearingMessages);
  const { draft, change } = work;
  const isEmailRight = draft.email === '' || z.email().safeParse(draft.email.trim()).success;
  return (
    <section className={styles.section} aria-labelledby="contact">
      <h2 id="contact">{m.contact}</h2>
      <div className={styles.pair}>
        <TextField
          id="contactName"
          label={m.contactName}
          maxLength={120}
          value={draft.contactName}
          onChange={(contactName) => change({ contactName })}
        />
        <TextField
          id="phone"
          label={m.phone}
          type="tel"
          maxLength={30}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
        />
      </div>
      <TextField
        id="email"
        label={m.email}
        type="email"
        maxLength={254}
        value={draft.email}
        error={isEmailRight ? undefined : m.emailInvalid}
        onChange={(email) => change({ email })}
      />
      <TextField
        id="postalAddress"
        label={m.postalAddress}
        maxLength={300}
        value={draft.postalAddress}
        onChange={(postalAddress) => change({ postalAddress })}
      />
      <TextField
        id="paperCopyPlace"
        label={m.paperCopyPlace}
        maxLength={300}
        value={draft.paperCopyPlace}
        onChange={(paperCopyPlace) => change({ paperCopyPlace })}
      />
    </section>
  );
}
