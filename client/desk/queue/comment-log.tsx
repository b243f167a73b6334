import { useQuery } from '@tanstack/react-query';
import { legalBases } from '../../../domain/desk.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from './comment-log.module.css';
import { workMessages } from './work-messages.ts';
import type { WorkPartProps } from './work-panel.tsx';
import parts from './work-parts.module.css';

const actNames = {
  'comment.show': 'actShow',
  'comment.hold': 'actHold',
  'comment.redact': 'actRedact',
  'comment.answer': 'actAnswer',
  'comment.setThemes': 'actThemes',
  'comment.assign': 'actAssign',
  'comment.undo': 'actUndo',
  'comment.confirmRedaction': 'actConfirm',
  'comment.returnRedaction': 'actReturn',
} as const;

/** What was done with the comment, by whom; the latest can be taken back. */
export function CommentLog({ comment, onAct }: WorkPartProps) {
  const m = useMessages(workMessages);
  const language = useLanguage();
  const api = useApi();
  const log = useQuery(api.desk.log.queryOptions({ commentId: comment.id }));
  const now = new Date();
  const nameOf = (act: string) => {
    const key = Object.entries(actNames).find(([known]) => known === act)?.[1];
    return key ? m[key] : act;
  };
  return (
    <section className={parts.part} aria-labelledby="log-title">
      <h3 id="log-title">{m.log}</h3>
      {log.data?.length === 0 && <p className={parts.meta}>{m.noLog}</p>}
      <ol className={styles.log}>
        {log.data?.map(({ id, act, changedBy, changedAt, undone, canBeUndone, legalBasis }) => (
          <li key={id} data-undone={undone}>
            <span>
              {nameOf(act)}
              {undone && ` (${m.undone})`}
              <small>
                {legalBasis && `${legalBases[legalBasis].names[language]} · `}
                {changedBy}, {instantWords(new Date(changedAt), now, language)}
              </small>
            </span>
            {canBeUndone && (
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                onClick={() => onAct({ kind: 'undo' })}
              >
                {m.undo}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
