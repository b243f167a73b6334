import { useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import { hearingMessages } from './hearing-messages.ts';

/** The announcement and the decision to send out. */
export function AnnouncementSection({ work }: HearingSectionProps) {
  const m = useMessages(hearingMessages);
  const { draft, change } = work;
  return (
    <>
      <section className={styles.section} aria-labelledby="announcement">
        <h2 id="announcement">{m.announcement}</h2>
        <TextField
          id="announcementText"
          label={m.announcementText}
          hint={m.announcementHint}
          rows={7}
          maxLength={20_000}
          value={draft.announcementText}
          onChange={(announcementText) => change({ announcementText })}
        />
      </section>
      <section className={styles.section} aria-labelledby="decision">
        <h2 id="decision">{m.decision}</h2>
        <TextField
          id="decisionBody"
          label={m.decisionBody}
          hint={m.decisionBodyHint}
          maxLength={200}
          value={draft.decisionBody}
          onChange={(decisionBody) => change({ decisionBody })}
        />
        <div className={styles.pair}>
          <TextField
            id="decisionDate"
            label={m.decisionDate}
            type="date"
            value={draft.decisionDate ?? ''}
            onChange={(value) => change({ decisionDate: value || null })}
          />
          <TextField
            id="decisionCaseNumber"
            label={m.decisionCaseNumber}
            maxLength={40}
            value={draft.decisionCaseNumber}
            onChange={(decisionCaseNumber) => change({ decisionCaseNumber })}
          />
        </div>
      </section>
    </>
  );
}
