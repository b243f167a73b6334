import { useEffect, useRef } from 'react';
import { clockWords } from '../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import type { KeptDraft } from './draft/use-draft.ts';
import styles from './draft-status.module.css';
import { flowMessages } from './flow-messages.ts';
import parts from './step-parts.module.css';

type DraftStatusProps = Pick<KeptDraft, 'savedAt' | 'isKept'> & {
  readonly canDiscard: boolean;
  readonly onDiscard: () => void;
  /** Present after a deletion, until the page is left. */
  readonly onRestore: (() => void) | null;
};

/** Says that the draft is kept: in writing all the time, aloud the first time only. */
export function DraftStatus(props: DraftStatusProps) {
  const { savedAt, isKept, canDiscard, onDiscard, onRestore } = props;
  const m = useMessages(flowMessages);
  const language = useLanguage();
  const say = useStatus();
  const isSaid = useRef(false);
  const words = savedAt && m.savedAt(clockWords(savedAt, language));
  useEffect(() => {
    if (!words || isSaid.current) return;
    isSaid.current = true;
    say(words);
  }, [words, say]);
  return (
    <div className={styles.draftStatus}>
      {!isKept && <p>{m.notKept}</p>}
      {onRestore && (
        <p>
          {m.draftDeleted}{' '}
          <button type="button" className={parts.small} onClick={onRestore}>
            {m.undo}
          </button>
        </p>
      )}
      {isKept && words && <p>{words}</p>}
      {canDiscard && (
        <button type="button" className={parts.small} onClick={onDiscard}>
          {m.deleteDraft}
        </button>
      )}
    </div>
  );
}
