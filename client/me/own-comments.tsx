import { Link } from 'wouter';
import { osloDate } from '../../domain/oslo-time.ts';
import { outcomeNames } from '../../domain/outcomes.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import type { Answers } from '../app/api-types.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { FoldedText } from '../ui/folded-text.tsx';
import styles from './me.module.css';
import { meMessages } from './me-messages.ts';

type OwnComment = Answers['comments']['own'][number];

/** One's comments, the newest first, each with its state in words and the answer it got. */
export function OwnComments({ comments }: { readonly comments: readonly OwnComment[] }) {
  const m = useMessages(meMessages);
  return (
    <section aria-labelledby="own-comments">
      <h2 id="own-comments" className="ds-heading" data-size="sm">
        {m.comments(comments.length)}
      </h2>
      {comments.length === 0 && <p>{m.none}</p>}
      <ul className={styles.comments}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <OneComment comment={comment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneComment({ comment }: { readonly comment: OwnComment }) {
  const m = useMessages(meMessages);
  const language = useLanguage();
  const { plan, municipality, answer } = comment;
  const address = `/plan/${municipality.number}/${encodeURIComponent(plan.identifier)}?horing=${comment.hearingCode}`;
  const facts = [
    comment.number !== null && m.number(comment.number),
    comment.parentNumber !== null && m.supplementTo(comment.parentNumber),
    m.receivedOn(fullDate(osloDate(new Date(comment.receivedAt)), language)),
    comment.withdrawnAt ? m.withdrawn : comment.isOnWeb ? m.onWeb : m.notOnWeb,
    comment.places > 0 && m.places(comment.places),
    comment.files > 0 && m.files(comment.files),
    comment.isClaimed && m.claimed,
  ].filter(Boolean);
  return (
    <article className={styles.comment}>
      <h3 className="ds-heading" data-size="2xs">
        <Link href={address}>{plan.name}</Link>, {municipality.name}
      </h3>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {comment.heading && <p className={styles.heading}>{comment.heading}</p>}
      <FoldedText text={comment.text} lines={6} />
      {answer ? (
        <div className={styles.answer}>
          <h4 className="ds-heading" data-size="2xs">
            {m.answer}
          </h4>
          {answer.outcome && <p className={styles.heading}>{outcomeNames[answer.outcome][language]}</p>}
          {answer.text && <p>{answer.text}</p>}
          {answer.change && (
            <p>
              {m.change}: {answer.change}
            </p>
          )}
        </div>
      ) : (
        <p className={styles.facts}>{m.noAnswer}</p>
      )}
    </article>
  );
}
