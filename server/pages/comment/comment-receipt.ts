import { receiptSentence } from '../../../domain/hearings/receipt-words.ts';
import { deadlineMoment } from '../../../domain/wording/deadline-words.ts';
import type { Receipt } from '../../comments/submit-comment.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { html } from '../shell/html.ts';
import type { PageContent } from '../shell/page-document.ts';
import { inLanguage } from '../shell/page-language.ts';
import { paragraphs } from '../shell/plain-text.ts';
import { formWords } from '../words/form-words.ts';
import type { CommentFormFields } from './comment-form-state.ts';

/** Thanks, number, time and law section, what happens next, and the one way back. */
export function commentReceipt(view: PlanView, receipt: Receipt, fields: CommentFormFields): PageContent {
  const { page, hearing, path, asked, now } = view;
  const { language } = asked;
  const words = formWords[language];
  const sentence = receiptSentence(
    {
      kind: receipt.hearingKind,
      planType: receipt.planType,
      number: receipt.number,
      receivedAt: new Date(receipt.receivedAt),
      isLate: receipt.isLate,
    },
    language,
  );
  const closesAt = new Date(hearing?.closesAt ?? now);
  const isOver = closesAt <= now;
  // The secret stands behind #, which browsers never send to a server.
  const follow = `/innspill#${fields.nokkel}`;
  return {
    title: words.thanks,
    path,
    accent: page.municipality.profile.accent,
    isIndexed: false,
    isSecret: true,
    main: html`<header class="plain-title">
<h1>${words.thanks}</h1>
</header>
<p class="plain-lead">${sentence}</p>
<div class="plain-inset">
<p>${words.keep}</p>
<p><a href="${follow}">${words.follow}</a> <noscript>${words.followNeedsScript}</noscript></p>
<p>${words.keepPaper}</p>
</div>
<h2>${words.next}</h2>
<p>${isOver ? words.nextOver : words.nextText(deadlineMoment(closesAt, now, language))}</p>
<h2>${words.what}</h2>
${fields.overskrift && html`<p><strong>${fields.overskrift}</strong></p>`}
${paragraphs(fields.tekst)}
<p>${fields.navn}</p>
<p><a href="${inLanguage(path, asked)}">${words.back}: ${page.plan.name}</a></p>`,
  };
}
