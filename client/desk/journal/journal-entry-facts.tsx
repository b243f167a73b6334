import { shieldingWords } from '../../../domain/journal/journal-shielding.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import own from './journal.module.css';
import type { JournalEntry } from './journal-entry-card.tsx';
import { journalMessages } from './journal-messages.ts';

/** How it went to the archive, its number there, and what is kept from the public by which law. */
export function JournalEntryFacts({ entry }: { readonly entry: JournalEntry }) {
  const m = useMessages(journalMessages);
  const language = useLanguage();
  const { shielded, shielding, deliveredAt, deliveredBy, failure, attempts, journalNumber } = entry;
  const ways = { folder: m.byFolder, adapter: m.byAdapter, download: m.byDownload, command: m.byCommand };
  const how = Object.entries(ways).find(([way]) => way === deliveredBy)?.[1] ?? '';
  const what = { none: m.shieldedNothing, name: m.shieldedName, document: m.shieldedDocument }[
    shielded.scope
  ];
  const law =
    shielded.scope === 'none'
      ? ''
      : `: ${shieldingWords(shielded.basis, osloDate(new Date(entry.happenedAt)), language)}`;
  return (
    <ul className={own.facts}>
      {journalNumber && <li>{m.number(journalNumber, entry.journalledBy ?? '')}</li>}
      {deliveredAt && !journalNumber && (
        <li>{m.delivered(instantWords(new Date(deliveredAt), new Date(), language), how)}</li>
      )}
      {failure && !journalNumber && (
        <li>{failure === 'not-scanned' ? m.notScanned : m.notDelivered(attempts)}</li>
      )}
      <li>
        {what}
        {law}
        {shielding === 'rule' ? ` (${m.byRule})` : ` (${m.by(entry.shieldedBy ?? '')})`}
      </li>
    </ul>
  );
}
