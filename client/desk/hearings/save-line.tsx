import { clockWords } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { conflictWords } from '../conflict-details.ts';
import { hearingMessages } from './hearing-messages.ts';
import styles from './hearings.module.css';
import type { HearingWork } from './use-hearing-work.ts';

/** Whether what was typed is kept; and what to do when somebody else wrote meanwhile. */
export function SaveLine({ work }: { readonly work: HearingWork }) {
  const m = useMessages(hearingMessages);
  const language = useLanguage();
  const { save, settle, saveNow } = work;
  switch (save.kind) {
    case 'saved':
      return (
        <p className={styles.save}>{save.at ? m.saved(clockWords(save.at, language)) : m.savesItself}</p>
      );
    case 'saving':
      return <p className={styles.save}>{m.saving}</p>;
    case 'waiting':
      return <p className={styles.save}>{m.notSaved}</p>;
    case 'failed':
      return <Failure error={save.error} onRetry={saveNow} />;
    case 'conflict':
      return (
        <div className="ds-alert" data-color="warning" role="alert">
          <p className="ds-paragraph">{m.conflict(conflictWords(save.conflict, m.someone, language))}</p>
          <button type="button" className="ds-button" onClick={() => settle(true)}>
            {m.keepMine}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={() => settle(false)}>
            {m.takeTheirs}
          </button>
        </div>
      );
  }
}
