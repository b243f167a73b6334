import { type ReactNode, useEffect, useRef } from 'react';
import styles from './desk.module.css';

type DeskDialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A question that must be answered before going on; Esc closes it. Shown while it is rendered: the
 * browser keeps focus inside and gives it back afterwards.
 */
export function DeskDialog({ title, onClose, children }: DeskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    if (!dialog.current?.open) dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`ds-dialog ${styles.dialog}`}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="dialog-title" className="ds-heading" data-size="sm">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
