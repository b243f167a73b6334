import { type Html, html } from '../shell/html.ts';
import type { PageContent } from '../shell/page-document.ts';
import { inLanguage, type PageLanguage } from '../shell/page-language.ts';
import { confirmWords } from '../words/confirm-words.ts';
import { confirmPath, personPath } from './person-path.ts';

/** Where the one who opened the link stands: before the button, after it, or with a link that is of no use. */
export type Confirmation =
  | { readonly step: 'ask'; readonly token: string }
  | { readonly step: 'done'; readonly returnTo: string; readonly isSameBrowser: boolean }
  | { readonly step: 'over'; readonly problem: string };

/** The page behind the link of a message. Opening it uses nothing up: programs that read mail open links too. */
export function confirmPage(confirmation: Confirmation, asked: PageLanguage): PageContent {
  const { title } = confirmWords[asked.language];
  return {
    title,
    // Without the key: the page's own links, to other languages, tell nobody of it.
    path: confirmPath,
    main: html`<h1>${title}</h1>
${stepOf(confirmation, asked)}`,
    // Its referrer stays within the portal, since a form without one is taken for another site's.
    isIndexed: false,
  };
}

function stepOf(confirmation: Confirmation, asked: PageLanguage): Html {
  const words = confirmWords[asked.language];
  switch (confirmation.step) {
    case 'ask':
      return html`<p class="plain-lead">${words.lead}</p>
<form class="plain-form" method="post" action="${inLanguage(confirmPath, asked)}">
<input type="hidden" name="nokkel" value="${confirmation.token}">
<p><button class="ds-button" type="submit">${words.confirm}</button></p>
</form>`;
    case 'done':
      return html`<p class="plain-lead" role="status">${words.done}</p>
${!confirmation.isSameBrowser && html`<p>${words.otherDevice}</p>`}
<p><a class="ds-button" href="${inLanguage(confirmation.returnTo, asked)}">${words.goOn}</a></p>`;
    case 'over':
      return html`<div class="plain-problems" role="alert" tabindex="-1" autofocus><p>${confirmation.problem}</p></div>
<p><a href="${inLanguage(personPath, asked)}">${words.again}</a></p>`;
  }
}
