import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { planStageNames } from '../../../domain/plans.ts';
import { deadlineWords, openingWords } from '../../../domain/wording/deadline-words.ts';
import { commentPath } from '../comment/comment-path.ts';
import { type Html, html } from '../shell/html.ts';
import { inLanguage } from '../shell/page-language.ts';
import { norwegianText } from '../shell/plain-text.ts';
import { pageWords } from '../words/page-words.ts';
import { planWords } from '../words/plan-words.ts';
import { type PlanView, receptionOf } from './plan-view.ts';

/** Title, id, stage, deadline and the one primary action. */
export function planHeader(view: PlanView): Html {
  const { page, hearing, asked } = view;
  const { language } = asked;
  const { plan, municipality } = page;
  const norwegian = norwegianText(language);
  const back = inLanguage(`/kommune/${municipality.number}`, asked);
  return html`<header class="plain-title">
<a class="plain-back" href="${back}">‹ ${municipality.name}</a>
<h1${norwegian}>${plan.name}</h1>
<p class="plain-subtle">${pageWords[language].planId} ${municipality.number}/${plan.identifier}${
    plan.placeInWords ? html` · <span${norwegian}>${plan.placeInWords}</span>` : ''
  }</p>
<p class="plain-stage" data-open="${String(hearing?.state === 'open')}"><strong>${stageName(view)}</strong> ${
    hearing && html`<span>${whenWords(view)}</span>`
  }</p>
${action(view)}
</header>`;
}

/** What the plan's stage is called: the kind of an open hearing, else the stage. */
export function stageName({ page, hearing, asked }: PlanView): string {
  return hearing?.state === 'open'
    ? hearingKindRules[hearing.kind].names[asked.language]
    : planStageNames[page.stage][asked.language];
}

/** "12 dager igjen. Siste frist er onsdag 3. mars."; empty without a hearing. */
export function whenWords({ hearing, asked, now }: PlanView): string {
  if (!hearing) return '';
  return hearing.state === 'scheduled'
    ? openingWords(new Date(hearing.opensAt), now, asked.language)
    : deadlineWords(new Date(hearing.closesAt), now, asked.language);
}

function action(view: PlanView): Html | null {
  const { hearing, path, asked } = view;
  const reception = receptionOf(hearing);
  if (!hearing || reception === 'none') return null;
  const words = planWords[asked.language];
  return html`<p><a class="ds-button" data-variant="${reception === 'open' ? 'primary' : 'secondary'}" href="${inLanguage(
    commentPath(path, hearing.code),
    asked,
  )}">${reception === 'open' ? words.giveComment : words.giveLateComment}</a></p>`;
}
