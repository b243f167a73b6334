import type { ReactNode } from 'react';
import { Field } from './field.tsx';

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

type SelectFieldProps<Value extends string> = {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
};

/** One of a list; answers the value itself, never a text that is not among the options. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, label, value, options, onChange, hint, error } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...control}
          className="ds-input"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
