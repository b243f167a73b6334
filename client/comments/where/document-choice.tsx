import { useMessages } from '../../app/messages.ts';
import { documentAddress } from '../../documents/document-address.ts';
import type { CommentView } from '../comment-view.ts';
import { FieldError } from '../field-error.tsx';
import parts from '../step-parts.module.css';
import styles from './document-choice.module.css';
import { whereMessages } from './where-messages.ts';

/** One of the plan's documents, and the page where the person wants to say it. */
export function DocumentChoice(view: CommentView) {
  const m = useMessages(whereMessages);
  const { page, draft, change } = view;
  const replaced = new Set(page.documents.map(({ replacesId }) => replacesId));
  const offered = page.documents.filter(({ id }) => !replaced.has(id));
  const planPath = `/plan/${page.municipality.number}/${encodeURIComponent(page.plan.identifier)}`;
  const chosen = offered.find(({ id }) => id === draft.documentId);
  const chosenPage = (id: string) =>
    id === draft.documentId ? Number.parseInt(draft.documentPage, 10) || undefined : undefined;
  return (
    <>
      <fieldset id="comment-document" className={parts.options} tabIndex={-1}>
        <legend>{m.chooseDocument}</legend>
        <FieldError {...view} fieldId="comment-document" />
        {offered.map(({ id, title }) => (
          <div key={id} className={styles.documentRow}>
            <label className={parts.choice}>
              <input
                className="ds-input"
                type="radio"
                name="comment-document"
                checked={draft.documentId === id}
                onChange={() => change({ documentId: id })}
              />
              <span>{title}</span>
            </label>
            <a
              href={documentAddress({ pathname: planPath, search: '' }, id, chosenPage(id))}
              target="_blank"
              rel="noreferrer"
              aria-label={`${m.openDocument}: ${title}`}
            >
              {m.openDocument}
            </a>
          </div>
        ))}
      </fieldset>
      {chosen?.mediaType === 'application/pdf' && (
        <div className="ds-field">
          <label className="ds-label" htmlFor="comment-document-page">
            {m.documentPage}
          </label>
          {chosen.pageCount && (
            <p id="comment-document-pages" className="ds-field-description">
              {m.documentPages(chosen.pageCount)}
            </p>
          )}
          <input
            id="comment-document-page"
            className={`ds-input ${parts.short}`}
            inputMode="numeric"
            aria-describedby={chosen.pageCount ? 'comment-document-pages' : undefined}
            value={draft.documentPage}
            onChange={(event) => change({ documentPage: event.target.value })}
          />
          <FieldError {...view} fieldId="comment-document-page" />
        </div>
      )}
    </>
  );
}
