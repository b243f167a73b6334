import { useMutation, useQueryClient } from '@tanstack/react-query';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import styles from '../desk.module.css';
import { EntryFailure } from './entry-failure.tsx';
import own from './journal.module.css';
import { journalMessages } from './journal-messages.ts';

type JournalHearing = Answers['journal']['overview']['hearings'][number];

type JournalHearingsProps = {
  readonly hearings: readonly JournalHearing[];
  readonly mayUpdate: boolean;
};

/** Each hearing with what the archive lacks of it; one that lacks nothing can be marked as archived. */
export function JournalHearings({ hearings, mayUpdate }: JournalHearingsProps) {
  const m = useMessages(journalMessages);
  const api = useApi();
  const say = useStatus();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(api.journal.pathFilter());
  const archive = useMutation(
    api.journal.archive.mutationOptions({
      onSuccess: async (_, { isArchived }) => {
        say(isArchived ? m.archivedNow : m.reopened);
        await refresh();
      },
      onError: refresh,
    }),
  );
  if (hearings.length === 0) return null;
  const set = ({ hearingId, revision }: JournalHearing, isArchived: boolean) =>
    archive.mutate({ hearingId, expectedRevision: revision, isArchived });
  return (
    <section className={styles.section} aria-labelledby="archiving">
      <h2 id="archiving">{m.hearings}</h2>
      <p className={own.small}>{m.hearingsHint}</p>
      {archive.isError && <EntryFailure error={archive.error} />}
      <ul className={own.entries}>
        {hearings.map((hearing) => (
          <li key={hearing.hearingId} className={own.hearing}>
            <HearingStanding hearing={hearing} />
            {mayUpdate && hearing.archivedAt && (
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                onClick={() => set(hearing, false)}
              >
                {m.reopen}
                <span className="visually-hidden">: {hearing.planName}</span>
              </button>
            )}
            {mayUpdate && !hearing.archivedAt && hearing.isOutOfHand && hearing.missing === 0 && (
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() => set(hearing, true)}
              >
                {m.archive}
                <span className="visually-hidden">: {hearing.planName}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function HearingStanding({ hearing }: { readonly hearing: JournalHearing }) {
  const m = useMessages(journalMessages);
  const language = useLanguage();
  const { planName, kind, missing, late, archivedAt, archivedBy, isOutOfHand } = hearing;
  const standing = () => {
    if (archivedAt)
      return m.archived(instantWords(new Date(archivedAt), new Date(), language), archivedBy ?? '');
    if (missing > 0) return late > 0 ? `${m.lacks(missing)}, ${m.late(late)}` : m.lacks(missing);
    return isOutOfHand ? m.ready : m.stillOpen;
  };
  return (
    <div>
      <h3>{planName}</h3>
      <p className={own.small}>
        {hearingKindRules[kind].names[language]} · {standing()}
      </p>
    </div>
  );
}
