import { languages } from '../../../domain/language.ts';
import { type Html, html, ownMarkup } from '../shell/html.ts';
import { inLanguage, type PageLanguage } from '../shell/page-language.ts';
import { embedWords } from '../words/embed-words.ts';
import { type EmbedChoice, type EmbedType, embedCode, embedElement, embedTypes } from './embed-code.ts';

export type BuilderParts = {
  readonly asked: PageLanguage;
  readonly publicUrl: string;
  readonly choice: EmbedChoice;
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  readonly plans: readonly { readonly identifier: string; readonly name: string }[];
  readonly allowed: readonly string[];
};

const languageNames = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** The form that makes the code, the code, and what it will look like: one page, without any program but the frame's. */
export function embedBuilder(parts: BuilderParts): Html {
  const { asked, publicUrl, choice, allowed } = parts;
  const words = embedWords[asked.language];
  const isLacking = choice.type === 'plan' && choice.plan === '';
  const code = embedCode(choice, publicUrl, words.openWhole);
  return html`<h1>${words.buildTitle}</h1>
<p class="plain-lead">${words.buildLead}</p>
<section class="plain-form" aria-labelledby="velg"><h2 id="velg">${words.choose}</h2>${form(parts)}</section>
${
  !isLacking &&
  html`<section aria-labelledby="kode"><h2 id="kode">${words.copyTitle}</h2>
<p id="kode-hjelp">${words.copyText}</p>
<label class="ds-label" for="koden">${words.codeLabel}</label>
<textarea class="ds-input plain-code" id="koden" rows="6" readonly spellcheck="false" aria-describedby="kode-hjelp">${code}</textarea>
<p><button class="ds-button" type="button" data-copy="koden" data-copied="${words.copied}" hidden>${words.copy}</button> <span role="status" id="kopiert"></span></p></section>`
}
<section aria-labelledby="lov"><h2 id="lov">${words.allowTitle}</h2>
<p>${words.allowText}</p>
${allowed.length > 0 ? html`<p>${words.allowedNow}</p><ul>${allowed.map((origin) => html`<li><code>${origin}</code></li>`)}</ul>` : html`<p>${words.allowedNone}</p>`}
<p><a href="/desk/kommune">${words.toDesk}</a></p></section>
${!isLacking && html`<section aria-labelledby="slik"><h2 id="slik">${words.previewTitle}</h2>${ownMarkup(embedElement(choice, publicUrl, words.openWhole))}</section>`}
<section aria-labelledby="trygt"><h2 id="trygt">${words.policyTitle}</h2>
<p>${words.policyText} <code>${publicUrl}</code></p>
<p>${words.draftText}</p></section>
${eventsSection(asked)}
<p><a href="${inLanguage(`/embed/demo?kommune=${choice.number}`, asked)}">${words.toDemo}</a></p>`;
}

function form({ asked, choice, municipalities, plans }: BuilderParts): Html {
  const words = embedWords[asked.language];
  const typeNames: Readonly<Record<EmbedType, string>> = {
    liste: words.list,
    kart: words.map,
    plan: words.plan,
  };
  const chosen = (is: boolean) => (is ? html` selected` : null);
  return html`<form action="/embed/bygg" method="get">
${asked.isAsked && html`<input type="hidden" name="sprak" value="${asked.language}">`}
<div class="plain-field"><label class="ds-label" for="kommune">${words.municipality}</label>
<select class="ds-input" id="kommune" name="kommune">${municipalities.map(({ number, name }) => html`<option value="${number}"${chosen(number === choice.number)}>${name}</option>`)}</select></div>
<fieldset class="plain-choices"><legend class="ds-label">${words.type}</legend>
${embedTypes.map((type) => html`<label><input type="radio" name="type" value="${type}"${type === choice.type ? html` checked` : null}> ${typeNames[type]}</label>`)}</fieldset>
<div class="plain-field"><label class="ds-label" for="plan">${words.whichPlan}</label><p class="plain-subtle" id="plan-hjelp">${words.whichPlanHint}</p>
<select class="ds-input" id="plan" name="plan" aria-describedby="plan-hjelp"><option value="">${words.noPlan}</option>${plans.map(({ identifier, name }) => html`<option value="${identifier}"${chosen(identifier === choice.plan)}>${name}</option>`)}</select></div>
<div class="plain-field"><label class="ds-label" for="hoyde">${words.height}</label><p class="plain-subtle" id="hoyde-hjelp">${words.heightHint}</p>
<input class="ds-input" id="hoyde" name="hoyde" type="number" inputmode="numeric" min="200" max="5000" value="${choice.height ?? ''}" aria-describedby="hoyde-hjelp"></div>
<div class="plain-field"><label class="ds-label" for="visning-sprak">${words.language}</label>
<select class="ds-input" id="visning-sprak" name="rammesprak">${languages.map((language) => html`<option value="${language}" lang="${language}"${chosen(language === choice.language)}>${languageNames[language]}</option>`)}</select></div>
<p><button class="ds-button" type="submit">${words.update}</button></p>
</form>`;
}

/** What the element tells its page, for those who write programs. */
export function eventsSection({ language }: PageLanguage): Html {
  const words = embedWords[language];
  const rows = [
    ['allmenning:klar', words.ready, '{ visning }'],
    ['allmenning:hoyde', words.resized, '{ hoyde }'],
    ['allmenning:plan-valgt', words.chosen, '{ kommune, plan }'],
    ['allmenning:innspill-sendt', words.sent, '{ kommune, plan }'],
    ['allmenning:feil', words.failed, '{ grunn }'],
  ] as const;
  return html`<section aria-labelledby="hendelser"><h2 id="hendelser">${words.eventsTitle}</h2>
<p>${words.eventsText}</p>
<div class="plain-scroll" tabindex="0" role="region" aria-labelledby="hendelser"><table class="plain-table"><thead><tr><th scope="col">${words.event}</th><th scope="col">${words.when}</th><th scope="col">${words.content}</th></tr></thead>
<tbody>${rows.map(([name, when, detail]) => html`<tr><th scope="row"><code>${name}</code></th><td>${when}</td><td><code>${detail}</code></td></tr>`)}</tbody></table></div></section>`;
}
