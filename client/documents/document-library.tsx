import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { groupDocuments, searchDocuments } from '../../domain/documents/document-editions.ts';
import { documentKindName } from '../../domain/plan-codes/document-kinds.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import type { PlanView } from '../plans/plan-view.ts';
import { closedDocument } from './closed-document.ts';
import { contactOf } from './contact-of.ts';
import { DocumentEdition } from './document-edition.tsx';
import { documentMessages } from './document-messages.ts';
import styles from './documents.module.css';

const PlanDownloads = lazy(() => import('../plans/plan-downloads.tsx'));

/** So many documents are found by looking. */
const fewestToSearch = 6;

/** The plan's documents by kind, former editions with the one that counts, and the plan as files. */
export function DocumentLibrary(view: PlanView) {
  const { page, hearing } = view;
  const m = useMessages(documentMessages);
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Back from a document the focus stands where it left.
    const id = closedDocument.take();
    if (id) list.current?.querySelector<HTMLElement>(`a[data-document="${id}"]`)?.focus();
  }, []);
  const groups = searchDocuments(groupDocuments(page.documents), query);
  const count = groups.reduce((sum, { editions }) => sum + editions.length, 0);
  const contact = contactOf(page, hearing);
  return (
    <div className="stack" ref={list}>
      {page.documents.length === 0 && <p className="ds-paragraph">{m.none}</p>}
      {page.documents.length >= fewestToSearch && (
        <div className="ds-field">
          <label className="ds-label" htmlFor="document-search">
            {m.search}
          </label>
          <input
            id="document-search"
            type="search"
            className="ds-input"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <p className={styles.count} role="status">
            {query.trim() && (count > 0 ? m.found(count) : m.notFound)}
          </p>
        </div>
      )}
      {groups.map(({ kind, editions }) => (
        <section key={kind} aria-labelledby={`documents-${kind}`}>
          <h2 id={`documents-${kind}`} className={styles.kind}>
            {documentKindName(kind, language)}
          </h2>
          <ul className={styles.documents}>
            {editions.map((edition) => (
              <DocumentEdition key={edition.document.id} edition={edition} contact={contact} />
            ))}
          </ul>
        </section>
      ))}
      <Suspense>
        <PlanDownloads {...view} />
      </Suspense>
    </div>
  );
}
