import { readingWords } from '../../../domain/privacy/reading-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from './receipt.module.css';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptView } from './receipt-view.ts';

/** What is personal in one's own comment that someone at the municipality has opened, and when. */
export function Readings({
  readings,
  municipality,
}: Pick<ReceiptView['receipt'], 'readings' | 'municipality'>) {
  const m = useMessages(receiptMessages);
  const language = useLanguage();
  const now = new Date();
  return (
    <details className={styles.quiet}>
      <summary>{m.readings(readings.length)}</summary>
      <ul>
        {readings.map((reading) => (
          <li key={`${reading.readAt} ${reading.kind}`}>
            {readingWords(reading, municipality.name, { language, now })}
          </li>
        ))}
      </ul>
    </details>
  );
}
