import {
  ChevronLeftIcon,
  ChevronRightIcon,
  MagnifyingGlassIcon,
  ZoomMinusIcon,
  ZoomPlusIcon,
} from '@navikt/aksel-icons';
import { type FormEvent, useEffect, useState } from 'react';
import { useMessages } from '../app/messages.ts';
import styles from './viewer.module.css';
import { viewerMessages } from './viewer-messages.ts';

type PdfToolbarProps = {
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
  /** None where it cannot be smaller or larger. */
  readonly onSmaller: (() => void) | undefined;
  readonly onLarger: (() => void) | undefined;
  readonly isSearchOpen: boolean;
  readonly onSearch: () => void;
};

/** Turning pages, the page's number to type, zoom, and the way to the search. */
export function PdfToolbar(props: PdfToolbarProps) {
  const m = useMessages(viewerMessages);
  const { page, count, onPage, onSmaller, onLarger, isSearchOpen, onSearch } = props;
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = Number.parseInt(typed, 10);
    if (Number.isFinite(number)) onPage(number);
    setTyped(String(Number.isFinite(number) ? Math.min(count, Math.max(1, number)) : page));
  };
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={m.toolbar}>
      <Tool label={m.previous} onClick={page > 1 ? () => onPage(page - 1) : undefined}>
        <ChevronLeftIcon aria-hidden="true" />
      </Tool>
      <form className={styles.pageField} onSubmit={submit}>
        <label htmlFor="document-page">{m.page}</label>
        <input
          id="document-page"
          className="ds-input"
          inputMode="numeric"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={submit}
        />
        <span>{m.of(count)}</span>
      </form>
      <Tool label={m.next} onClick={page < count ? () => onPage(page + 1) : undefined}>
        <ChevronRightIcon aria-hidden="true" />
      </Tool>
      <span className={styles.gap} />
      <Tool label={m.smaller} onClick={onSmaller}>
        <ZoomMinusIcon aria-hidden="true" />
      </Tool>
      <Tool label={m.larger} onClick={onLarger}>
        <ZoomPlusIcon aria-hidden="true" />
      </Tool>
      <Tool label={isSearchOpen ? m.closeSearch : m.search} onClick={onSearch} isExpanded={isSearchOpen}>
        <MagnifyingGlassIcon aria-hidden="true" />
      </Tool>
    </div>
  );
}

type ToolProps = {
  readonly label: string;
  readonly onClick: (() => void) | undefined;
  readonly isExpanded?: boolean;
  readonly children: React.ReactNode;
};

/** One that cannot be used keeps its place and the focus. */
function Tool({ label, onClick, isExpanded, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-disabled={onClick === undefined}
      aria-expanded={isExpanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
