import { useState } from 'react';
import { z } from 'zod';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import styles from '../desk.module.css';
import { postFile } from '../post-file.ts';
import { municipalityDeskMessages } from './municipality-desk-messages.ts';

type LogoFieldProps = {
  readonly revision: number;
  readonly hasLogo: boolean;
  readonly onSaved: () => void;
  readonly onRemove: () => void;
};

const answerSchema = z.object({ revision: z.number(), logo: z.string() });

/** The coat of arms: sent and shown as soon as it is chosen. */
export function LogoField({ revision, hasLogo, onSaved, onRemove }: LogoFieldProps) {
  const m = useMessages(municipalityDeskMessages);
  const language = useLanguage();
  const say = useStatus();
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setFailure(null);
    const fields = { expectedRevision: String(revision) };
    const answer = await postFile('/files/municipality-logo', { file, fields, language });
    if (!answer.ok) return setFailure(answer.message);
    if (!answerSchema.safeParse(answer.body).success) return;
    say(m.logoSaved);
    onSaved();
  };
  return (
    <div className="stack">
      <p>
        <strong>{m.logo}</strong>
        <br />
        {m.logoHint}
      </p>
      {failure && (
        <p className="ds-validation-message" role="alert">
          {failure}
        </p>
      )}
      <div className={styles.actions}>
        <label className="ds-button" data-variant="secondary">
          {m.chooseLogo}
          <input
            className="visually-hidden"
            type="file"
            accept="image/png,image/svg+xml"
            onChange={({ target }) => {
              void send(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        {hasLogo && (
          <button type="button" className="ds-button" data-variant="tertiary" onClick={onRemove}>
            {m.removeLogo}
          </button>
        )}
      </div>
    </div>
  );
}
