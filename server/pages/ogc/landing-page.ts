import { openDataLicence } from '../../../domain/open-data-licence.ts';
import { apiDescription, apiTitle } from '../../ogc/answers/landing.ts';
import { allCollections } from '../../ogc/collections/all-collections.ts';
import type { Collection } from '../../ogc/collections/collection.ts';
import type { OgcPage } from '../../ogc/ogc-page.ts';
import { type Html, html } from '../shell/html.ts';
import { ogcWords } from '../words/ogc-words.ts';
import { type PageParts, pageAt } from './page-parts.ts';

/** Relations that the page itself has words for; others are shown as what they are called. */
const own = /^(self|alternate|service-desc|service-doc|conformance|data|license|http:.*)$/;

export function landingPage({ links }: Extract<OgcPage, { kind: 'landing' }>, parts: PageParts) {
  const { language } = parts.asked;
  const words = ogcWords[language];
  const further = links.filter(({ rel, title }) => !own.test(rel) && title !== undefined);
  const main = html`<header class="plain-title"><h1>${apiTitle[language]}</h1>
<p class="plain-lead">${apiDescription[language]}</p></header>
<section aria-labelledby="samlinger"><h2 id="samlinger">${words.collections}</h2>${collectionList(parts)}</section>
<section aria-labelledby="bruk"><h2 id="bruk">${words.howTitle}</h2>
<ul><li>${words.howQgis}</li><li>${words.howBrowser}</li><li>${words.howProgram}</li></ul>
<p>${words.address}: <code>${parts.publicUrl}/ogc</code></p></section>
<section aria-labelledby="vilkar"><h2 id="vilkar">${words.licenceTitle}</h2>
<p>${words.licence} ${words.noNames} <a href="${openDataLicence.url}">${openDataLicence.names[language]}</a></p></section>
${
  further.length > 0 &&
  html`<section aria-labelledby="mer"><h2 id="mer">${words.more}</h2><ul class="plain-list">${further.map(
    ({ href, title }) => html`<li><a href="${href}">${title}</a></li>`,
  )}</ul></section>`
}
<section aria-labelledby="teknisk"><h2 id="teknisk">${words.technicalTitle}</h2><ul class="plain-list">
<li><a href="${pageAt('/api', parts)}">${words.interface}</a></li>
<li><a href="${pageAt('/conformance', parts)}">${words.standards}</a></li>
<li><a href="${pageAt('/tileMatrixSets', parts)}">${words.tileMatrixSets}</a></li></ul></section>`;
  return { title: apiTitle[language], description: apiDescription[language], main };
}

/** The collections, each with what it holds and its parts. */
export function collectionList(parts: PageParts): Html {
  const { language } = parts.asked;
  return html`<ul class="plain-plans">${allCollections
    .filter(({ partOf }) => partOf === undefined)
    .map(
      ({
        id,
        title,
        description,
      }) => html`<li><h3><a href="${pageAt(`/collections/${id}/items`, parts)}">${title[language]}</a></h3>
<p>${description[language]}</p>
${partLinks(id, parts)}
<p class="plain-subtle"><a href="${pageAt(`/collections/${id}`, parts)}">${ogcWords[language].properties}<span class="plain-hidden"> (${title[language].toLowerCase()})</span></a></p></li>`,
    )}</ul>`;
}

/** The same by the kind of geometry, where a collection mixes them. */
export function partLinks(id: Collection['id'], parts: PageParts): Html | null {
  const { language } = parts.asked;
  const own = allCollections.filter(({ partOf }) => partOf === id);
  if (own.length === 0) return null;
  return html`<p class="plain-subtle">${ogcWords[language].byGeometry}</p><ul class="plain-row">${own.map(
    (part) =>
      html`<li><a href="${pageAt(`/collections/${part.id}`, parts)}">${part.title[language]}</a></li>`,
  )}</ul>`;
}
