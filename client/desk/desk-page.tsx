import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import styles from './desk.module.css';
import { useDeskName } from './use-desk-name.ts';

type DeskPageProps = {
  readonly title: string;
  /** The page that one goes back to, by its name; `desk` is the first page, whose name goes by one's role. */
  readonly back?: 'desk' | { readonly href: string; readonly label: string };
  /** One line of facts under the title. */
  readonly facts?: ReactNode;
  /** What can be done with the whole page, beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page of the desk in ordinary flow: way back, title with facts, actions, content. */
export function DeskPage({ title, back, facts, actions, children }: DeskPageProps) {
  useDocumentTitle(title);
  const first = useDeskName();
  const way = back === 'desk' ? { href: '/desk', label: first } : back;
  return (
    <main id="content" className={styles.page} tabIndex={-1}>
      {way && (
        <Link className={styles.back} href={way.href}>
          ‹ {way.label}
        </Link>
      )}
      <header className={styles.head}>
        <div>
          <h1 className="ds-heading" data-size="md">
            {title}
          </h1>
          {facts && <p className={styles.facts}>{facts}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </main>
  );
}
