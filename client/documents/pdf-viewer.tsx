import { useState } from 'react';
import { useMessages } from '../app/messages.ts';
import type { PublicDocument } from './document-facts-line.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { usePdf } from './use-pdf.ts';
import { viewerMessages } from './viewer-messages.ts';

export type PdfViewerProps = {
  readonly document: Pick<PublicDocument, 'url' | 'fileLanguage'>;
  /** From 1. */
  readonly page: number;
  readonly onPage: (page: number) => void;
};

/** A PDF in place, page by page. Loaded with the library that draws it, when the first document is opened. */
export default function PdfViewer({ document, page, onPage }: PdfViewerProps) {
  const m = useMessages(viewerMessages);
  const [turn, setTurn] = useState(0);
  const state = usePdf(document.url, turn);
  switch (state.kind) {
    case 'loading':
      return (
        <p className="ds-paragraph loading" role="status">
          {state.percent === null ? m.loading : m.loaded(state.percent)}
        </p>
      );
    case 'failed':
      return (
        <div className="ds-alert" data-color="warning" role="alert">
          <p className="ds-paragraph">{m[state.reason]}</p>
          {state.reason === 'unreachable' && (
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => setTurn(turn + 1)}
            >
              {m.tryAgain}
            </button>
          )}
        </div>
      );
    case 'open':
      return (
        <PdfPages
          file={state.file}
          language={document.fileLanguage}
          page={Math.min(page, state.file.numPages)}
          onPage={onPage}
        />
      );
  }
}
