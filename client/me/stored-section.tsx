import type { Texts } from '../../domain/language.ts';
import { osloDate } from '../../domain/oslo-time.ts';
import { retentionRules } from '../../domain/retention/retention-rules.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import type { Answers } from '../app/api-types.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import styles from './me.module.css';
import { OwnReadings } from './own-readings.tsx';
import { storedMessages } from './stored-messages.ts';

type Stored = Answers['me']['stored'];

/** What is stored about oneself, in plain words, with the way to take it along. */
export function StoredSection({ stored }: { readonly stored: Stored }) {
  const m = useMessages(storedMessages);
  const language = useLanguage();
  const { person, authors } = stored;
  const day = (instant: string) => fullDate(osloDate(new Date(instant)), language);
  const facts: [string, string][] = [
    [m.name, person.name ?? m.noName],
    [m.email, person.email ?? m.noName],
    [m.nationalId, person.hasNationalId ? m.nationalIdYes : m.nationalIdNo],
    [m.since, day(person.createdAt)],
    [m.lastSeen, day(person.lastSignedInAt)],
    [m.sessions, m.devices(person.sessions)],
    [m.messages, m.messageCount(person.messages)],
  ];
  return (
    <section className="stack" aria-labelledby="stored-title">
      <h2 id="stored-title" className="ds-heading" data-size="sm">
        {m.title}
      </h2>
      <Facts facts={facts} />
      {authors.length > 0 && (
        <details className={styles.fold}>
          <summary>{m.inComments}</summary>
          <ul className={styles.authors}>
            {authors.map((author) => (
              <li key={author.commentId}>
                <strong>{m.whichComment(author.number ?? 0, author.municipality)}</strong>
                <br />
                {authorWords(author, m).join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      <OwnReadings authors={authors} />
      <details className={styles.fold}>
        <summary>{m.rules}</summary>
        <p>{m.municipalityChooses}</p>
        <dl className={styles.rules}>
          {retentionRules.map(({ id, what, term, from, ground }) => (
            <div key={id}>
              <dt>{what[language]}</dt>
              <dd>
                {termWords(term, m.days, language)}
                {from && ` ${from[language]}`}. <span className={styles.facts}>{ground[language]}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p>
        <a
          className="ds-button"
          data-variant="secondary"
          href={`/files/min-side.zip?sprak=${language}`}
          download
        >
          {m.download}
        </a>
      </p>
      <p className={styles.facts}>{m.downloadHint}</p>
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.stored}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function authorWords(
  author: Stored['authors'][number],
  m: { readonly nameGone: string; readonly nameWaits: string; readonly contactGone: string },
): string[] {
  const { name, organisationName, onBehalfOf, email, phone, address, nameErasedAt, erasureAskedAt } = author;
  const contact = [email, phone, address].filter((one) => one !== null && one !== '');
  return [
    nameErasedAt ? m.nameGone : name,
    organisationName,
    onBehalfOf,
    ...(contact.length > 0 ? contact : [m.contactGone]),
    erasureAskedAt && !nameErasedAt ? m.nameWaits : null,
  ].filter((one): one is string => one !== null && one !== '');
}

function termWords(
  term: { readonly days: number } | { readonly words: Texts },
  days: (days: number) => string,
  language: keyof Texts,
): string {
  const words = 'days' in term ? days(term.days) : term.words[language];
  return words.charAt(0).toUpperCase() + words.slice(1);
}
