import { type WebState, webStateNames } from '../../../domain/desk.ts';
import { useLanguage } from '../../app/messages.ts';
import styles from './web-state-mark.module.css';

/** Where a comment stands on the web, as a shape of its own and a word; the word may be for listeners only. */
export function WebStateMark({
  state,
  isShort = false,
}: {
  readonly state: WebState;
  readonly isShort?: boolean;
}) {
  const language = useLanguage();
  const name = webStateNames[state][language];
  return (
    <span className={styles.mark} data-state={state} title={name}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
        {state === 'shown' && <circle cx="7" cy="7" r="6" />}
        {state === 'redacted' && <path d="M7 1a6 6 0 0 1 0 12z" />}
        {state === 'held' && <path d="M3 11 11 3" stroke="currentColor" strokeWidth="2" />}
      </svg>
      <span className={isShort ? 'visually-hidden' : undefined}>{name}</span>
    </span>
  );
}
