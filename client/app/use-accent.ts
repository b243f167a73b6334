import { useEffect } from 'react';

/** Dresses the page in a municipality's colour while it is shown. */
export function useAccent(accent: string | undefined): void {
  useEffect(() => {
    if (!accent) return;
    document.documentElement.style.setProperty('--accent', accent);
    return () => {
      document.documentElement.style.removeProperty('--accent');
    };
  }, [accent]);
}
