import { useEffect, useState } from 'react';
import { openPdf, type PdfFile } from './pdf-engine.ts';

export type PdfState =
  | { readonly kind: 'loading'; readonly percent: number | null }
  | { readonly kind: 'open'; readonly file: PdfFile }
  | { readonly kind: 'failed'; readonly reason: 'broken' | 'encrypted' | 'unreachable' };

/** The PDF at an address, fetched anew at each `turn`; let go when another is asked for. */
export function usePdf(url: string, turn: number): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'loading', percent: null });
  // Each turn tries again.
  useEffect(() => {
    setState({ kind: 'loading', percent: null });
    let isCurrent = true;
    const loading = openPdf(url);
    loading.onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
      if (isCurrent && total > 0) {
        setState((now) => (now.kind === 'loading' ? { ...now, percent: percentOf(loaded, total) } : now));
      }
    };
    loading.promise.then(
      (file) => isCurrent && setState({ kind: 'open', file }),
      (error: unknown) => isCurrent && setState({ kind: 'failed', reason: reasonOf(error) }),
    );
    return () => {
      isCurrent = false;
      void loading.destroy();
    };
  }, [url, turn]);
  return state;
}

/** In steps of ten: a number that runs tells nobody more. */
function percentOf(loaded: number, total: number): number {
  return Math.min(100, Math.floor((loaded / total) * 10) * 10);
}

function reasonOf(error: unknown) {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'encrypted';
  return name === 'InvalidPDFException' || name === 'FormatError' ? 'broken' : 'unreachable';
}
