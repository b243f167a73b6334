import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import { FieldError, fieldErrorId } from '../field-error.tsx';
import parts from '../step-parts.module.css';
import styles from './text-fields.module.css';
import { whatMessages } from './what-messages.ts';

/** Closer to the limit than this it is told how much is left. */
const nearLimit = 1000;

export function TextFields(view: CommentView) {
  const m = useMessages(whatMessages);
  const { draft, change, problems } = view;
  const left = commentLimits.textCharacters - draft.text.length;
  const isWrong = problems.some(({ fieldId }) => fieldId === 'comment-text');
  return (
    <>
      <div className="ds-field">
        <label className="ds-label" htmlFor="comment-text">
          {m.text}
        </label>
        <p data-field="description" id="comment-text-hint">
          {m.textHint}
        </p>
        <textarea
          id="comment-text"
          className={`ds-input ${styles.text}`}
          rows={7}
          value={draft.text}
          aria-invalid={isWrong}
          aria-describedby={`comment-text-hint ${fieldErrorId('comment-text')}`}
          onChange={(event) => change({ text: event.target.value })}
        />
        {left < nearLimit && (
          <p className={left < 0 ? 'ds-validation-message' : parts.hint} role="status">
            {left < 0 ? m.charactersOver(-left) : m.charactersLeft(left)}
          </p>
        )}
        <FieldError problems={problems} fieldId="comment-text" />
      </div>
      <div className="ds-field">
        <label className="ds-label" htmlFor="comment-heading">
          {m.heading}
        </label>
        <input
          id="comment-heading"
          className="ds-input"
          type="text"
          autoComplete="off"
          maxLength={commentLimits.headingCharacters}
          value={draft.heading}
          aria-describedby={fieldErrorId('comment-heading')}
          onChange={(event) => change({ heading: event.target.value })}
        />
        <FieldError problems={problems} fieldId="comment-heading" />
      </div>
    </>
  );
}
