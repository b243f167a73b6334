import { publicNameOf } from '../../../domain/comments/comment-author.ts';
import { useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import { whatMessages } from '../what/what-messages.ts';
import styles from './private-parts.module.css';
import { sendMessages } from './send-messages.ts';

/** What the municipality gets besides, and nobody reads on the web. */
export function PrivateParts({ draft, hearing }: CommentView) {
  const m = useMessages(sendMessages);
  const words = useMessages(whatMessages);
  const { author, files } = draft;
  const isPrivate = author.kind === 'private';
  const isNameShown =
    hearing.publicationRule !== 'never' &&
    publicNameOf(author, hearing.nameRule, draft.underAge) === author.name;
  const rows: readonly (readonly [string, string])[] = [
    [words.name, isNameShown ? '' : author.name],
    [words.organisationNumber, isPrivate ? '' : author.organisationNumber],
    [words.onBehalfOf, author.onBehalfOf],
    [words.email, author.email],
    [words.phone, author.phone],
    [words.address, author.address],
    [m.files, files.map(({ name }) => name).join(', ')],
  ];
  const filled = rows.filter(([, value]) => value.trim() !== '');
  if (filled.length === 0) return null;
  return (
    <section className={styles.private} aria-labelledby="comment-private-title">
      <h2 id="comment-private-title" className="ds-heading" data-size="2xs">
        {m.privateToo}
      </h2>
      <dl>
        {filled.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
