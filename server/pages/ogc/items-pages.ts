import { geometryText } from '../../ogc/item-of-row.ts';
import type { OgcPage } from '../../ogc/ogc-page.ts';
import { type Html, html } from '../shell/html.ts';
import { factList, norwegianText } from '../shell/plain-text.ts';
import { ogcWords } from '../words/ogc-words.ts';
import { itemsMap } from './items-map.ts';
import { breadcrumbs, type PageParts, pageAt } from './page-parts.ts';
import { propertyValue } from './property-value.ts';

type ItemsPage = Extract<OgcPage, { kind: 'items' }>;

export async function itemsPage(page: ItemsPage, parts: PageParts) {
  const { collection, items, matched, links } = page;
  const { language } = parts.asked;
  const words = ogcWords[language];
  const name = collection.title[language];
  const places = items.map(({ geometry }) => geometryText(geometry)).filter((text) => text !== null);
  const isContinued = page.parameters.has('cursor');
  const json = links.find(({ rel }) => rel === 'self')?.href;
  const count = matched === null ? (isContinued ? '' : words.foundMany) : words.found(matched);
  const main = html`${breadcrumbs(parts, [['/collections', words.collectionsTitle]])}
<header class="plain-title"><h1>${name}</h1><p class="plain-lead">${collection.description[language]}</p></header>
${narrowForm(page, parts)}
<h2 id="funn">${items.length === 0 ? words.none : count || words.shown(items.length)}</h2>
${count && (matched === null || matched > items.length) && html`<p>${words.shown(items.length)}</p>`}
${await itemsMap(places, words.mapOf(name, places.length), parts)}
<ul class="plain-plans">${items.map((item) => html`<li>${itemSummary(page, item, parts)}</li>`)}</ul>
${pageLinks(page, parts)}
<p class="plain-subtle">${json && html`<a href="${json}">${words.asJson}</a> · `}<a href="${pageAt(`/collections/${collection.id}`, parts)}">${words.properties}</a></p>`;
  return { title: name, description: collection.description[language], main };
}

export async function itemPage({ collection, item }: Extract<OgcPage, { kind: 'item' }>, parts: PageParts) {
  const { language } = parts.asked;
  const words = ogcWords[language];
  const name = collection.nameOf(item.properties, language);
  const geometry = geometryText(item.geometry);
  const isOwnWords = ['text', 'answer', 'summary', 'change'];
  const facts = collection.properties
    .filter((property) => !isOwnWords.includes(property.name))
    .map(
      (property) =>
        [
          property.title[language],
          propertyValue(property, item.properties, { language, now: parts.now }),
        ] as const,
    );
  const texts = collection.properties.flatMap((property) => {
    const value = isOwnWords.includes(property.name) && item.properties[property.name];
    return typeof value === 'string' && value !== ''
      ? [
          html`<section><h2>${property.title[language]}</h2><p class="plain-text"${norwegianText(language)}>${value}</p></section>`,
        ]
      : [];
  });
  const main = html`${breadcrumbs(parts, [[`/collections/${collection.id}/items`, collection.title[language]]])}
<h1${norwegianText(language)}>${name}</h1>
${geometry === null ? html`<p>${words.noPlace}</p>` : await itemsMap([geometry], name, parts)}
${texts}
${factList(facts)}
<p class="plain-subtle"><a href="/ogc/collections/${collection.id}/items/${item.id}?f=json">${words.asJson}</a></p>`;
  return { title: name, main };
}

function itemSummary({ collection }: ItemsPage, item: ItemsPage['items'][number], parts: PageParts): Html {
  const { language } = parts.asked;
  const shown = collection.columns.flatMap((name) => {
    const property = collection.properties.find((one) => one.name === name);
    const value = property && propertyValue(property, item.properties, { language, now: parts.now });
    return property && value ? [html`<span>${property.title[language]}: ${value}</span>`] : [];
  });
  const address = pageAt(`/collections/${collection.id}/items/${item.id}`, parts);
  return html`<h3><a href="${address}"${norwegianText(language)}>${collection.nameOf(item.properties, language)}</a></h3>
<p class="plain-subtle plain-stage">${shown}</p>`;
}

/** The first thing people narrow by: their own municipality. */
function narrowForm({ collection, parameters }: ItemsPage, parts: PageParts): Html | null {
  const { language, isAsked } = parts.asked;
  const words = ogcWords[language];
  const name = collection.id === 'municipalities' ? 'number' : 'municipalityNumber';
  return html`<form class="plain-search" action="/ogc/collections/${collection.id}/items" method="get">
<label for="kommune">${words.municipalityNumber}</label>
<div><input class="ds-input" id="kommune" name="${name}" value="${parameters.get(name) ?? ''}" inputmode="numeric" pattern="[0-9]{4}" required>
<input type="hidden" name="f" value="html">${isAsked && html`<input type="hidden" name="sprak" value="${language}">`}
<button class="ds-button" type="submit">${words.show}</button></div></form>`;
}

function pageLinks({ collection, links, parameters }: ItemsPage, parts: PageParts): Html | null {
  const words = ogcWords[parts.asked.language];
  const next = links.find(({ rel }) => rel === 'next');
  const isFirst = !parameters.has('cursor');
  if (!next && isFirst) return null;
  const at = (search: URLSearchParams) => {
    for (const name of ['f', 'sprak', 'lang']) search.delete(name);
    const query = search.toString();
    return pageAt(`/collections/${collection.id}/items${query ? `?${query}` : ''}`, parts);
  };
  const first = new URLSearchParams([...parameters]);
  first.delete('cursor');
  return html`<nav aria-label="${collection.title[parts.asked.language]}"><ul class="plain-row">
${!isFirst && html`<li><a href="${at(first)}">${words.first}</a></li>`}
${next && html`<li><a rel="next" href="${at(new URL(next.href).searchParams)}">${words.next}</a></li>`}</ul></nav>`;
}
