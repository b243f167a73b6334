import { useEffect } from 'react';

/** Names the browser's tab for the page. */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} – Allmenning`;
  }, [title]);
}
