import type { CommentView } from './comment-view.ts';

type FieldErrorProps = Pick<CommentView, 'problems'> & { readonly fieldId: string };

/** What is wrong with one field, at the field. */
export function FieldError({ problems, fieldId }: FieldErrorProps) {
  const own = problems.filter((problem) => problem.fieldId === fieldId);
  if (own.length === 0) return null;
  return (
    <div id={fieldErrorId(fieldId)} data-field="validation">
      {own.map(({ text }) => (
        <p key={text} className="ds-validation-message">
          {text}
        </p>
      ))}
    </div>
  );
}

/** For `aria-describedby` of the field. */
export function fieldErrorId(fieldId: string): string {
  return `${fieldId}-error`;
}
