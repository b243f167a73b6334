import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { journalKindNames, journalStateNames } from '../../../domain/journal/journal-entry.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { useMay } from '../use-may.ts';
import { EntryFailure } from './entry-failure.tsx';
import own from './journal.module.css';
import { JournalEntryFacts } from './journal-entry-facts.tsx';
import { journalMessages } from './journal-messages.ts';
import { NumberForm } from './number-form.tsx';
import { ShieldingForm } from './shielding-form.tsx';

export type JournalEntry = Answers['journal']['list']['entries'][number];

type EntryForm = 'number' | 'shielding';

/** One registration: what it is of, how far it has come, and what the archivist can do with it. */
export function JournalEntryCard({
  entry,
  mayUpdate,
}: {
  readonly entry: JournalEntry;
  readonly mayUpdate: boolean;
}) {
  const m = useMessages(journalMessages);
  const language = useLanguage();
  const api = useApi();
  const say = useStatus();
  const queries = useQueryClient();
  const mayOpen = useMay()('comments.readContact');
  const { id, kind, state, commentNumber, revision, journalNumber } = entry;
  const [opened, setOpened] = useState<EntryForm | null>(null);
  const card = useRef<HTMLElement>(null);
  useFocusOnOpened(card, opened, id);
  const refresh = () => queries.invalidateQueries(api.journal.pathFilter());
  const retry = useMutation(
    api.journal.retry.mutationOptions({
      onSuccess: async () => {
        say(m.retried);
        await refresh();
      },
      onError: refresh,
    }),
  );
  const title = m.entry(journalKindNames[kind][language], commentNumber);
  const close = () => setOpened(null);
  const button = (label: string, onClick: () => void, form?: EntryForm) => (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      data-opens={form}
      aria-expanded={form && opened === form}
      onClick={onClick}
    >
      {label}
      <span className="visually-hidden">: {title}</span>
    </button>
  );
  return (
    <article ref={card} className={own.entry} aria-label={`${title}, ${entry.planName}`}>
      <h2>
        {mayOpen ? (
          <Link href={`/desk/horing/${entry.hearingId}?merknad=${entry.commentId}`}>{title}</Link>
        ) : (
          title
        )}
        <span className={own.state} data-state={state}>
          {journalStateNames[state][language]}
        </span>
      </h2>
      <p className={own.small}>
        {entry.planName} · {instantWords(new Date(entry.happenedAt), new Date(), language)}
        {entry.fileCount > 0 && kind === 'received' && ` · ${m.files(entry.fileCount)}`}
      </p>
      <JournalEntryFacts entry={entry} />
      <div className={own.actions}>
        <a className="ds-button" data-variant="tertiary" href={`/files/journal/${id}.zip`} download>
          {m.download}
          <span className="visually-hidden">: {title}</span>
        </a>
        {mayUpdate &&
          button(
            journalNumber ? m.correct : m.register,
            () => setOpened(opened === 'number' ? null : 'number'),
            'number',
          )}
        {mayUpdate &&
          button(m.shield, () => setOpened(opened === 'shielding' ? null : 'shielding'), 'shielding')}
        {mayUpdate &&
          !journalNumber &&
          (entry.deliveredAt || entry.failure) &&
          button(m.retry, () => retry.mutate({ entryId: id, expectedRevision: revision }))}
      </div>
      {retry.isError && <EntryFailure error={retry.error} />}
      {opened === 'number' && <NumberForm entry={entry} onClose={close} onSaved={refresh} />}
      {opened === 'shielding' && <ShieldingForm entry={entry} onClose={close} onSaved={refresh} />}
    </article>
  );
}

/** Takes the keyboard into the form that was opened, and back to its button when it closes. */
function useFocusOnOpened(
  card: RefObject<HTMLElement | null>,
  opened: EntryForm | null,
  id: JournalEntry['id'],
) {
  const before = useRef(opened);
  useEffect(() => {
    if (before.current === opened) return;
    const place = opened ? `#${opened}-${id}` : `[data-opens="${before.current}"]`;
    before.current = opened;
    card.current?.querySelector<HTMLElement>(place)?.focus();
  }, [card, opened, id]);
}
