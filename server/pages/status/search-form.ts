import { type Html, html } from '../shell/html.ts';
import type { PageLanguage } from '../shell/page-language.ts';
import { statusWords } from '../words/status-words.ts';

/** A search of the portal that works without a program. */
export function searchForm({ language, isAsked }: PageLanguage, action = '/', searched = ''): Html {
  const words = statusWords[language];
  return html`<form class="plain-search" role="search" action="${action}" method="get">
<label class="ds-label" for="sok">${words.search}</label>
<div><input class="ds-input" id="sok" name="sok" type="search" maxlength="80" value="${searched}">
${isAsked && html`<input type="hidden" name="sprak" value="${language}">`}
<button class="ds-button" data-variant="secondary" type="submit">${words.searchButton}</button></div>
</form>`;
}
