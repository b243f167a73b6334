import type { Language } from '../../../domain/language.ts';
import { type PropertyDefinition, queryables } from '../../ogc/collections/collection.ts';
import type { OgcPage } from '../../ogc/ogc-page.ts';
import { type Html, html } from '../shell/html.ts';
import { ogcWords } from '../words/ogc-words.ts';
import { breadcrumbs, type PageParts, pageAt } from './page-parts.ts';

export function conformancePage({ classes }: Extract<OgcPage, { kind: 'conformance' }>, parts: PageParts) {
  const words = ogcWords[parts.asked.language];
  const main = html`${breadcrumbs(parts, [])}<h1>${words.standards}</h1><p>${words.standardsIntro}</p>
<ul class="plain-list">${classes.map((one) => html`<li><code class="plain-long">${one}</code></li>`)}</ul>`;
  return { title: words.standards, main };
}

export function apiPage({ operations }: Extract<OgcPage, { kind: 'api' }>, parts: PageParts) {
  const words = ogcWords[parts.asked.language];
  const rows = operations.map(({ path, summary }) => {
    const isWhole = !path.includes('{');
    const shown = html`<code class="plain-long">${path}</code>`;
    return html`<li>${isWhole ? html`<a href="${pageAt(path.slice('/ogc'.length), parts)}">${shown}</a>` : shown}<br><span class="plain-subtle">${summary}</span></li>`;
  });
  const main = html`${breadcrumbs(parts, [])}<h1>${words.interface}</h1><p>${words.howProgram}</p>
<p><a class="ds-button" href="/ogc/api?f=json">${words.asJson}</a></p>
<h2>${words.allOperations}</h2><ul class="plain-list">${rows}</ul>`;
  return { title: words.interface, main };
}

export function schemaPage({ collection, of }: Extract<OgcPage, { kind: 'schema' }>, parts: PageParts) {
  const { language } = parts.asked;
  const words = ogcWords[language];
  const title = of === 'schema' ? words.properties : words[of];
  const { id } = collection;
  const properties = of === 'schema' ? collection.properties : queryables(collection);
  const main = html`${breadcrumbs(parts, [[`/collections/${id}`, collection.title[language]]])}
<h1>${title}</h1>${propertyTable(properties, language)}<p><a href="/ogc/collections/${id}/${of}?f=json">${words.asJson}</a></p>`;
  return { title: `${title}: ${collection.title[language]}`, main };
}

export function tilesetsPage(
  { collection, links }: Extract<OgcPage, { kind: 'tilesets' }>,
  parts: PageParts,
) {
  const { language } = parts.asked;
  const words = ogcWords[language];
  const title = `${words.tiles}: ${collection.title[language]}`;
  const main = html`${breadcrumbs(parts, [[`/collections/${collection.id}`, collection.title[language]]])}
<h1>${title}</h1><p>${words.tilesIntro}</p>
<ul class="plain-list">${links.map(({ href, title: name, templated }) =>
    templated === true
      ? html`<li><code class="plain-long">${href}</code></li>`
      : html`<li><a class="plain-long" href="${href}">${name ?? href}</a></li>`,
  )}</ul>`;
  return { title, main };
}

export function tileMatrixSetsPage(parts: PageParts) {
  const words = ogcWords[parts.asked.language];
  const main = html`${breadcrumbs(parts, [])}<h1>${words.tileMatrixSets}</h1><p>${words.tileMatrixSetsIntro}</p>
<p><a href="/ogc/tileMatrixSets/WebMercatorQuad?f=json">WebMercatorQuad (JSON)</a></p>`;
  return { title: words.tileMatrixSets, main };
}

const typeNames: Readonly<Record<PropertyDefinition['type'], Readonly<Record<Language, string>>>> = {
  text: { nb: 'tekst', nn: 'tekst', en: 'text' },
  uuid: { nb: 'nøkkel', nn: 'nøkkel', en: 'key' },
  integer: { nb: 'helt tall', nn: 'heilt tal', en: 'whole number' },
  number: { nb: 'tall', nn: 'tal', en: 'number' },
  boolean: { nb: 'ja eller nei', nn: 'ja eller nei', en: 'yes or no' },
  date: { nb: 'dato', nn: 'dato', en: 'date' },
  timestamp: { nb: 'tidspunkt', nn: 'tidspunkt', en: 'moment' },
};

/** What things hold: the name in the data, what it is, and the kind of its values. */
export function propertyTable(properties: readonly PropertyDefinition[], language: Language): Html {
  const words = ogcWords[language];
  return html`<div class="plain-properties" tabindex="0" role="group" aria-label="${words.properties}"><table><thead><tr><th scope="col">${words.propertyName}</th><th scope="col">${words.meaning}</th><th scope="col">${words.type}</th></tr></thead>
<tbody>${properties.map(
    ({ name, title, type }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${title[language]}</td><td>${typeNames[type][language]}</td></tr>`,
  )}</tbody></table></div>`;
}
