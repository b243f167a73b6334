import { downloadWords } from '../../../domain/wording/download-words.ts';
import { commentForm } from '../comment/comment-form.ts';
import type { CommentFormState } from '../comment/comment-form-state.ts';
import { type Html, html } from '../shell/html.ts';
import type { PageContent } from '../shell/page-document.ts';
import { planWords } from '../words/plan-words.ts';
import { commentsSection, type PublicComments } from './comments-section.ts';
import { documentsSection } from './documents-section.ts';
import { downloadsSection } from './downloads-section.ts';
import { mapSections, type PublicObject, picturePath } from './map-section.ts';
import { planHeader, stageName, whenWords } from './plan-header.ts';
import { aboutSection, contactSection, progressSection } from './plan-sections.ts';
import { type PlanView, receptionOf } from './plan-view.ts';
import { structuredPlan } from './structured-plan.ts';

type PlanPageParts = {
  readonly view: PlanView;
  readonly objects: readonly PublicObject[];
  readonly comments: PublicComments | null;
  /** The number that the shown comments are older than. */
  readonly below: number | undefined;
  readonly form: CommentFormState;
  readonly publicUrl: string;
};

/** All of a plan in words, in the order that people ask: what, where, by when, how to answer. */
export function planPage({ view, objects, comments, below, form, publicUrl }: PlanPageParts): PageContent {
  const { page, path, asked } = view;
  const words = planWords[asked.language];
  const { plan, municipality } = page;
  const canComment = receptionOf(view.hearing) !== 'none';
  return {
    title: `${plan.name} (${municipality.name})`,
    description: [
      words.description(stageName(view), plan.name, municipality.name),
      whenWords(view),
      plan.summary,
    ]
      .filter(Boolean)
      .join(' '),
    path,
    accent: municipality.profile.accent,
    picture: { path: picturePath(path), alt: words.pictureAlt(plan.name) },
    structured: structuredPlan(view, publicUrl),
    feedOf: municipality,
    hasApp: true,
    program: {
      page: 'plans/plan-page.tsx',
      ...(view.version && { data: [`/geodata/plan-versions/${view.version.id}.geojson`] }),
    },
    main: html`${planHeader(view)}
${contents(view, canComment)}
${aboutSection(view)}
${canComment && commentForm(view, objects, form)}
${mapSections(view, objects)}
${documentsSection(view)}
${commentsSection(view, comments, below)}
${downloadsSection(view)}
${progressSection(view)}
${contactSection(view)}`,
  };
}

function contents({ asked, version }: PlanView, canComment: boolean): Html {
  const words = planWords[asked.language];
  const links = [
    ['om', words.about],
    ...(canComment ? [['gi-innspill', words.giveComment]] : []),
    ['kart', words.map],
    ...(version ? [['bestemmelser', words.provisions]] : []),
    ['dokumenter', words.documents],
    ['innspill', words.comments],
    ...(version ? [['last-ned', downloadWords[asked.language].title]] : []),
    ['saksgang', words.progress],
    ['kontakt', words.contact],
  ];
  return html`<nav class="plain-contents" aria-label="${words.contents}"><ul class="plain-row">${links.map(
    ([id, name]) => html`<li><a href="#${id}">${name}</a></li>`,
  )}</ul></nav>`;
}
