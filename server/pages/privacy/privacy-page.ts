import type { Language } from '../../../domain/language.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import type { RetentionRule } from '../../../domain/retention/retention-rule.ts';
import { retentionRules } from '../../../domain/retention/retention-rules.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { type Html, html } from '../shell/html.ts';
import type { PageContent } from '../shell/page-document.ts';
import { inLanguage, type PageLanguage } from '../shell/page-language.ts';
import { paragraphs } from '../shell/plain-text.ts';
import { privacyWords } from '../words/privacy-words.ts';
import type { PublishedNotice } from './privacy-notice.queries.ts';
import { privacyPath } from './privacy-path.ts';

type PrivacyPage = PublishedNotice & { readonly asked: PageLanguage };

/** A municipality's privacy notice (GDPR articles 13 and 14), from its own settings and the register of retention. */
export function privacyPage(page: PrivacyPage): PageContent {
  const { currentNumber: number, asked, notice } = page;
  const words = privacyWords[asked.language];
  const name = words.municipality(page.name);
  const more = notice.more[asked.language] || notice.more.nb;
  const main = html`<h1>${words.titleOf(name)}</h1>
<p class="plain-lead">${words.lead(name)}</p>
<h2>${words.whoTitle}</h2>
${responsible(page)}
<h2>${words.whyTitle}</h2>
${list(words.why1, words.why2, words.why3, words.why4)}
<p>${words.basis}</p>
<h2>${words.searchTitle}</h2>
<p>${words.search}${page.redactionNeedsTwo && ` ${words.searchTwo}`}</p>
<h2>${words.shownTitle}</h2>
${list(words.shown1, words.shown2, words.shown3)}
<p>${words.receivers} ${words.noThird}</p>
<h2>${words.longTitle}</h2>
${terms(page)}
<p>${words.recordStays}</p>
<h2>${words.rightsTitle}</h2>
${list(words.right1, words.right2, words.right3, words.right4)}
<p>${words.rightsHow} <a href="${inLanguage('/meg', asked)}">${words.myPage}</a>. ${words.rightsElse}</p>
<h2>${words.complainTitle}</h2>
<p>${words.complain}</p>
<p><a href="https://www.datatilsynet.no/om-datatilsynet/kontakt-oss/klage-til-datatilsynet/" rel="noreferrer">${words.complainLink}</a></p>
<h2>${words.deviceTitle}</h2>
<p>${words.device}</p>
${more && html`<h2>${words.moreTitle(name)}</h2>${paragraphs(more)}`}
<p class="plain-subtle">${page.updatedAt && words.updated(fullDate(osloDate(page.updatedAt), asked.language))}</p>
<p><a href="${inLanguage(`/kommune/${number}`, asked)}">${words.toMunicipality}</a></p>`;
  return { title: words.titleOf(name), description: words.lead(name), path: privacyPath(number), main };
}

/** Who answers for the data, and how to reach them. */
function responsible({ notice, contact, name, asked }: PrivacyPage): Html {
  const words = privacyWords[asked.language];
  const officer = [notice.officerName, mailLink(notice.officerEmail), notice.officerPhone].filter(Boolean);
  const controller = [
    notice.controllerName || words.municipality(name),
    mailLink(notice.controllerEmail || contact.email),
    notice.controllerPhone || contact.phone,
    notice.controllerAddress || contact.address,
  ].filter(Boolean);
  return html`<dl class="plain-facts">
<div><dt>${words.controller}</dt><dd>${lines(controller)}</dd></div>
<div><dt>${words.officer}</dt><dd>${officer.length > 0 ? html`${lines(officer)}<br>${words.officerHelp}` : words.officerMissing}</dd></div>
${notice.processor && html`<div><dt>${words.processor}</dt><dd>${notice.processor}<br>${words.processorHelp}</dd></div>`}
</dl>`;
}

/** What is removed when, with the days that this municipality has chosen. */
function terms({ asked, chosenDays }: PrivacyPage): Html {
  const { language } = asked;
  const rows = retentionRules.map(
    (rule) =>
      html`<div><dt>${rule.what[language]}</dt><dd>${termWords(rule, chosenDays[rule.id], language)}</dd></div>`,
  );
  return html`<dl class="plain-facts">${rows}</dl>`;
}

function termWords({ term, from }: RetentionRule, chosen: number | undefined, language: Language): string {
  if ('words' in term) return term.words[language];
  const days = chosen ?? term.days;
  const words = privacyWords[language];
  const after = from?.[language] ?? '';
  const told =
    days > 0 && days % 365 === 0 ? words.afterYears(days / 365, after) : words.afterDays(days, after);
  return told.trim();
}

function mailLink(address: string): Html | '' {
  return address ? html`<a href="mailto:${address}">${address}</a>` : '';
}

function lines(parts: readonly (string | Html)[]): readonly Html[] {
  return parts.map((part, index) => (index === 0 ? html`${part}` : html`<br>${part}`));
}

function list(...items: readonly string[]): Html {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
