import { findingKindNames, kindsOf } from '../../../domain/privacy/personal-finding.ts';
import { clauseTitle } from '../../../domain/provisions/clause-title.ts';
import { pageWords } from '../../../domain/wording/page-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { commentMessages } from './comment-messages.ts';
import { queueMessages } from './queue-messages.ts';
import styles from './queue-row.module.css';
import type { QueueItem } from './use-queue.ts';
import { WebStateMark } from './web-state-mark.tsx';

type QueueRowProps = {
  readonly item: QueueItem;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** The one row that the tab key reaches. */
  readonly isReached: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (chosen: boolean) => void;
};

/** One comment in the queue: 44 pixels high, everything needed to decide whether to open it. */
export function QueueRow({ item, isOpen, isChosen, isReached, onOpen, onChoose }: QueueRowProps) {
  const m = useMessages(queueMessages);
  const { nameErased } = useMessages(commentMessages);
  const language = useLanguage();
  const about = useAbout(item);
  const kinds = kindsOf(item.findings.map((kind) => ({ kind }))).map(
    (kind) => findingKindNames[kind][language],
  );
  return (
    <li className={styles.row} data-open={isOpen} data-waiting={item.webState === 'waiting'}>
      <label className={styles.choose}>
        <input
          type="checkbox"
          className="ds-input"
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={m.choose(item.number)}
        />
      </label>
      <button
        type="button"
        className={styles.rowButton}
        data-comment={item.id}
        tabIndex={isReached ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        <span className={`figures ${styles.rowNumber}`}>
          <span className="visually-hidden">{m.number(item.number)}</span>
          <span aria-hidden="true">{item.number}</span>
        </span>
        <WebStateMark state={item.webState} isShort />
        <span className={styles.rowText}>
          <span className={styles.rowAuthor}>
            {item.kind === 'objection' && <strong className={styles.objection}>{m.objection}</strong>}
            {item.kind === 'supplement' && <em>{m.supplement}</em>}
            {item.author || nameErased}
            {item.waitsForSecond && <span className={styles.waitsMark}>{m.waitsMark}</span>}
            {kinds.length > 0 && (
              <span className={styles.personal} title={m.personal(kinds.join(', '))}>
                <span aria-hidden="true">
                  {kinds.length > 1 ? `${kinds[0]} +${kinds.length - 1}` : kinds[0]}
                </span>
                <span className="visually-hidden">{m.personal(kinds.join(', '))}</span>
              </span>
            )}
          </span>
          <span className={styles.rowExcerpt}>
            {about && <span className={styles.rowAbout}>{about}: </span>}
            {item.heading || item.excerpt}
          </span>
        </span>
        <span className={styles.rowMarks}>
          {item.isWithdrawn && <span>{m.withdrawn}</span>}
          {item.isLate && <span>{m.lateMark}</span>}
          {item.sameText > 0 && <span>{m.alike(item.sameText)}</span>}
          {item.isAnswered && <span data-kind="answered">✓ {m.hasAnswer}</span>}
          {!item.isAnswered && !item.isLate && !item.isWithdrawn && (
            <span>{m.placesAndFiles(item.places, item.files)}</span>
          )}
        </span>
      </button>
    </li>
  );
}

/** «§ 3.2 Høyder», «Planbeskrivelse, side 4», «BBB3»; null for the whole plan and places alone. */
function useAbout({ about }: QueueItem): string | null {
  const language = useLanguage();
  if (!about) return null;
  if (about.kind === 'provision') return clauseTitle(about) || null;
  return [about.name, about.page && pageWords(about.page, language)].filter(Boolean).join(', ') || null;
}
