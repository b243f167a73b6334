import { useState } from 'react';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { keepFileMessages } from './keep-file-messages.ts';
import styles from './receipt.module.css';
import type { ReceiptView } from './receipt-view.ts';
import { savePostedFile } from './save-posted-file.ts';

/** The receipt as a file: for people as PDF, for programs as JSON. */
export function KeepFile({ receipt, secret }: ReceiptView) {
  const m = useMessages(keepFileMessages);
  const language = useLanguage();
  const say = useStatus();
  const [isMaking, setMaking] = useState(false);
  const save = async (format: 'pdf' | 'json') => {
    if (isMaking) return;
    setMaking(true);
    say(m.making);
    try {
      const name = `${m.fileName}-${receipt.number ?? 0}.${format}`;
      await savePostedFile('/files/receipts', { secret, format, language }, name);
      say(m.made);
    } catch (error) {
      console.warn('The receipt could not be fetched:', error);
      say(m.failed);
    }
    setMaking(false);
  };
  return (
    <div className={styles.buttons}>
      {(['pdf', 'json'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-disabled={isMaking}
          onClick={() => save(format)}
        >
          {m[format]}
        </button>
      ))}
    </div>
  );
}
