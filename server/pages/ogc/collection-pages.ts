import { instantWords } from '../../../domain/wording/date-words.ts';
import { queryables } from '../../ogc/collections/collection.ts';
import { coordinateSystems } from '../../ogc/coordinate-systems.ts';
import type { OgcPage } from '../../ogc/ogc-page.ts';
import { type Html, html } from '../shell/html.ts';
import { factList } from '../shell/plain-text.ts';
import { ogcWords } from '../words/ogc-words.ts';
import { collectionList, partLinks } from './landing-page.ts';
import { breadcrumbs, type PageParts, pageAt } from './page-parts.ts';
import { propertyTable } from './technical-pages.ts';

export function collectionsPage(parts: PageParts) {
  const words = ogcWords[parts.asked.language];
  const main = html`${breadcrumbs(parts, [])}<h1>${words.collectionsTitle}</h1>${collectionList(parts)}`;
  return { title: words.collectionsTitle, main };
}

export function collectionPage(
  { collection, extent }: Extract<OgcPage, { kind: 'collection' }>,
  parts: PageParts,
) {
  const { language } = parts.asked;
  const words = ogcWords[language];
  const { id, title, description } = collection;
  const moment = (value: string) => instantWords(new Date(value), parts.now, language);
  const facts = factList([
    [words.period, extent?.from && extent.to ? `${moment(extent.from)} – ${moment(extent.to)}` : null],
    [words.area, extent?.box ? extent.box.map((degrees) => degrees.toFixed(4)).join(', ') : null],
    [
      words.systems,
      coordinateSystems.map(({ uri }) => uri.replace(/.*\/def\/crs\/(\w+)\/[\d.]+\//, '$1:')).join(', '),
    ],
  ]);
  const main = html`${breadcrumbs(parts, [['/collections', words.collectionsTitle]])}
<h1>${title[language]}</h1>
<p class="plain-lead">${description[language]}</p>
<p><a class="ds-button" href="${pageAt(`/collections/${id}/items`, parts)}">${words.see}</a></p>
${partLinks(id, parts)}
${facts}
<section aria-labelledby="egenskaper"><h2 id="egenskaper">${words.properties}</h2>${propertyTable(collection.properties, language)}</section>
<section aria-labelledby="filtre"><h2 id="filtre">${words.filterTitle}</h2><p>${words.filterIntro}</p>${examples(
    collection.id,
    queryables(collection).map(({ name }) => name),
    parts,
  )}
<ul class="plain-list"><li><a href="${pageAt(`/collections/${id}/queryables`, parts)}">${words.queryables}</a></li>
<li><a href="${pageAt(`/collections/${id}/sortables`, parts)}">${words.sortables}</a></li></ul></section>
${
  collection.tiles.length > 0 &&
  html`<section aria-labelledby="fliser"><h2 id="fliser">${words.tiles}</h2><p>${words.tilesIntro}</p>
<p><a href="${pageAt(`/collections/${id}/tiles`, parts)}">${words.tiles}</a></p></section>`
}`;
  return { title: title[language], description: description[language], main };
}

/** Filters that can be followed as they stand. */
function examples(id: string, names: readonly string[], parts: PageParts): Html {
  const all = [
    ...(names.includes('municipalityNumber') ? ["municipalityNumber = '3905'"] : []),
    ...(names.includes('closesAt') ? ["closesAt > TIMESTAMP('2026-01-01T00:00:00Z')"] : []),
    ...(names.includes('published') ? ["published >= DATE('2026-01-01')"] : []),
    's_intersects(geometry, BBOX(10.3, 59.2, 10.5, 59.4))',
  ];
  return html`<ul class="plain-list">${all.map(
    (filter) =>
      html`<li><a href="${pageAt(`/collections/${id}/items?filter=${encodeURIComponent(filter)}`, parts)}"><code class="plain-long">${filter}</code></a></li>`,
  )}</ul>`;
}
