import styles from './form.module.css';

type RadioOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
};

type RadioGroupProps<Value extends string> = {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly value: Value | null;
  readonly options: readonly RadioOption<Value>[];
  readonly onChange: (value: Value) => void;
};

/** One of a few, all in sight. The first option bears the id, so that a link to the field leads there. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { id, legend, hint, value, options, onChange } = props;
  return (
    <fieldset className={styles.group} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="ds-label">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {options.map((option, index) => (
        <label key={option.value} className={styles.choice}>
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            className="ds-input"
            name={id}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
