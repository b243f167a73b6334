import { authorKinds } from '../../../domain/comments/comment-author.ts';
import { useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import type { CommentDraft } from '../draft/comment-draft.ts';
import parts from '../step-parts.module.css';
import { AuthorField } from './author-field.tsx';
import styles from './author-fields.module.css';
import { whatMessages } from './what-messages.ts';

/** Who writes. An authority's objection is registered by the municipality, never chosen here. */
export function AuthorFields(view: CommentView) {
  const m = useMessages(whatMessages);
  const { draft, change } = view;
  const { kind } = draft.author;
  const set = (part: Partial<CommentDraft['author']>) =>
    change((current) => ({ author: { ...current.author, ...part } }));
  const field = (member: AuthorMember, label: string) => ({
    ...view,
    label,
    fieldId: `comment-author-${member}`,
    value: draft.author[member],
    onChange: (value: string) => set({ [member]: value }),
  });
  return (
    <>
      <fieldset id="comment-author-kind" className={parts.choices}>
        <legend>{m.who}</legend>
        {authorKinds.map((each) => (
          <label key={each} className={parts.choice}>
            <input
              className="ds-input"
              type="radio"
              name="comment-author-kind"
              checked={kind === each}
              onChange={() => set({ kind: each })}
            />
            <span>{m[each]}</span>
          </label>
        ))}
      </fieldset>
      {kind !== 'private' && (
        <>
          <AuthorField
            {...field('organisationName', kind === 'authority' ? m.authorityName : m.organisationName)}
            maximum={200}
            autoComplete="organization"
          />
          <AuthorField {...field('organisationNumber', m.organisationNumber)} inputMode="numeric" isShort />
        </>
      )}
      <AuthorField
        {...field('name', kind === 'private' ? m.name : m.contactName)}
        maximum={120}
        autoComplete="name"
      />
      <AuthorField {...field('email', m.email)} type="email" autoComplete="email" hint={m.emailHint} />
      <details className={styles.more}>
        <summary>{m.moreFields}</summary>
        <div className="stack">
          <AuthorField {...field('phone', m.phone)} maximum={30} type="tel" autoComplete="tel" isShort />
          <AuthorField {...field('address', m.address)} maximum={200} autoComplete="street-address" />
          <AuthorField {...field('onBehalfOf', m.onBehalfOf)} maximum={200} autoComplete="off" />
        </div>
      </details>
      {kind === 'private' && (
        <label className={parts.choice}>
          <input
            className="ds-input"
            type="checkbox"
            checked={draft.underAge}
            onChange={(event) => change({ underAge: event.target.checked })}
          />
          <span>
            {m.underAge}
            <small>{m.underAgeHint}</small>
          </span>
        </label>
      )}
    </>
  );
}

type AuthorMember = Exclude<keyof CommentDraft['author'], 'kind'>;
