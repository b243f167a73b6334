import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { planStageNames } from '../../../domain/plans.ts';
import { deadlineWords } from '../../../domain/wording/deadline-words.ts';
import type { listMunicipalities } from '../../portal/portal.service.ts';
import type { findPortalPage } from '../../portal/portal-plans.service.ts';
import { planPath } from '../plan/plan-view.ts';
import { type FeedOf, subscribeSection } from '../shell/feed-links.ts';
import { type Html, html } from '../shell/html.ts';
import type { PageContent } from '../shell/page-document.ts';
import { inLanguage, type PageLanguage } from '../shell/page-language.ts';
import { factList, norwegianText, paragraphs } from '../shell/plain-text.ts';
import { searchForm } from '../status/search-form.ts';
import { frontWords } from '../words/front-words.ts';
import { pageWords } from '../words/page-words.ts';

type FoundPlans = Awaited<ReturnType<typeof findPortalPage>>;
type Plan = FoundPlans['rows'][number];
type Municipality = Awaited<ReturnType<typeof listMunicipalities>>[number];

type FrontPageParts = {
  readonly regionName: string | null;
  readonly municipalities: readonly Municipality[];
  /** The one whose page it is; absent on the region's. */
  readonly municipality?: Municipality | undefined;
  /** The plans of this page, and how many there are. */
  readonly found: FoundPlans;
  /** What was searched for, and the page of what was found, from 1. */
  readonly searched: string;
  readonly pageNumber: number;
  readonly asked: PageLanguage;
  readonly now: Date;
  readonly publicUrl: string;
};

/** Plans on one page. */
export const plansShown = 50;

/** The plans of the region or of one municipality: those one can answer first, then the rest. */
export function frontPage(parts: FrontPageParts): PageContent {
  const { regionName, municipality, found, searched, asked, publicUrl } = parts;
  const words = frontWords[asked.language];
  const where = municipality?.name ?? regionName;
  const title = where ? words.titleIn(where) : words.title;
  const path = municipality ? `/kommune/${municipality.number}` : '/';
  const open = found.rows.filter(({ hearing }) => hearing?.state === 'open');
  const feedOf: FeedOf = municipality ?? 'everyone';
  const rest = found.rows.filter(({ hearing }) => hearing?.state !== 'open');
  return {
    title,
    description: `${words.intro} ${words.openCount(found.groups.hearing)}`,
    path,
    accent: municipality?.profile.accent,
    structured: structuredFront(title, path, found.rows, publicUrl),
    feedOf,
    hasApp: true,
    program: {
      page: 'portal/portal-page.tsx',
      data: ['/geodata/portal.geojson', '/geodata/municipalities.geojson'],
    },
    main: html`<header class="plain-title"><h1>${title}</h1>
<p class="plain-lead">${words.intro}</p></header>
${municipality?.profile.welcome && html`<p>${municipality.profile.welcome[asked.language]}</p>`}
${searchForm(asked, path, searched)}
${searched && html`<p>${words.found(found.total)} <a href="${inLanguage(path, asked)}">${words.showAll}</a></p>`}
<section aria-labelledby="horing-tittel"><h2 id="horing-tittel">${words.open}</h2>
${open.length > 0 ? planList(open, parts) : html`<p>${words.noneOpen}</p>`}</section>
${rest.length > 0 && html`<section aria-labelledby="andre-tittel"><h2 id="andre-tittel">${words.others}</h2>${planList(rest, parts)}</section>`}
${pageLinks(parts, path, found.total)}
${subscribeSection(feedOf, asked)}
${municipality ? contact(municipality, asked) : municipalityLinks(parts)}`,
  };
}

function planList(plans: readonly Plan[], { asked, now }: FrontPageParts): Html {
  const { language } = asked;
  const norwegian = norwegianText(language);
  const items = plans.map((plan) => {
    const { hearing } = plan;
    const isOpen = hearing?.state === 'open';
    const stage = isOpen
      ? hearingKindRules[hearing.kind].names[language]
      : planStageNames[plan.stage][language];
    const address = inLanguage(planPath(plan.municipalityNumber, plan.identifier), asked);
    return html`<li><h3><a href="${address}"${norwegian}>${plan.name}</a></h3>
<p class="plain-stage" data-open="${String(isOpen)}"><strong>${stage}</strong> ${isOpen && html`<span>${deadlineWords(new Date(hearing.closesAt), now, language)}</span>`}</p>
${plan.summary && html`<p${norwegian}>${plan.summary}</p>`}
<p class="plain-subtle">${plan.municipalityName} · ${pageWords[language].planId} ${plan.municipalityNumber}/${plan.identifier}${plan.placeInWords && html` · <span${norwegian}>${plan.placeInWords}</span>`}</p></li>`;
  });
  return html`<ul class="plain-plans">${items}</ul>`;
}

function pageLinks(
  { pageNumber, searched, asked }: FrontPageParts,
  path: string,
  count: number,
): Html | null {
  const last = Math.ceil(count / plansShown);
  if (last < 2) return null;
  const words = frontWords[asked.language];
  const at = (side: number) =>
    inLanguage(
      `${path}?${new URLSearchParams({ ...(searched && { sok: searched }), side: String(side) })}`,
      asked,
    );
  return html`<nav aria-label="${words.pages}"><p class="plain-row">
${pageNumber > 1 && html`<a href="${at(pageNumber - 1)}" rel="prev">${words.previous}</a> `}
<span>${words.pageOf(pageNumber, last)}</span>
${pageNumber < last && html` <a href="${at(pageNumber + 1)}" rel="next">${words.next}</a>`}
</p></nav>`;
}

function municipalityLinks({ municipalities, asked }: FrontPageParts): Html {
  return html`<nav class="plain-section" aria-labelledby="kommuner-tittel"><h2 id="kommuner-tittel">${frontWords[asked.language].municipalities}</h2>
<ul class="plain-row">${municipalities.map(
    ({ number, name }) => html`<li><a href="${inLanguage(`/kommune/${number}`, asked)}">${name}</a></li>`,
  )}</ul></nav>`;
}

function contact({ profile, name }: Municipality, { language }: PageLanguage): Html {
  const words = pageWords[language];
  const { phone, email } = profile;
  return html`<section id="kontakt" aria-labelledby="kontakt-tittel"><h2 id="kontakt-tittel">${words.contact}</h2>
<p>${name}</p>
${factList([
  [words.phone, phone && html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`],
  [words.email, email && html`<a href="mailto:${email}">${email}</a>`],
  [words.postal, profile.postalAddress],
  [words.visit, profile.visitAddress],
  [words.hours, profile.openingHours?.[language]],
])}
${paragraphs(profile.assistance?.[language] ?? '')}
</section>`;
}

function structuredFront(name: string, path: string, plans: readonly Plan[], publicUrl: string): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    url: publicUrl + path,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: plans.map((plan, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: plan.name,
        url: publicUrl + planPath(plan.municipalityNumber, plan.identifier),
      })),
    },
  };
}
