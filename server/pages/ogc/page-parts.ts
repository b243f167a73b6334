import type { Geometry } from 'geojson';
import type { PrintBackground } from '../../print/print-routes.ts';
import { type Html, html } from '../shell/html.ts';
import { inLanguage, type PageLanguage } from '../shell/page-language.ts';
import { ogcWords } from '../words/ogc-words.ts';
import type { DegreeBox } from './municipality-borders.queries.ts';

/** What every page of open data is drawn with. */
export type PageParts = {
  readonly asked: PageLanguage;
  readonly publicUrl: string;
  readonly background: PrintBackground | undefined;
  readonly readBorders: (box: DegreeBox) => Promise<readonly Geometry[]>;
  readonly now: Date;
};

/** An address of the API as a page, in the language that was asked for. */
export function pageAt(path: string, { asked }: PageParts): string {
  return inLanguage(`/ogc${path}${path.includes('?') ? '&' : '?'}f=html`, asked);
}

/** The way up, from the page on. */
export function breadcrumbs(
  parts: PageParts,
  steps: readonly (readonly [path: string, name: string])[],
): Html {
  const all = [['', ogcWords[parts.asked.language].toData] as const, ...steps];
  return html`<nav aria-label="${ogcWords[parts.asked.language].toData}"><ul class="plain-row">${all.map(
    ([path, name]) => html`<li><a href="${pageAt(path, parts)}">${name}</a></li>`,
  )}</ul></nav>`;
}
