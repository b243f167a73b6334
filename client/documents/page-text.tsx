import { Fragment, type ReactNode } from 'react';
import { useMessages } from '../app/messages.ts';
import type { PageBlock } from './page-blocks.ts';
import { viewerMessages } from './viewer-messages.ts';

type PageTextProps = {
  readonly blocks: readonly PageBlock[];
  /** The language that the file names. */
  readonly language: string | null;
};

/** A page's text as headings, paragraphs, lists and tables. */
export function PageText({ blocks, language }: PageTextProps) {
  const m = useMessages(viewerMessages);
  if (blocks.length === 0) return <p>{m.noText}</p>;
  return (
    <div lang={language ?? undefined}>
      {runsOf(blocks).map((run, index) => (
        // A page’s pieces never change places.
        <Fragment key={index}>{element(run)}</Fragment>
      ))}
    </div>
  );
}

/** Pieces of one list or table side by side belong together. */
function runsOf(blocks: readonly PageBlock[]): PageBlock[][] {
  const runs: PageBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const isSame = last?.[0]?.kind === block.kind && (block.kind === 'item' || block.kind === 'row');
    if (isSame) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function element(run: readonly PageBlock[]): ReactNode {
  const [first] = run;
  switch (first?.kind) {
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4', 'h5'] as const)[first.level - 1] ?? 'h6';
      return <Heading>{first.text}</Heading>;
    }
    case 'paragraph':
      return <p>{first.text}</p>;
    case 'figure':
      return <p>[{first.text}]</p>;
    case 'item':
      return (
        <ul>
          {run.map(
            (item, index) => item.kind === 'item' && <li key={keyOf(item.text, index)}>{item.text}</li>,
          )}
        </ul>
      );
    case 'row':
      return (
        <table>
          <tbody>
            {run.map((row, index) => row.kind === 'row' && <Row key={keyOf('', index)} cells={row.cells} />)}
          </tbody>
        </table>
      );
    default:
      return null;
  }
}

function Row({ cells }: { readonly cells: (PageBlock & { kind: 'row' })['cells'] }) {
  return (
    <tr>
      {cells.map(({ text, isHeading }, index) =>
        isHeading ? <th key={keyOf(text, index)}>{text}</th> : <td key={keyOf(text, index)}>{text}</td>,
      )}
    </tr>
  );
}

function keyOf(text: string, index: number): string {
  return `${index} ${text.slice(0, 20)}`;
}
