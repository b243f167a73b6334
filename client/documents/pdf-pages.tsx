import { useEffect, useRef, useState } from 'react';
import { pageOfWords } from '../../domain/wording/page-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import { PageText } from './page-text.tsx';
import type { PdfFile } from './pdf-engine.ts';
import { PdfSearchBar } from './pdf-search-bar.tsx';
import { PdfSheet } from './pdf-sheet.tsx';
import { PdfToolbar } from './pdf-toolbar.tsx';
import { useElementWidth } from './use-element-width.ts';
import { usePdfPage } from './use-pdf-page.ts';
import { usePdfSearch } from './use-pdf-search.ts';
import styles from './viewer.module.css';
import { viewerMessages } from './viewer-messages.ts';

type PdfPagesProps = {
  readonly file: PdfFile;
  readonly language: string | null;
  readonly page: number;
  readonly onPage: (page: number) => void;
};

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
const wholeWidth = zooms.indexOf(1);

/** The open file: toolbar, search, and the page as drawn or as text. */
export function PdfPages({ file, language, page, onPage }: PdfPagesProps) {
  const m = useMessages(viewerMessages);
  const reader = useLanguage();
  const say = useStatus();
  const [zoom, setZoom] = useState(wholeWidth);
  const [isText, setIsText] = useState(false);
  const [isSearchOpen, setIsSearchOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [hitNumber, setHitNumber] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const shown = usePdfPage(file, page);
  const { hits, isSearching } = usePdfSearch(file, isSearchOpen ? query : '');
  const currentHit = hits[hitNumber];

  const goTo = (next: number) => {
    const number = Math.min(file.numPages, Math.max(1, next));
    if (number === page) return;
    onPage(number);
    say(pageOfWords(number, file.numPages, reader));
  };
  const goToHit = (next: number) => {
    const number = (next + hits.length) % hits.length;
    setHitNumber(number);
    const hit = hits[number];
    if (hit && hit.page !== page) onPage(hit.page);
  };
  // The first hit that comes opens its page.
  const firstPage = hits[0]?.page;
  // A jump is made once a search, not at each page.
  useEffect(() => {
    if (firstPage !== undefined && hitNumber === 0) onPage(firstPage);
  }, [firstPage]);

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    const canScroll = event.currentTarget.scrollWidth > event.currentTarget.clientWidth + 1;
    const turns: Readonly<Record<string, number>> = {
      ...(canScroll ? {} : { ArrowLeft: page - 1, ArrowRight: page + 1 }),
      Home: 1,
      End: file.numPages,
    };
    const next = turns[event.key];
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
  };
  const natural = shown?.page.getViewport({ scale: 1 });
  const scale = natural && width > 0 ? (width / natural.width) * (zooms[zoom] ?? 1) : null;
  return (
    <div className={styles.viewer}>
      <div className={styles.bars}>
        <PdfToolbar
          page={page}
          count={file.numPages}
          onPage={goTo}
          onSmaller={zoom > 0 && !isText ? () => setZoom(zoom - 1) : undefined}
          onLarger={zoom < zooms.length - 1 && !isText ? () => setZoom(zoom + 1) : undefined}
          isSearchOpen={isSearchOpen}
          onSearch={() => setIsSearchOpen(!isSearchOpen)}
        />
        {isSearchOpen && (
          <PdfSearchBar
            query={query}
            onQuery={(next) => {
              setHitNumber(0);
              setQuery(next);
            }}
            hitNumber={hitNumber}
            count={hits.length}
            isSearching={isSearching}
            onHit={goToHit}
          />
        )}
      </div>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        aria-pressed={isText}
        onClick={() => setIsText(!isText)}
      >
        {isText ? m.showPage : m.showText}
      </button>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section
        ref={frame}
        className={styles.frame}
        aria-label={m.viewer}
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-text={isText}
      >
        {shown && scale !== null && !isText && (
          <PdfSheet
            key={shown.page.pageNumber}
            page={shown.page}
            scale={scale}
            hits={hits.filter((hit) => hit.page === shown.page.pageNumber)}
            currentHit={currentHit?.page === shown.page.pageNumber ? currentHit : undefined}
          />
        )}
        {shown?.blocks && (
          <section
            className={isText ? styles.asText : 'visually-hidden'}
            aria-label={m.pageText(shown.page.pageNumber)}
          >
            <PageText blocks={shown.blocks} language={language} />
          </section>
        )}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: until here */}
      {shown?.blocks?.length === 0 && !isText && <p className={styles.note}>{m.noText}</p>}
    </div>
  );
}
