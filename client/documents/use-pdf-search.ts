import { useEffect, useRef, useState } from 'react';
import { findHits, joinItems, type PageString, type PdfHit } from './find-hits.ts';
import type { PdfFile } from './pdf-engine.ts';

export type PdfSearch = {
  readonly hits: readonly PdfHit[];
  readonly isSearching: boolean;
};

const fewestLetters = 2;
const mostHits = 2000;
/** People are still typing. */
const pauseMs = 250;

/** Searches the pages one after the other; the answer grows while it does. */
export function usePdfSearch(file: PdfFile, query: string): PdfSearch {
  const [search, setSearch] = useState<PdfSearch>({ hits: [], isSearching: false });
  const texts = useRef(new Map<number, PageString>());
  // Another file has other texts.
  useEffect(() => texts.current.clear(), [file]);
  useEffect(() => {
    if (query.trim().length < fewestLetters) {
      setSearch({ hits: [], isSearching: false });
      return;
    }
    let isCurrent = true;
    setSearch({ hits: [], isSearching: true });
    const run = async () => {
      let hits: PdfHit[] = [];
      for (let page = 1; page <= file.numPages && isCurrent && hits.length < mostHits; page += 1) {
        const found = findHits(await textOf(file, page, texts.current), page, query);
        if (found.length === 0) continue;
        hits = [...hits, ...found];
        if (isCurrent) setSearch({ hits, isSearching: true });
      }
      if (isCurrent) setSearch({ hits, isSearching: false });
    };
    const timer = setTimeout(
      () => void run().catch(() => setSearch({ hits: [], isSearching: false })),
      pauseMs,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [file, query]);
  return search;
}

async function textOf(file: PdfFile, page: number, known: Map<number, PageString>): Promise<PageString> {
  const before = known.get(page);
  if (before) return before;
  const { items } = await (await file.getPage(page)).getTextContent();
  const joined = joinItems(items.filter((item) => 'str' in item));
  known.set(page, joined);
  return joined;
}
