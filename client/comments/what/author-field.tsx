import type { HTMLInputTypeAttribute } from 'react';
import type { CommentView } from '../comment-view.ts';
import { FieldError, fieldErrorId } from '../field-error.tsx';
import parts from '../step-parts.module.css';

type AuthorFieldProps = Pick<CommentView, 'problems'> & {
  readonly fieldId: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric';
  readonly isShort?: boolean;
  readonly maximum?: number;
};

/** One line of who writes, with its label, hint and error. */
export function AuthorField(props: AuthorFieldProps) {
  const { fieldId, label, value, onChange, hint, problems, type = 'text', isShort = false } = props;
  const hintId = `${fieldId}-hint`;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={fieldId}>
        {label}
      </label>
      {hint && (
        <p data-field="description" id={hintId}>
          {hint}
        </p>
      )}
      <input
        id={fieldId}
        className={`ds-input ${isShort ? parts.short : ''}`}
        type={type}
        value={value}
        maxLength={props.maximum}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete}
        aria-invalid={problems.some((problem) => problem.fieldId === fieldId)}
        aria-describedby={[hint && hintId, fieldErrorId(fieldId)].filter(Boolean).join(' ')}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldError problems={problems} fieldId={fieldId} />
    </div>
  );
}
