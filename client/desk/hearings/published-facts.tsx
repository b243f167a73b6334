import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { identityDemandNames } from '../../../domain/identity/identity-level.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import deskStyles from '../desk.module.css';
import type { HearingSectionProps } from './hearing-desk.ts';
import { hearingMessages } from './hearing-messages.ts';
import styles from './hearings.module.css';

/** What was put out, to read: none of it can change any more. */
export function PublishedFacts({ hearing, work }: HearingSectionProps) {
  const m = useMessages(hearingMessages);
  const language = useLanguage();
  const { draft } = work;
  const day = (date: string | null) => date && fullDate(date, language);
  const versions = hearing.planVersions.map(({ number, alternative }) =>
    alternative ? `${m.version(number)} (${alternative})` : m.version(number),
  );
  const facts = [
    [m.kind, hearingKindRules[draft.kind].names[language]],
    [m.caseNumber, draft.caseNumber],
    [m.opensOn, day(draft.opensOn)],
    [m.announcedOn, day(draft.announcedOn)],
    [m.lettersSentOn, day(draft.lettersSentOn)],
    [m.lastDay, day(draft.lastDay)],
    [
      m.decision,
      [draft.decisionBody, day(draft.decisionDate), draft.decisionCaseNumber].filter(Boolean).join(', '),
    ],
    [m.versions, versions.join(', ')],
    [m.documents, hearing.documents.map(({ title }) => title).join(', ')],
    [m.publicationRule, m[draft.publicationRule]],
    [m.nameRule, m[draft.nameRule]],
    [m.lateRule, m[draft.lateRule]],
    [m.identityDemand, identityDemandNames[draft.identityDemand][language]],
    [m.confirmation, draft.confirmedBy],
  ] as const;
  return (
    <section className={deskStyles.section}>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div>
        <h2>{m.announcement}</h2>
        <p className={styles.announcement}>{draft.announcementText}</p>
      </div>
    </section>
  );
}
