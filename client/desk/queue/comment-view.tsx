import { channelNames } from '../../../domain/comments/registered-comment.ts';
import { paragraphWords } from '../../../domain/comments/text-paragraphs.ts';
import { clauseTitle } from '../../../domain/provisions/clause-title.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { pageWords } from '../../../domain/wording/page-words.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { documentAddress } from '../../documents/document-address.ts';
import { provisionAddress } from '../../plans/provisions/provision-address.ts';
import { AlikeFacts } from './alike-facts.tsx';
import { Attachments } from './attachments.tsx';
import { AuthorFacts } from './author-facts.tsx';
import { CommentMap } from './comment-map.tsx';
import { commentMessages } from './comment-messages.ts';
import styles from './comment-view.module.css';
import { MarkedText } from './marked-text.tsx';
import { OriginalText } from './original-text.tsx';
import { WebStateMark } from './web-state-mark.tsx';
import parts from './work-parts.module.css';

export type DeskComment = Answers['desk']['comment'];

type CommentViewProps = {
  readonly comment: DeskComment;
  /** The hearing's first plan version, to draw the places on; null where it has no map. */
  readonly planVersionId: string | null;
  readonly onOpen: (commentId: string) => void;
};

/** The comment as it came, never changed: text, places, files, author, supplements. */
export function CommentView({ comment, planVersionId, onOpen }: CommentViewProps) {
  const m = useMessages(commentMessages);
  const language = useLanguage();
  const { parentId } = comment;
  const now = new Date();
  const title = comment.kind === 'objection' ? m.objectionNumber : m.number;
  return (
    <article className={styles.article} aria-labelledby="comment-title">
      <header className={styles.commentHead}>
        <h2 id="comment-title" tabIndex={-1}>
          {title(comment.number)}
        </h2>
        <WebStateMark state={comment.webState} />
        {comment.isLate && <span className="ds-tag">{m.late}</span>}
      </header>
      <p className={`${parts.meta} ${styles.received}`}>
        {m.receivedBy(
          instantWords(new Date(comment.receivedAt), now, language),
          channelNames[comment.channel][language],
        )}
        {comment.registeredBy && ` · ${m.registeredBy(comment.registeredBy)}`}
      </p>
      {comment.withdrawnAt && (
        <p className="ds-alert" data-color="warning">
          {m.withdrawn(instantWords(new Date(comment.withdrawnAt), now, language))} {comment.withdrawnReason}
        </p>
      )}
      {parentId && (
        <button type="button" className="link-button" onClick={() => onOpen(parentId)}>
          {m.supplementTo}: {m.openParent}
        </button>
      )}
      {comment.webState === 'redacted' && <h3>{m.shownText}</h3>}
      <MarkedText heading={comment.heading} text={comment.text} />
      {comment.webState === 'redacted' && <OriginalText key={comment.id} commentId={comment.id} />}
      <Attachments comment={comment} />
      <Target comment={comment} />
      <CommentMap comment={comment} planVersionId={planVersionId} />
      <AlikeFacts {...comment.alike} />
      <AuthorFacts comment={comment} />
      {comment.supplements.length > 0 && (
        <section aria-labelledby="supplements">
          <h3 id="supplements">{m.supplements}</h3>
          <ul className={styles.plain}>
            {comment.supplements.map(({ id, number, receivedAt }) => (
              <li key={id}>
                <button type="button" className="link-button" onClick={() => onOpen(id)}>
                  {m.number(number)}, {instantWords(new Date(receivedAt), now, language)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Target({ comment }: { readonly comment: DeskComment }) {
  const m = useMessages(commentMessages);
  const language = useLanguage();
  const { target, targetName, document, provision, placesDrawn, planVersions } = comment;
  const named = target === 'wholePlan' ? m.wholePlan : target === 'places' ? m.placesOnly : targetName;
  const alternatives = planVersions.map(({ alternative }) => alternative).filter(Boolean);
  return (
    <div>
      <p className={parts.meta}>
        <strong>{m.about}:</strong>{' '}
        {document ? (
          <a href={addressOf(document)} target="_blank" rel="noreferrer">
            {named}
            {document.page && `, ${pageWords(document.page, language)}`}
          </a>
        ) : provision ? (
          <a href={provisionAddress(provision)} target="_blank" rel="noreferrer">
            {clauseTitle(provision) || targetName}
          </a>
        ) : (
          named
        )}
        {alternatives.length > 0 && ` · ${m.alternatives} ${alternatives.join(', ')}`}
      </p>
      {placesDrawn.length > 0 && (
        <ol className={styles.places}>
          {placesDrawn.map(({ id, position, label, within, paragraph }) => (
            <li key={id}>
              <span className={`figures ${styles.placeNumber}`}>{position}</span>
              <span>
                {label || m.place(position)}
                {within && ` ${m.within(within)}`}
                {paragraph !== null && (
                  <span className={styles.paragraph}>
                    {paragraphWords(comment.text, paragraph, language)}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function addressOf({
  id,
  page,
  municipalityNumber,
  planIdentifier,
}: NonNullable<DeskComment['document']>): string {
  const pathname = `/plan/${municipalityNumber}/${encodeURIComponent(planIdentifier)}`;
  return documentAddress({ pathname, search: '' }, id, page ?? undefined);
}
