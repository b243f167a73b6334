import { privatePersonName } from '../../../domain/comments/comment-author.ts';
import { paragraphName } from '../../../domain/comments/text-paragraphs.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { outcomeNames } from '../../../domain/outcomes.ts';
import { planObjectName } from '../../../domain/plan-codes/plan-object-name.ts';
import { clauseTitle } from '../../../domain/provisions/clause-title.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import type { listPublicComments } from '../../comments/public-comments.service.ts';
import { type Html, html } from '../shell/html.ts';
import { inLanguage } from '../shell/page-language.ts';
import { norwegianText, paragraphs } from '../shell/plain-text.ts';
import { planWords } from '../words/plan-words.ts';
import type { PlanView } from './plan-view.ts';

export type PublicComments = Awaited<ReturnType<typeof listPublicComments>>;
type PublicComment = PublicComments['items'][number];

/** What people have said in the hearing, newest first, with the municipality's answers. */
export function commentsSection(view: PlanView, comments: PublicComments | null, below?: number): Html {
  const { hearing, path, asked } = view;
  const words = planWords[asked.language];
  const at = (query: string) => inLanguage(`${path}?horing=${hearing?.code ?? ''}${query}#innspill`, asked);
  return html`<section id="innspill" aria-labelledby="innspill-tittel">
<h2 id="innspill-tittel">${words.comments}</h2>
${comments && hearing?.publicationRule !== 'never' && html`<p>${words.received(comments.received, comments.shown)}</p>`}
${comments && comments.items.length > 0 ? html`<ol class="plain-comments">${comments.items.map((comment) => commentItem(comment, view))}</ol>` : html`<p>${emptyWords(view)}</p>`}
<p class="plain-row">
${below !== undefined && html`<a href="${at('')}">${words.newestComments}</a> `}
${comments?.nextCursor && html`<a href="${at(`&under=${comments.nextCursor}`)}">${words.earlierComments}</a>`}
</p>
</section>`;
}

function emptyWords({ hearing, asked: { language } }: PlanView): string {
  const words = planWords[language];
  if (hearing?.publicationRule === 'never') return words.neverShown;
  return hearing?.publicationRule === 'afterDeadline' && hearing.state === 'open'
    ? words.shownAfterDeadline
    : words.noComments;
}

function commentItem(comment: PublicComment, view: PlanView): Html {
  const { language } = view.asked;
  const words = planWords[language];
  const name = comment.shownName ?? privatePersonName[language];
  return html`<li id="nr-${comment.number}"><article>
<h3>${words.commentBy(comment.number, name)}</h3>
<p class="plain-subtle">${fullDate(osloDate(new Date(comment.receivedAt)), language)} · ${aboutWords(comment, view)}${comment.isLate && ` · ${words.late}`}${comment.isRedacted && ` · ${words.redacted}`}</p>
<div lang="${comment.language}">
${comment.heading && html`<p><strong>${comment.heading}</strong></p>`}
${paragraphs(comment.text)}
</div>
${comment.supplements.map(
  (supplement) =>
    html`<div class="plain-inset"><h4>${words.supplementBy(supplement.number, name)}</h4><div lang="${supplement.language}">${paragraphs(supplement.text)}</div></div>`,
)}
${comment.answer && answerOf(comment.answer, view)}
</article></li>`;
}

function answerOf(answer: NonNullable<PublicComment['answer']>, { asked: { language } }: PlanView): Html {
  const words = planWords[language];
  return html`<div class="plain-inset"><h4>${words.answer}${answer.outcome ? html`: ${outcomeNames[answer.outcome][language]}` : ''}</h4>
<div${norwegianText(language)}>${paragraphs(answer.text ?? '')}${answer.change && html`<p><strong>${words.changed}:</strong> ${answer.change}</p>`}</div></div>`;
}

/** What the comment speaks of, in a few words. */
function aboutWords(comment: PublicComment, { page, version, asked: { language } }: PlanView): Html | string {
  const { planObject, provision, document, places } = comment;
  if (planObject?.objectType) {
    return (
      planObject.name ??
      planObjectName({ objectType: planObject.objectType, code: planObject.code }, language)
    );
  }
  if (provision?.id) {
    const title = clauseTitle(provision);
    const isHere = page.provisions.some(
      ({ id, planVersionId }) => id === provision.id && planVersionId === version?.id,
    );
    return isHere ? html`<a href="#bestemmelse-${provision.id}">${title}</a>` : title;
  }
  if (document?.title) return document.title;
  const labels = places.flatMap(({ label, paragraph }) =>
    label ? [paragraph ? `${label} (${paragraphName(paragraph, language)})` : label] : [],
  );
  if (places.length > 0) return labels.join(', ') || planWords[language].places;
  return planWords[language].wholePlan;
}
