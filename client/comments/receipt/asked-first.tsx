import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Failure } from '../../ui/failure.tsx';
import styles from './receipt.module.css';

type AskedFirstProps = {
  /** The button that asks the question. */
  readonly label: string;
  /** The id of the question's heading. */
  readonly id: string;
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  /** What is to be done: nothing is while it is under way. */
  readonly act: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly onConfirm: () => void;
  /** What the question says, and what is to be filled in. */
  readonly children: ReactNode;
};

/** A button for what cannot be undone, and the question that it asks first. */
export function AskedFirst(props: AskedFirstProps) {
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) return <Question {...props} onCancel={() => setIsAsking(false)} />;
  return (
    <p className={styles.withdraw}>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-color="danger"
        onClick={() => setIsAsking(true)}
      >
        {props.label}
      </button>
    </p>
  );
}

function Question({
  id,
  title,
  confirm,
  cancel,
  act,
  onConfirm,
  onCancel,
  children,
}: AskedFirstProps & { readonly onCancel: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.question} aria-labelledby={id}>
      <h2 ref={heading} id={id} className="ds-heading" data-size="xs" tabIndex={-1}>
        {title}
      </h2>
      {children}
      {act.isError && <Failure error={act.error} />}
      <div className={styles.buttons}>
        <button
          type="button"
          className="ds-button"
          data-color="danger"
          aria-disabled={act.isPending}
          onClick={() => !act.isPending && onConfirm()}
        >
          {confirm}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </section>
  );
}
