import { useMessages } from '../../app/messages.ts';
import own from './journal.module.css';
import { journalMessages } from './journal-messages.ts';

/** «Ikke journalført (12)», and how many of them should have been there already. */
export function JournalStanding({ missing, late }: { readonly missing: number; readonly late: number }) {
  const m = useMessages(journalMessages);
  return (
    <p className={own.standing} data-late={late > 0}>
      <strong>{missing === 0 ? m.allIn : m.missing(missing)}</strong>
      {late > 0 && (
        <span>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M8 1 15.5 15h-15z" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M8 6v5M8 12.2v1.2" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          {m.late(late)}
        </span>
      )}
    </p>
  );
}
