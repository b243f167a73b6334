import { openDataLicence } from '../../../domain/open-data-licence.ts';
import {
  downloadWords,
  offeredCommentFormats,
  offeredPlanFormats,
} from '../../../domain/wording/download-words.ts';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { type Html, html } from '../shell/html.ts';
import type { PlanView } from './plan-view.ts';

/** The plan and what people said of it as files; nothing where there is neither. */
export function downloadsSection({ page, hearing, version, asked: { language } }: PlanView): Html | null {
  const words = downloadWords[language];
  const { sharing } = page;
  const commentsOf = hearing && hearing.shown > 0 && sharing.comments ? hearing.id : undefined;
  if (!version && !commentsOf) return null;
  return html`<section id="last-ned" aria-labelledby="last-ned-tittel">
<h2 id="last-ned-tittel">${words.title}</h2>
<p>${words.terms} <a href="${openDataLicence.url}">${openDataLicence.names[language]}</a></p>
${version && planFiles(version, sharing.plan, language)}
${
  commentsOf &&
  html`<h3>${words.comments}</h3>
<ul class="plain-list">${offeredCommentFormats.map(
    (format) =>
      html`<li><a href="/downloads/hearings/${commentsOf}/comments.${format}" download>${words.commentFormats[format]}</a></li>`,
  )}</ul>`
}
</section>`;
}

function planFiles(
  { id, sourceSize }: NonNullable<PlanView['version']>,
  isShared: boolean,
  language: PlanView['asked']['language'],
): Html {
  const words = downloadWords[language];
  if (!isShared) return html`<h3>${words.plan}</h3><p>${words.planWithheld}</p>`;
  const original =
    sourceSize !== null &&
    html`<li><a href="/downloads/plan-versions/${id}/original" download>${words.original} (${fileSizeWords(sourceSize, language)})</a></li>`;
  return html`<h3>${words.plan}</h3>
<ul class="plain-list">${original}${offeredPlanFormats.map(
    (format) =>
      html`<li><a href="/downloads/plan-versions/${id}.${format}" download>${words.planFormats[format]}</a></li>`,
  )}</ul>`;
}
