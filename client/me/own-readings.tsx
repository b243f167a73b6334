import { readingWords } from '../../domain/privacy/reading-words.ts';
import type { Answers } from '../app/api-types.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import styles from './me.module.css';
import { storedMessages } from './stored-messages.ts';

/** What of one's own data somebody at a municipality has opened, comment by comment; also that nobody has. */
export function OwnReadings({ authors }: Pick<Answers['me']['stored'], 'authors'>) {
  const m = useMessages(storedMessages);
  const language = useLanguage();
  const now = new Date();
  const read = authors.filter(({ readings }) => readings.length > 0);
  if (authors.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{m.readings}</summary>
      {read.length === 0 && <p>{m.noReadings}</p>}
      <ul className={styles.authors}>
        {read.map(({ commentId, number, municipality, readings }) => (
          <li key={commentId}>
            <strong>{m.whichComment(number ?? 0, municipality)}</strong>
            <ul>
              {readings.map((reading) => (
                <li key={`${reading.readAt} ${reading.kind}`}>
                  {readingWords(reading, municipality, { language, now })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className={styles.facts}>{m.readingsWhat}</p>
    </details>
  );
}
