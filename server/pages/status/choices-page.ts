import { planPath } from '../plan/plan-view.ts';
import type { PlanChoice } from '../plan/read-plan-view.ts';
import { html } from '../shell/html.ts';
import type { PageContent } from '../shell/page-document.ts';
import { inLanguage, type PageLanguage } from '../shell/page-language.ts';
import { pageWords } from '../words/page-words.ts';
import { planWords } from '../words/plan-words.ts';

/** Asks which plan is meant, where a number and an id have meant several. */
export function choicesPage(choices: readonly PlanChoice[], asked: PageLanguage): PageContent {
  const words = planWords[asked.language];
  const items = choices.map(({ municipalityNumber, identifier, name }) => {
    const address = inLanguage(planPath(municipalityNumber, identifier), asked);
    return html`<li><a href="${address}">${name}</a><br><span class="plain-subtle">${pageWords[asked.language].planId} ${municipalityNumber}/${identifier}</span></li>`;
  });
  return {
    title: words.chooseTitle,
    path: '/',
    isIndexed: false,
    main: html`<h1>${words.chooseTitle}</h1><p>${words.chooseText}</p><ul class="plain-list">${items}</ul>`,
  };
}
