import type { CommentView } from '../comment-view.ts';
import { FieldError } from '../field-error.tsx';

type ChoiceSearchProps = Pick<CommentView, 'problems'> & {
  /** Also the field that problems lead to. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
};

/** The field above a list of things that a comment can be about; the list narrows while one types. */
export function ChoiceSearch({ id, label, hint, typed, onType, problems }: ChoiceSearchProps) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <p data-field="description" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        className="ds-input"
        type="search"
        autoComplete="off"
        value={typed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onType(event.target.value)}
      />
      <FieldError problems={problems} fieldId={id} />
    </div>
  );
}
