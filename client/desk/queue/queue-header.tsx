import { Link } from 'wouter';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { hearingStateNames } from '../../../domain/hearings/hearing-state.ts';
import { deadlineWords } from '../../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { DeskHearing } from '../hearings/hearing-desk.ts';
import { ProgressBar } from '../progress-bar.tsx';
import { useDeskName } from '../use-desk-name.ts';
import styles from './queue-header.module.css';
import { queueMessages } from './queue-messages.ts';
import type { QueueCounts } from './use-queue.ts';
import parts from './work-parts.module.css';

type QueueHeaderProps = {
  readonly hearingId: string;
  readonly hearing: DeskHearing | undefined;
  readonly counts: QueueCounts;
};

/** Which hearing this is, how long is left and how far the work has come: always in sight. */
export function QueueHeader({ hearingId, hearing, counts }: QueueHeaderProps) {
  const m = useMessages(queueMessages);
  const language = useLanguage();
  const desk = useDeskName();
  const base = `/desk/horing/${hearingId}`;
  const time =
    hearing?.closesAt && hearing.publishedAt
      ? deadlineWords(new Date(hearing.closesAt), new Date(), language)
      : hearing && hearingStateNames[hearing.state][language];
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <Link className={styles.back} href="/desk">
          ‹ {desk}
        </Link>
        <h1>{hearing?.plan?.name}</h1>
        <p className={`${parts.meta} ${styles.about}`}>
          {hearing && hearingKindRules[hearing.draft.kind].names[language]} · {time}
        </p>
      </div>
      <div className={styles.progress}>
        <ProgressBar {...counts} />
      </div>
      <div className={styles.actions}>
        <Link className="ds-button" data-variant="secondary" href={`${base}/registrer`}>
          {m.register}
        </Link>
        <details className={styles.menu}>
          <summary className="ds-button" data-variant="tertiary">
            {m.exportTitle}
          </summary>
          <ul>
            <li>
              <a href={`/files/exports/${hearingId}.xlsx?sprak=${language}`} download>
                {m.exportXlsx}
              </a>
            </li>
            <li>
              <a href={`/files/exports/${hearingId}.docx?sprak=${language}`} download>
                {m.exportDocx}
              </a>
            </li>
          </ul>
        </details>
        <Link className="ds-button" data-variant="tertiary" href={`${base}/oppsett`}>
          {m.setup}
        </Link>
      </div>
    </header>
  );
}
