import type { Language } from '../../../domain/language.ts';
import { planObjectName } from '../../../domain/plan-codes/plan-object-name.ts';
import { clauseTitle } from '../../../domain/provisions/clause-title.ts';
import { linksInWords } from '../../../domain/provisions/links-in-words.ts';
import { areaWords } from '../../../domain/wording/measure-words.ts';
import type { listPlanObjects } from '../../portal/portal.service.ts';
import { type Html, html } from '../shell/html.ts';
import { inLanguage } from '../shell/page-language.ts';
import { norwegianText, paragraphs } from '../shell/plain-text.ts';
import { planWords } from '../words/plan-words.ts';
import type { PlanView, PublicPlan } from './plan-view.ts';

export type PublicObject = Awaited<ReturnType<typeof listPlanObjects>>[number];

/** Objects that the page lists; the rest stand in the map. */
const listedObjects = 150;
const listedProvisions = 400;

/** The plan as a picture and as words, and its provisions. */
export function mapSections(view: PlanView, objects: readonly PublicObject[]): Html {
  const { page, path, version, asked } = view;
  const { language } = asked;
  const words = planWords[language];
  return html`<section id="kart" aria-labelledby="kart-tittel">
<h2 id="kart-tittel">${words.map}</h2>
${versionLinks(view)}
${
  version
    ? html`<img class="plain-picture" src="/pictures${path}/kart.png?versjon=${version.number}" width="1200" height="800" loading="lazy" alt="${words.pictureAlt(page.plan.name)}">`
    : html`<p>${words.noDrawing}</p>`
}
${objects.length > 0 && objectList(objects, language)}
</section>
${version && provisionSection(view, version.id)}`;
}

/** Path of the picture that goes with a shared link. */
export function picturePath(planPath: string): string {
  return `/pictures${planPath}.png`;
}

/** "BBB3 – Boligbebyggelse - blokkbebyggelse, 4 210 m²". */
export function objectWords(object: PublicObject, language: Language): string {
  const kind = planObjectName(object, language);
  const name = object.name ? `${object.name} – ${kind}` : kind;
  return object.areaSquareMetres ? `${name}, ${areaWords(object.areaSquareMetres, language)}` : name;
}

function objectList(objects: readonly PublicObject[], language: Language): Html {
  const words = planWords[language];
  const rest = objects.length - listedObjects;
  return html`<h3 id="felt">${words.objects} (${objects.length})</h3>
<ul class="plain-objects">${objects.slice(0, listedObjects).map((object) => html`<li>${objectWords(object, language)}</li>`)}</ul>
${rest > 0 && html`<p>${words.moreObjects(rest)}</p>`}`;
}

function provisionSection({ page, asked: { language } }: PlanView, versionId: string): Html {
  const words = planWords[language];
  const provisions = page.provisions.filter(({ planVersionId }) => planVersionId === versionId);
  const items = provisions.slice(0, listedProvisions).map((provision) => {
    const governs = linksInWords(provision, page.plan.planType, language);
    return html`<div class="plain-provision" id="bestemmelse-${provision.id}">
${provisionHeading(provision)}
${paragraphs(provision.body)}
${governs.length > 0 && html`<p class="plain-subtle">${words.governs}: ${governs.join(', ')}</p>`}
</div>`;
  });
  return html`<section id="bestemmelser" aria-labelledby="bestemmelser-tittel">
<h2 id="bestemmelser-tittel">${words.provisions}</h2>
${items.length > 0 ? html`<div${norwegianText(language)}>${items}</div>` : html`<p>${words.noProvisions}</p>`}
</section>`;
}

/** Chapters stand over their clauses, as in the text of the plan. */
function provisionHeading(provision: PublicPlan['provisions'][number]): Html | null {
  const title = clauseTitle(provision);
  if (title === '') return null;
  if (provision.level <= 1) return html`<h3>${title}</h3>`;
  return provision.level === 2 ? html`<h4>${title}</h4>` : html`<h5>${title}</h5>`;
}

/** Links to the alternatives and other versions, where there are several. */
function versionLinks({ page, hearing, version, path, asked }: PlanView): Html | null {
  if (page.versions.length < 2) return null;
  const words = planWords[asked.language];
  const alternativeOf = (id: string) =>
    hearing?.alternatives.find(({ planVersionId }) => planVersionId === id)?.alternative;
  const ordered = page.versions.toSorted(
    (a, b) => (alternativeOf(a.id) ?? '~').localeCompare(alternativeOf(b.id) ?? '~') || b.number - a.number,
  );
  const links = ordered.map(({ id, number }) => {
    const alternative = alternativeOf(id);
    const name = alternative ? `${words.alternative} ${alternative}` : words.version(number);
    if (id === version?.id) return html`<li><span aria-current="true">${name}</span></li>`;
    return html`<li><a href="${inLanguage(`${path}?versjon=${number}`, asked)}">${name}</a></li>`;
  });
  return html`<nav aria-label="${words.otherVersions}"><ul class="plain-row">${links}</ul></nav>`;
}
