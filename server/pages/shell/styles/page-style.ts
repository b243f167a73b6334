import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Html, ownMarkup } from '../html.ts';
import { plainPageParts } from './plain-page-parts.ts';
import { pruneCss } from './prune-css.ts';

/** The style that a page brings in itself, so that its text waits for nothing else. */
export type PageStyle = {
  readonly element: Html;
  /** What a content security policy calls it, e.g. `'sha256-…'`. */
  readonly source: string;
};

/** In the order in which they are laid over each other. */
const plainSheets = ['frame', 'content', 'forms', 'narrow', 'paper', 'code'] as const;

const plain = plainSheets
  .map((name) => readFileSync(join(import.meta.dirname, 'plain', `${name}.css`), 'utf8'))
  .join('\n')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s+/g, ' ')
  .trim();

/** The plain pages' own rules, after those they need of the client's style sheets. */
export function pageStyle(clientCss: string): PageStyle {
  const css = pruneCss(clientCss, plainPageParts, plain) + plain;
  const hash = createHash('sha256').update(css).digest('base64');
  return { element: ownMarkup(`<style>${css}</style>`), source: `'sha256-${hash}'` };
}
