import { useLanguage, useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import parts from '../step-parts.module.css';
import styles from './visibility-boxes.module.css';
import { whatMessages } from './what-messages.ts';

/** Two boxes side by side: what is shown on the web by the hearing's rule, and what is not. */
export function VisibilityBoxes({ page, draft, hearing }: CommentView) {
  const language = useLanguage();
  const m = useMessages(whatMessages);
  const { publicationRule, nameRule } = hearing;
  const isPrivate = draft.author.kind === 'private';
  const isNameShown = !draft.underAge && (!isPrivate || nameRule === 'name');
  const nameWords = isPrivate ? m.shownName : m.shownOrganisation;
  const contact = [hearing.contactName, hearing.phone].filter(Boolean).join(', ');
  const isNever = publicationRule === 'never';
  const shown = isNever
    ? [m.shownNothing]
    : [
        m.shownText,
        isNameShown ? nameWords : m.shownPrivate,
        publicationRule === 'afterDeadline' ? m.shownAfterDeadline : m.shownAsReviewed,
      ];
  const hidden = [
    ...(isNever ? [m.hiddenAll] : isNameShown ? [] : [m.hiddenName]),
    m.hiddenContact,
    m.hiddenFiles,
  ];
  return (
    <>
      <div className={styles.boxes}>
        <section className={styles.box} data-shown="true" aria-labelledby="comment-shown-title">
          <h2 id="comment-shown-title">{m.shownOnWeb}</h2>
          <ul>
            {shown.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
        <section className={styles.box} data-shown="false" aria-labelledby="comment-hidden-title">
          <h2 id="comment-hidden-title">{m.notShownOnWeb}</h2>
          <ul>
            {hidden.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      </div>
      <p className={parts.hint}>
        {m.openness}
        <br />
        <a
          className={styles.privacyLink}
          href={`/kommune/${page.municipality.number}/personvern?sprak=${language}`}
          target="_blank"
          rel="noreferrer"
        >
          {m.privacyNotice}
        </a>
      </p>
      {contact && <p className={parts.hint}>{m.secretAddress(contact)}</p>}
    </>
  );
}
