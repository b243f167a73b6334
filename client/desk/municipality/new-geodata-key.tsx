import type { Ref } from 'react';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import styles from '../desk.module.css';
import own from './municipality.module.css';
import { sharingMessages } from './sharing-messages.ts';

type NewGeodataKeyProps = {
  readonly secret: string;
  readonly onDone: () => void;
  readonly ref: Ref<HTMLDivElement>;
};

/** A key that was just made, the only time it can be read. */
export function NewGeodataKey({ secret, onDone, ref }: NewGeodataKeyProps) {
  const m = useMessages(sharingMessages);
  const say = useStatus();
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => say(m.copied),
      () => say(m.notCopied),
    );
  return (
    <div ref={ref} className="ds-alert" data-color="success" tabIndex={-1}>
      <p className="ds-paragraph">
        <strong>{m.keyMade}</strong> {m.keyOnce}
      </p>
      <p>
        <code className={own.key}>{secret}</code>
      </p>
      <p>{m.keyUse}</p>
      <p>
        <code className={own.key}>Authorization: Bearer {secret.slice(0, 16)}…</code>
      </p>
      <div className={styles.actions}>
        <button type="button" className="ds-button" onClick={copy}>
          {m.copyKey}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onDone}>
          {m.keptKey}
        </button>
      </div>
    </div>
  );
}
