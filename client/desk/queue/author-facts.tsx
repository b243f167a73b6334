import { authorKindNames } from '../../../domain/comments/comment-author.ts';
import { authorKnownBy } from '../../../domain/identity/author-known-by.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { commentMessages } from './comment-messages.ts';
import styles from './comment-view.module.css';
import type { DeskComment } from './comment-view.tsx';
import { Contact } from './contact.tsx';
import parts from './work-parts.module.css';

/** Who wrote, and how to reach them, which is asked for by itself. For the desk alone. */
export function AuthorFacts({ comment }: { readonly comment: DeskComment }) {
  const m = useMessages(commentMessages);
  const language = useLanguage();
  const { person, authorKind, underAge, senderName } = comment;
  return (
    <section className={styles.author} aria-labelledby="author">
      <h3 id="author">{m.author}</h3>
      <p>
        <strong>{person.organisationName || person.name || m.nameErased}</strong>
        {person.organisationName && `, ${person.name || m.nameErased}`} ·{' '}
        {authorKindNames[authorKind][language]}
        {person.organisationNumber && ` · ${m.organisationNumber} ${person.organisationNumber}`}
      </p>
      <p>{authorKnownBy(comment, language)}</p>
      {senderName && <p>{m.signedInSender(senderName)}</p>}
      {person.onBehalfOf && (
        <p>
          {m.onBehalfOf} {person.onBehalfOf}
        </p>
      )}
      {person.hasContact ? (
        <Contact key={comment.id} commentId={comment.id} />
      ) : (
        <p className={parts.contact}>{m.noContact}</p>
      )}
      {underAge && <p>{m.underAge}</p>}
    </section>
  );
}
