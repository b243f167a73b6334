import { useState } from 'react';
import { useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { useFocusFollows } from '../use-focus-follows.ts';
import { peopleMessages } from './people-messages.ts';

type SureButtonProps = {
  readonly label: string;
  /** Whom or what it concerns, for those who hear the button alone. */
  readonly about: string;
  readonly sure: string;
  readonly isBusy: boolean;
  readonly onSure: () => void;
};

/** An act that asks once before it is done. */
export function SureButton({ label, about, sure, isBusy, onSure }: SureButtonProps) {
  const m = useMessages(peopleMessages);
  const [asks, setAsks] = useState(false);
  const place = useFocusFollows(asks);
  const context = <span className="visually-hidden">: {about}</span>;
  if (!asks) {
    return (
      <div ref={place}>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAsks(true)}>
          {label}
          {context}
        </button>
      </div>
    );
  }
  return (
    <div ref={place} className={styles.actions}>
      <button
        type="button"
        className="ds-button"
        data-color="danger"
        aria-busy={isBusy}
        onClick={() => {
          setAsks(false);
          onSure();
        }}
      >
        {sure}
        {context}
      </button>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAsks(false)}>
        {m.keep}
      </button>
    </div>
  );
}
