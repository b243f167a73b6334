import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { paragraphName } from '../../domain/comments/text-paragraphs.ts';
import { osloDate } from '../../domain/oslo-time.ts';
import { outcomeNames } from '../../domain/outcomes.ts';
import { planObjectName } from '../../domain/plan-codes/plan-object-name.ts';
import { clauseTitle } from '../../domain/provisions/clause-title.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import { fileSizeWords } from '../../domain/wording/file-size-words.ts';
import { pageWords } from '../../domain/wording/page-words.ts';
import type { Answers } from '../app/api-types.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { documentAddress } from '../documents/document-address.ts';
import { FoldedText } from '../ui/folded-text.tsx';
import styles from './comment-card.module.css';
import { planMessages } from './plan-messages.ts';
import parts from './plan-parts.module.css';

export type PublicComment = Answers['comments']['list']['items'][number];

type CommentCardProps = {
  readonly comment: PublicComment;
  readonly isChosen: boolean;
  /** Which of its files the map shows. */
  readonly shownPosition: number | null;
  /** Has the map show what a file holds; null takes it away again. */
  readonly onShowFile: (position: number | null) => void;
  /** Flies to the comment's places. */
  readonly onPlace: () => void;
  readonly onObject: (objectId: string) => void;
  readonly onProvision: (provisionId: string) => void;
};

/** A published comment: text, where, when, who by the hearing's rule, and the municipality's answer. */
export function CommentCard(props: CommentCardProps) {
  const { comment, isChosen, onPlace, onObject, onProvision } = props;
  const m = useMessages(planMessages);
  const language = useLanguage();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'center' });
  }, [isChosen]);
  return (
    <li ref={card} className={styles.comment} data-chosen={isChosen} lang={comment.language}>
      <p className={styles.commentHead}>
        <strong className={styles.commentNumber} title={m.commentNumber(comment.number)}>
          <span className="visually-hidden">{m.commentNumber(comment.number)}</span>
          <span aria-hidden="true">{comment.number}</span>
        </strong>
        <span>{comment.shownName ?? m.privatePerson}</span>
        <time dateTime={comment.receivedAt}>
          {fullDate(osloDate(new Date(comment.receivedAt)), language)}
        </time>
        {comment.isLate && <span className="ds-tag">{m.late}</span>}
      </p>
      {comment.heading && <h3>{comment.heading}</h3>}
      <FoldedText text={comment.text} lines={6} />
      {comment.isRedacted && <p className={parts.facts}>{m.redacted}</p>}
      <Where comment={comment} onPlace={onPlace} onObject={onObject} onProvision={onProvision} />
      <Files {...props} />
      {comment.themes.length > 0 && (
        <ul className={styles.themes}>
          {comment.themes.map((theme) => (
            <li key={theme} className="ds-tag">
              {theme}
            </li>
          ))}
        </ul>
      )}
      {comment.supplements.map((supplement) => (
        <div key={supplement.id} className={styles.supplement}>
          <strong>{m.supplement(supplement.number)}</strong>
          <FoldedText text={supplement.text} lines={6} />
        </div>
      ))}
      {comment.answer && (
        <div className={styles.answer}>
          <strong>
            {m.answer}
            {comment.answer.outcome && ` · ${outcomeNames[comment.answer.outcome][language]}`}
          </strong>
          <p>{comment.answer.text}</p>
          {comment.answer.change && (
            <p>
              <strong>{m.changed}:</strong> {comment.answer.change}
            </p>
          )}
        </div>
      )}
    </li>
  );
}

/** Attachments that the municipality shows; a picture's words are its text. */
function Files({
  comment,
  shownPosition,
  onShowFile,
}: Pick<CommentCardProps, 'comment' | 'shownPosition' | 'onShowFile'>) {
  const m = useMessages(planMessages);
  const language = useLanguage();
  if (comment.files.length === 0) return null;
  return (
    <ul className={styles.attachments}>
      {comment.files.map(({ position, description, size, hasShape }) => (
        <li key={position}>
          <a href={`/files/public-comments/${comment.id}/${position}`} target="_blank" rel="noreferrer">
            {description ?? m.attachment(position)}
          </a>{' '}
          <small>{fileSizeWords(size, language)}</small>
          {hasShape && (
            <button
              type="button"
              className="link-button"
              aria-pressed={shownPosition === position}
              onClick={() => onShowFile(shownPosition === position ? null : position)}
            >
              {m.showFileInMap}
              <span className="visually-hidden">: {description ?? m.attachment(position)}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Where({
  comment,
  onPlace,
  onObject,
  onProvision,
}: Pick<CommentCardProps, 'comment' | 'onPlace' | 'onObject' | 'onProvision'>) {
  const m = useMessages(planMessages);
  const language = useLanguage();
  const { planObject, document, provision } = comment;
  return (
    <p className={styles.where}>
      {m.about}: {comment.target === 'wholePlan' && m.wholePlan}
      {planObject?.id && (
        <button type="button" className="link-button" onClick={() => onObject(planObject.id ?? '')}>
          {planObject.name ??
            planObjectName({ objectType: planObject.objectType ?? '', code: planObject.code }, language)}
        </button>
      )}
      {document?.id && (
        <Link href={documentAddress(window.location, document.id, document.page ?? undefined)}>
          {document.title}
          {document.page && `, ${pageWords(document.page, language)}`}
        </Link>
      )}
      {provision?.id && (
        <button type="button" className="link-button" onClick={() => onProvision(provision.id ?? '')}>
          {clauseTitle(provision) || m.provisions}
        </button>
      )}
      {comment.places.map((place) => (
        <button key={place.id} type="button" className="link-button" onClick={onPlace}>
          {place.label ?? m.place(place.position)}
          {place.paragraph !== null && ` (${paragraphName(place.paragraph, language)})`}
        </button>
      ))}
    </p>
  );
}
