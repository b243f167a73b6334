import { useEffect } from 'react';

/** While a page with a secret in its address is shown: no search engine keeps it, no link tells of it. */
export function usePrivatePage(): void {
  useEffect(() => {
    const undo = [changeMeta('robots', 'noindex, nofollow'), changeMeta('referrer', 'no-referrer')];
    return () => {
      for (const change of undo) change();
    };
  }, []);
}

/** Sets what the document says of itself, and answers how to set it back. */
function changeMeta(name: string, content: string): () => void {
  const existing = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);
  const meta = existing ?? document.createElement('meta');
  const before = meta.content;
  meta.name = name;
  meta.content = content;
  if (!existing) document.head.append(meta);
  return () => {
    if (existing) meta.content = before;
    else meta.remove();
  };
}
