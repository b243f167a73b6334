import { useState } from 'react';
import { apiError, apiErrorMessage } from '../app/api-error.ts';
import { appMessages } from '../app/app-messages.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { staleMessages } from './stale-messages.ts';
import styles from './stale-note.module.css';
import { useStaleReads } from './use-stale-reads.ts';

/**
 * Says, beside a page that stands as it was, that its newest facts could not be fetched. One note for the whole
 * desk: a page that gave way to its failure would take what is half written in it along.
 */
export function StaleNote() {
  const m = useMessages(staleMessages);
  const words = useMessages(appMessages);
  const language = useLanguage();
  const { error, isFetching, fetchAgain } = useStaleReads();
  const [putAway, setPutAway] = useState<unknown>(null);
  const isShown = error !== null && error !== putAway;
  return (
    // There before its words, so that they are spoken.
    <div role="status" className={styles.place}>
      {isShown && (
        <div className={styles.note}>
          <p>
            {apiError(error).code === 'internal' ? m.notFetched : apiErrorMessage(error, language)} {m.stands}
          </p>
          <div>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              aria-busy={isFetching}
              onClick={fetchAgain}
            >
              {words.tryAgain}
            </button>
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              onClick={() => setPutAway(error)}
            >
              {m.putAway}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
