import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { useMessages } from '../app/messages.ts';
import styles from './viewer.module.css';
import { viewerMessages } from './viewer-messages.ts';

type PdfSearchBarProps = {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** From 0. */
  readonly hitNumber: number;
  readonly count: number;
  readonly isSearching: boolean;
  readonly onHit: (number: number) => void;
};

/** Search in the open document: how many hits, and from one to the next. Enter goes on, Shift+Enter back. */
export function PdfSearchBar({ query, onQuery, hitNumber, count, isSearching, onHit }: PdfSearchBarProps) {
  const m = useMessages(viewerMessages);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isAsked = query.trim().length > 1;
  const words = () => {
    if (!isAsked) return '';
    if (count > 0) return m.hits(hitNumber + 1, count);
    return isSearching ? m.searching : m.noHits;
  };
  return (
    <search className={styles.search}>
      <input
        ref={field}
        type="search"
        className="ds-input"
        aria-label={m.search}
        placeholder={m.search}
        value={query}
        maxLength={200}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || count === 0) return;
          event.preventDefault();
          onHit(hitNumber + (event.shiftKey ? -1 : 1));
        }}
      />
      <output className={styles.hits}>{words()}</output>
      <button
        type="button"
        className={styles.tool}
        aria-label={m.previousHit}
        title={m.previousHit}
        aria-disabled={count === 0}
        onClick={() => count > 0 && onHit(hitNumber - 1)}
      >
        <ChevronUpIcon aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={m.nextHit}
        title={m.nextHit}
        aria-disabled={count === 0}
        onClick={() => count > 0 && onHit(hitNumber + 1)}
      >
        <ChevronDownIcon aria-hidden="true" />
      </button>
    </search>
  );
}
