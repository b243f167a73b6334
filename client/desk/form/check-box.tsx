import styles from './form.module.css';

type CheckBoxProps = {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string;
};

export function CheckBox({ label, hint, checked, onChange, id }: CheckBoxProps) {
  return (
    <label className={styles.choice}>
      <input
        id={id}
        type="checkbox"
        className="ds-input"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
