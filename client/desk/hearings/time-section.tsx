import { type HearingKind, hearingKindRules, hearingKinds } from '../../../domain/hearings/hearing-kinds.ts';
import { defaultLastDay, earliestLastDay, periodRunsFrom } from '../../../domain/hearings/hearing-period.ts';
import { workingDayFrom } from '../../../domain/holidays.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { dateWithWeekday } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import { hearingMessages } from './hearing-messages.ts';

/** Kind, round, case number and days; the deadline is reckoned from them and can be taken over. */
export function TimeSection({ work }: HearingSectionProps) {
  const m = useMessages(hearingMessages);
  const language = useLanguage();
  const { draft, change } = work;
  const day = (field: 'opensOn' | 'announcedOn' | 'lettersSentOn' | 'lastDay') => ({
    id: field,
    label: m[field],
    type: 'date',
    value: draft[field] ?? '',
    onChange: (value: string) => change({ [field]: value || null }),
  });
  const endsTooEarly = draft.opensOn && draft.lastDay && draft.lastDay < draft.opensOn;
  return (
    <section className={styles.section} aria-labelledby="time">
      <h2 id="time">{m.kindAndTime}</h2>
      <SelectField<HearingKind>
        id="kind"
        label={m.kind}
        value={draft.kind}
        options={hearingKinds.map((kind) => ({ value: kind, label: hearingKindRules[kind].names[language] }))}
        onChange={(kind) => change({ kind })}
      />
      <div className={styles.pair}>
        <TextField
          id="caseNumber"
          label={m.caseNumber}
          value={draft.caseNumber}
          maxLength={40}
          onChange={(caseNumber) => change({ caseNumber })}
        />
        <TextField
          id="round"
          label={m.round}
          hint={m.roundHint}
          type="number"
          width="short"
          value={String(draft.round)}
          onChange={(value) => change({ round: Math.min(99, Math.max(1, Math.round(Number(value)) || 1)) })}
        />
      </div>
      <div className={styles.pair}>
        <TextField {...day('opensOn')} />
        <TextField {...day('announcedOn')} />
        <TextField {...day('lettersSentOn')} />
      </div>
      <Reckoning work={work} />
      <TextField {...day('lastDay')} error={endsTooEarly ? m.endsBeforeOpening : undefined} />
      <Moved lastDay={draft.lastDay} />
    </section>
  );
}

/** What the law or custom makes of the days, and a button that takes it over. */
function Reckoning({ work }: Pick<HearingSectionProps, 'work'>) {
  const m = useMessages(hearingMessages);
  const language = useLanguage();
  const { draft, change } = work;
  if (!draft.opensOn) return null;
  const start = { ...draft, opensOn: draft.opensOn };
  const today = osloDate(new Date());
  const words = (date: string) => dateWithWeekday(date, today, language);
  const { minimumWeeks, defaultWeeks } = hearingKindRules[draft.kind];
  const earliest = earliestLastDay(draft.kind, start);
  const proposed = earliest ?? defaultLastDay(draft.kind, start);
  return (
    <div className={styles.note}>
      <p className={styles.note}>
        {m.runsFrom(words(periodRunsFrom(start)))}{' '}
        {earliest ? m.earliest(minimumWeeks, words(earliest)) : m.noMinimum(defaultWeeks, words(proposed))}
      </p>
      {draft.lastDay !== proposed && (
        <button type="button" className="link-button" onClick={() => change({ lastDay: proposed })}>
          {m.useThis(words(proposed))}
        </button>
      )}
    </div>
  );
}

function Moved({ lastDay }: { readonly lastDay: string | null }) {
  const m = useMessages(hearingMessages);
  const language = useLanguage();
  if (!lastDay || workingDayFrom(lastDay) === lastDay) return null;
  const moved = dateWithWeekday(workingDayFrom(lastDay), osloDate(new Date()), language);
  return <p className={styles.note}>{m.moved(moved)}</p>;
}
