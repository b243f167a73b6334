import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { hearingStateNames } from '../../../domain/hearings/hearing-state.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { planStageNames } from '../../../domain/plans.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { deadlineMoment } from '../../../domain/wording/deadline-words.ts';
import { areaWords } from '../../../domain/wording/measure-words.ts';
import { type Html, html } from '../shell/html.ts';
import { inLanguage } from '../shell/page-language.ts';
import { factList, norwegianText, paragraphs } from '../shell/plain-text.ts';
import { pageWords } from '../words/page-words.ts';
import { planWords } from '../words/plan-words.ts';
import type { PlanView, PublicHearing } from './plan-view.ts';

/** In plain words: what is proposed, where and by whom. */
export function aboutSection({ page, hearing, version, asked: { language } }: PlanView): Html {
  const words = planWords[language];
  const norwegian = norwegianText(language);
  const { plan } = page;
  return html`<section id="om" aria-labelledby="om-tittel">
<h2 id="om-tittel">${words.about}</h2>
<div${norwegian}>
${plan.summary && html`<p class="plain-lead">${plan.summary}</p>`}
${paragraphs(plan.about)}
</div>
${
  hearing?.announcementText
    ? html`<div class="plain-inset"><h3>${words.announcement}</h3><div${norwegian}>${paragraphs(hearing.announcementText)}</div></div>`
    : ''
}
${factList([
  [words.area, version && areaWords(version.areaSquareMetres, language)],
  [words.proposer, plan.proposerName],
  [pageWords[language].caseNumber, plan.caseNumber],
])}
</section>`;
}

/** The plan's way from start to force, with dates, and each hearing on it. */
export function progressSection({ page, asked: { language } }: PlanView): Html {
  const words = planWords[language];
  const steps = page.timeline.map(({ stage, from, to, isPresent }) => {
    const dates = [from, to].flatMap((date) => (date ? [fullDate(date, language)] : []));
    return html`<li${isPresent ? html` aria-current="step"` : ''}><strong>${planStageNames[stage][language]}</strong>${
      isPresent ? html` <em>${words.now}</em>` : ''
    } <span class="plain-subtle">${[...new Set(dates)].join(' – ')}</span></li>`;
  });
  return html`<section id="saksgang" aria-labelledby="saksgang-tittel">
<h2 id="saksgang-tittel">${words.progress}</h2>
<ol class="plain-timeline">${steps}</ol>
${page.hearings.map((hearing) => hearingFacts(hearing, language))}
</section>`;
}

function hearingFacts(hearing: PublicHearing, language: PlanView['asked']['language']): Html {
  const opens = fullDate(osloDate(new Date(hearing.opensAt)), language);
  // The year stands always: a hearing may be years old.
  const closes = fullDate(osloDate(new Date(Date.parse(hearing.closesAt) - 60_000)), language);
  const extensions = hearing.extensions.map(({ closesAt, reason }) => {
    const until = deadlineMoment(new Date(closesAt), new Date(closesAt), language);
    return html`<p>${planWords[language].extended(until, reason)}</p>`;
  });
  return html`<h3>${hearingKindRules[hearing.kind].names[language]}</h3>
<p>${hearingStateNames[hearing.state][language]} · ${opens} – ${closes}</p>
${extensions}`;
}

/** Whom to ask, where to write, where the plan lies on paper, and the form for those who write by hand. */
export function contactSection({ page, hearing, path, asked }: PlanView): Html {
  const { language } = asked;
  const words = planWords[language];
  const general = pageWords[language];
  const { profile } = page.municipality;
  const phone = hearing?.phone ?? profile.phone;
  const email = hearing?.email ?? profile.email;
  return html`<section id="kontakt" aria-labelledby="kontakt-tittel">
<h2 id="kontakt-tittel">${words.contact}</h2>
<p>${words.help}</p>
${paragraphs(profile.assistance?.[language] ?? '')}
${factList([
  [general.contactName, hearing?.contactName],
  [general.phone, phone && html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`],
  [general.email, email && html`<a href="mailto:${email}">${email}</a>`],
  [general.postal, hearing?.postalAddress ?? profile.postalAddress],
  [general.visit, profile.visitAddress],
  [general.hours, profile.openingHours?.[language]],
  [words.paperCopy, hearing?.paperCopyPlace],
  [general.caseNumber, hearing?.caseNumber ?? page.plan.caseNumber],
])}
${hearing && html`<p>${words.paperFormText} <a href="${inLanguage(`${path}/skjema?horing=${hearing.code}`, asked)}">${words.paperForm}</a></p>`}
</section>`;
}
