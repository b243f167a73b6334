import type { PublicObject } from '../plan/map-section.ts';
import { stageName, whenWords } from '../plan/plan-header.ts';
import { type PlanView, receptionOf } from '../plan/plan-view.ts';
import { html } from '../shell/html.ts';
import type { PageContent } from '../shell/page-document.ts';
import { inLanguage } from '../shell/page-language.ts';
import { formWords } from '../words/form-words.ts';
import { planWords } from '../words/plan-words.ts';
import { commentForm } from './comment-form.ts';
import type { CommentFormState } from './comment-form-state.ts';
import { commentPath } from './comment-path.ts';

/** The form by itself: where the app's comment page is, and where a form with something wrong comes back. */
export function commentPage(
  view: PlanView,
  objects: readonly PublicObject[],
  form: CommentFormState,
): PageContent {
  const { page, hearing, path, asked } = view;
  const words = formWords[asked.language];
  return {
    title: `${form.problems.length > 0 ? `${words.errorTitle}: ` : ''}${words.titleTo(page.plan.name)}`,
    path: hearing ? commentPath(path, hearing.code) : path,
    accent: page.municipality.profile.accent,
    isIndexed: false,
    // What was typed and came back with a problem must not be replaced by an empty form.
    hasApp: form.problems.length === 0,
    ...(form.problems.length === 0 && { program: { page: 'comments/comment-page.tsx' as const } }),
    main: html`<header class="plain-title">
<a class="plain-back" href="${inLanguage(path, asked)}">‹ ${page.plan.name}</a>
<h1>${words.titleTo(page.plan.name)}</h1>
<p class="plain-stage" data-open="${String(hearing?.state === 'open')}"><strong>${stageName(view)}</strong> <span>${whenWords(view)}</span></p>
</header>
${receptionOf(hearing) === 'none' ? html`<p>${words.notOpen}</p><p><a href="${inLanguage(path, asked)}#kontakt">${planWords[asked.language].contact}</a></p>` : commentForm(view, objects, form)}`,
  };
}
