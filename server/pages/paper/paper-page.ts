import type { PlanView } from '../plan/plan-view.ts';
import { type Html, html } from '../shell/html.ts';
import type { PageContent } from '../shell/page-document.ts';
import { inLanguage } from '../shell/page-language.ts';
import { factList, paragraphs } from '../shell/plain-text.ts';
import { paperWords } from '../words/paper-words.ts';
import { paperForm } from './paper-form.ts';

/** The form as a page to print on A4; the PDF has the same content. */
export function paperPage(view: PlanView, publicUrl: string): PageContent {
  const { page, hearing, version, path, asked } = view;
  const words = paperWords[asked.language];
  const form = paperForm(view, publicUrl);
  const query = hearing ? `?horing=${hearing.code}` : '';
  return {
    title: form.title,
    path: `${path}/skjema${query}`,
    accent: page.municipality.profile.accent,
    isIndexed: false,
    main: html`<header class="plain-title">
<a class="plain-back" href="${inLanguage(path, asked)}">‹ ${words.back}</a>
<h1>${form.title}</h1>
<p class="plain-lead">${form.intro}</p>
<p><strong>${form.deadline}</strong></p>
<p class="plain-screen">${words.print} <a href="${inLanguage(`${path}/skjema.pdf${query}`, asked)}">${words.pdf}</a></p>
</header>
<div class="plain-paper-head">
<div>${factList(form.facts)}</div>
${hearing && html`<img src="/pictures/h/${hearing.code}.svg" width="140" height="140" alt="${words.qrAlt}">`}
</div>
<section aria-labelledby="lever-tittel"><h2 id="lever-tittel">${words.deliver}</h2>${factList(form.delivery)}${paragraphs(form.assistance)}</section>
<section class="plain-paper-fields">${form.fields.map(linesOf)}
<p class="plain-paper-box"><span aria-hidden="true"></span> ${words.underAge}</p></section>
<section aria-labelledby="personvern-tittel"><h2 id="personvern-tittel">${words.privacyTitle}</h2>${form.privacy.map((text) => html`<p>${text}</p>`)}</section>
${
  (version || hearing) &&
  html`<section class="plain-paper-map" aria-labelledby="kart-tittel"><h2 id="kart-tittel">${words.map}</h2><p>${words.mapHint}</p>
<img class="plain-picture" src="/pictures${path}/kart.png${version ? `?versjon=${version.number}` : ''}" width="1200" height="800" alt="${words.mapAlt(page.plan.name)}"></section>`
}`,
  };
}

function linesOf({ label, lines }: { readonly label: string; readonly lines: number }): Html {
  return html`<div class="plain-paper-field"><p>${label}</p><div class="plain-paper-lines" aria-hidden="true">${Array.from({ length: lines }, () => html`<span></span>`)}</div></div>`;
}
