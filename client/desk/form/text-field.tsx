import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { Field } from './field.tsx';
import styles from './form.module.css';

type TextFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  /** More than one makes it a text of several lines. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly required?: boolean;
  readonly width?: 'short' | 'full';
};

/** One line or several of text, a date, a number: whatever is typed. */
export function TextField(props: TextFieldProps) {
  const { id, label, value, onChange, hint, error, type = 'text', rows = 1, width = 'full', ...rest } = props;
  const className = width === 'short' || type === 'date' ? `ds-input ${styles.short}` : 'ds-input';
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) =>
        rows > 1 ? (
          <textarea
            {...control}
            {...rest}
            className="ds-input"
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            {...rest}
            type={type}
            className={className}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
