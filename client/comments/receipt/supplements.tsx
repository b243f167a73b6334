import { instantWords } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { PlaceLabels } from '../place-labels.tsx';
import styles from './receipt.module.css';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptView } from './receipt-view.ts';
import { toLabel } from './to-label.ts';

/** What the author has added since, each with its own number. */
export function Supplements({ receipt }: ReceiptView) {
  const m = useMessages(receiptMessages);
  const language = useLanguage();
  if (receipt.supplements.length === 0) return null;
  const now = new Date();
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="xs">
        {m.supplements}
      </h2>
      {receipt.supplements.map(({ id, number, receivedAt, text, places, files }) => (
        <article key={id} className={styles.content}>
          <h3>{m.supplementTitleOf(number ?? 0, instantWords(new Date(receivedAt), now, language))}</h3>
          <p className={styles.text}>{text}</p>
          <PlaceLabels places={places.map(toLabel)} text={text} className={styles.places} />
          {files.length > 0 && (
            <p className={styles.quiet}>
              {m.files}: {files.map(({ name }) => name).join(', ')}
            </p>
          )}
        </article>
      ))}
    </section>
  );
}
