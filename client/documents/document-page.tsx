import { lazy, Suspense, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { osloDate } from '../../domain/oslo-time.ts';
import { documentKindName } from '../../domain/plan-codes/document-kinds.ts';
import { dayAndMonth } from '../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import type { PlanView } from '../plans/plan-view.ts';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import { AccessNote } from './access-note.tsx';
import { closedDocument } from './closed-document.ts';
import { contactOf } from './contact-of.ts';
import { documentAddress } from './document-address.ts';
import { DocumentFactsLine } from './document-facts-line.tsx';
import { documentMessages } from './document-messages.ts';
import styles from './documents.module.css';
import { scrollWithin } from './scroll-within.ts';

const PdfViewer = lazy(() => import('./pdf-viewer.tsx'));

/** One document in the panel: what it is, how else to have it, and the document itself. */
export function DocumentPage(view: PlanView & { readonly documentId: string }) {
  const m = useMessages(documentMessages);
  const language = useLanguage();
  const { page, state, changeState, hearing, documentId } = view;
  const document = page.documents.find(({ id }) => id === documentId);
  const newer = page.documents.find(({ replacesId }) => replacesId === documentId);
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(document && `${document.title} – ${page.plan.name}`);
  // Another document is another page.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const article = heading.current?.closest('article');
    if (article) scrollWithin(article, 'start');
    return () => closedDocument.set(documentId);
  }, [documentId]);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <Link className={styles.back} href={documentAddress(window.location, undefined)}>
          ‹ {m.all}
        </Link>
        <h1 ref={heading} className="ds-heading" data-size="sm" tabIndex={-1}>
          {document?.title ?? m.missing}
        </h1>
        {document && (
          <>
            <p className={styles.facts}>
              {documentKindName(document.kind, language)} · <DocumentFactsLine document={document} />
            </p>
            {newer && (
              <p className={styles.corrected}>
                {m.replacedBy} <Link href={documentAddress(window.location, newer.id)}>{m.toNewest}</Link>
              </p>
            )}
            {document.replacedReason && (
              <p className={styles.corrected}>
                <strong>
                  {m.corrected(dayAndMonth(osloDate(new Date(document.publishedAt)), language))}
                </strong>{' '}
                {document.replacedReason}
              </p>
            )}
            <AccessNote document={document} contact={contactOf(page, hearing)} />
            <p className={styles.ways}>
              <a href={document.url} download={document.fileName}>
                {m.download}
              </a>
              {document.hasTextLayer && (
                <a href={`/files/documents/${document.id}/text?language=${language}`}>{m.asText}</a>
              )}
            </p>
          </>
        )}
      </header>
      {document?.mediaType === 'application/pdf' && (
        <Suspense fallback={<Loading />}>
          <PdfViewer document={document} page={state.side ?? 1} onPage={(side) => changeState({ side })} />
        </Suspense>
      )}
      {document?.mediaType.startsWith('image/') && (
        <img className={styles.picture} src={document.url} alt={document.title} />
      )}
    </article>
  );
}
