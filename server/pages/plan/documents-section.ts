import { type Edition, groupDocuments } from '../../../domain/documents/document-editions.ts';
import { lacksOf } from '../../../domain/documents/document-facts.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { documentKindName } from '../../../domain/plan-codes/document-kinds.ts';
import { dayAndMonth } from '../../../domain/wording/date-words.ts';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { type Html, html } from '../shell/html.ts';
import { norwegianText } from '../shell/plain-text.ts';
import { documentWords } from '../words/document-words.ts';
import { planWords } from '../words/plan-words.ts';
import type { PlanView, PublicPlan } from './plan-view.ts';

type PublicDocument = PublicPlan['documents'][number];

/** All documents with links; a corrected one says what was corrected and leads to the edition before. */
export function documentsSection(view: PlanView): Html {
  const { page, asked } = view;
  const words = planWords[asked.language];
  const editions = groupDocuments(page.documents).flatMap((group) => group.editions);
  const items = editions.map((edition) => editionItem(edition, view));
  return html`<section id="dokumenter" aria-labelledby="dokumenter-tittel">
<h2 id="dokumenter-tittel">${words.documents}</h2>
${items.length > 0 ? html`<ul class="plain-list">${items}</ul>` : html`<p>${words.noDocuments}</p>`}
</section>`;
}

function editionItem({ document, previous }: Edition<PublicDocument>, view: PlanView): Html {
  const { language } = view.asked;
  const words = documentWords[language];
  const { id, title, kind, size, url, hasTextLayer, replacedReason } = document;
  const norwegian = norwegianText(language);
  const on = ({ publishedAt }: PublicDocument) => dayAndMonth(osloDate(new Date(publishedAt)), language);
  const asText =
    hasTextLayer && html` · <a href="/files/documents/${id}/text?language=${language}">${words.asText}</a>`;
  return html`<li><a href="${url}"${norwegian}>${title}</a><br><span class="plain-subtle">${documentKindName(kind, language)} · ${fileSizeWords(size, language)}${asText}</span>${
    replacedReason &&
    html`<br><strong>${words.corrected(on(document))}</strong> <span${norwegian}>${replacedReason}</span>`
  }${accessNote(document, view)}${previous.map(
    (before) => html`<br><a href="${before.url}">${words.previous(on(before))}</a>`,
  )}</li>`;
}

/** Tells of a document that not everyone can read whom to ask for another. */
function accessNote(document: PublicDocument, { page, hearing, asked }: PlanView): Html | null {
  if (lacksOf(document).length === 0) return null;
  const { profile } = page.municipality;
  const phone = hearing?.phone ?? profile.phone;
  const email = hearing?.email ?? profile.email;
  const contacts = [
    phone && html` <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`,
    email && html` <a href="mailto:${email}">${email}</a>`,
  ];
  return html`<br>${documentWords[asked.language].notAccessible}${contacts}`;
}
