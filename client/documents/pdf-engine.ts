import { GlobalWorkerOptions, getDocument, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

// Our own copy; the page's rules let no other script run.
GlobalWorkerOptions.workerSrc = workerUrl;

/** Beside the built pages; see `pdf-assets.ts`. */
const assets = '/assets/pdf/';

export type PdfLoading = ReturnType<typeof getDocument>;
export type PdfFile = Awaited<PdfLoading['promise']>;
export type PdfFilePage = Awaited<ReturnType<PdfFile['getPage']>>;

/** Begins to fetch and open a PDF. Nothing in it is run, and nothing is fetched but the file and our fonts. */
export function openPdf(url: string): PdfLoading {
  return getDocument({
    url,
    enableXfa: false,
    // In one piece: the copy that is kept for use without network is whole.
    disableRange: true,
    // The page's rules forbid WebAssembly; what it would do is done in script.
    useWasm: false,
    wasmUrl: assets,
    standardFontDataUrl: assets,
    verbosity: 0,
  });
}

export { TextLayer };
