import type { ReactNode } from 'react';
import { outcomeNames } from '../../../domain/outcomes.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { caseMessages } from './case-messages.ts';
import styles from './cases.module.css';
import type { CaseComment as Comment } from './use-case-comments.ts';

/** One comment, whole, as it was sent; without any way to reach its author. */
export function CaseComment({
  comment,
  children,
}: {
  readonly comment: Comment;
  readonly children?: ReactNode;
}) {
  const m = useMessages(caseMessages);
  const language = useLanguage();
  const { number, heading, about, answer, outcome, places, files, receivedAt } = comment;
  const marks = [
    comment.kind === 'objection' && m.objection,
    comment.supplementTo !== null && m.supplement(comment.supplementTo),
    comment.isLate && m.late,
    comment.isWithdrawn && m.withdrawn,
    !comment.isOnTheWeb && m.notOnWeb,
    comment.isRedacted && m.redacted,
  ].filter((mark) => typeof mark === 'string');
  return (
    <article
      className={styles.comment}
      id={`merknad-${number}`}
      aria-labelledby={`title-${number}`}
      tabIndex={-1}
    >
      <h2 id={`title-${number}`}>
        <span className={styles.number}>{number}</span> {heading ?? <AuthorName comment={comment} />}
      </h2>
      <p className={styles.facts}>
        {heading && (
          <>
            <AuthorName comment={comment} /> ·{' '}
          </>
        )}
        {instantWords(new Date(receivedAt), new Date(), language)}
        {about && ` · ${m.about} ${about}`}
        {places.length > 0 && ` · ${m.places(places.length)}`}
        {files > 0 && ` · ${m.files(files)}`}
      </p>
      {marks.length > 0 && (
        <p className={styles.marks}>
          {marks.map((mark) => (
            <span key={mark}>{mark}</span>
          ))}
        </p>
      )}
      <p className={styles.text} lang={comment.language}>
        {comment.text}
      </p>
      {answer && (
        <div className={styles.answer}>
          <h3>
            {m.answer}
            {outcome && `: ${outcomeNames[outcome][language]}`}
          </h3>
          <p className={styles.text}>{answer}</p>
        </div>
      )}
      {children}
    </article>
  );
}

function AuthorName({ comment }: { readonly comment: Comment }) {
  const m = useMessages(caseMessages);
  const { author, organisation, onBehalfOf } = comment;
  const name = organisation
    ? [organisation, author].filter(Boolean).join(', ')
    : author === null
      ? m.under18
      : author || m.private;
  return (
    <>
      {name}
      {onBehalfOf && `, ${m.onBehalf(onBehalfOf)}`}
    </>
  );
}
