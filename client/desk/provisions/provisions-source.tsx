import { useEffect, useRef } from 'react';
import { useMessages } from '../../app/messages.ts';
import { provisionDeskMessages } from './provision-desk-messages.ts';
import styles from './provisions.module.css';

/** The text that clauses were read from. */
export type SourceText = {
  readonly name: string;
  readonly lines: readonly { readonly text: string; readonly page: number | null }[];
  /** Lines that are in no clause. */
  readonly leftOut: readonly number[];
};

type ProvisionsSourceProps = {
  readonly source: SourceText;
  /** The line where the chosen clause begins. */
  readonly line: number | null;
  readonly onLine: (line: number) => void;
};

/** The source beside its clauses, page by page; what was left out is grey. */
export function ProvisionsSource({ source, line, onLine }: ProvisionsSourceProps) {
  const m = useMessages(provisionDeskMessages);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = pane;
    const found = line !== null && current?.querySelector(`[data-line="${line}"]`);
    if (!found || !current) return;
    // The pane alone scrolls: the page stays with the clause that is worked on.
    current.scrollTop += found.getBoundingClientRect().top - current.getBoundingClientRect().top - 60;
  }, [line]);
  const left = new Set(source.leftOut);
  return (
    <section ref={pane} className={styles.source} aria-labelledby="source-title" tabIndex={-1}>
      <h2 id="source-title">{source.name}</h2>
      <p className={styles.sourceNote}>{m.sourceHint(source.leftOut.length)}</p>
      {source.lines.map(({ text, page }, index) => (
        <div key={index} data-line={index}>
          {page !== null && page !== source.lines[index - 1]?.page && <h3>{m.page(page)}</h3>}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree beside chooses by keyboard */}
          <p data-left-out={left.has(index)} data-chosen={line === index} onClick={() => onLine(index)}>
            {left.has(index) && <span className="visually-hidden">{m.leftOut}: </span>}
            {text}
          </p>
        </div>
      ))}
    </section>
  );
}
