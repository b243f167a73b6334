import { authorKindNames, authorKinds } from '../../../domain/comments/comment-author.ts';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { identityDemandNames } from '../../../domain/identity/identity-level.ts';
import { signInPath } from '../person/person-path.ts';
import { objectWords, type PublicObject } from '../plan/map-section.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { privacyPath } from '../privacy/privacy-path.ts';
import { type Html, html } from '../shell/html.ts';
import { inLanguage } from '../shell/page-language.ts';
import { formWords } from '../words/form-words.ts';
import { personWords } from '../words/person-words.ts';
import type { CommentFormState, FormField } from './comment-form-state.ts';
import { commentPath } from './comment-path.ts';

/** Choices of each kind in the list of what a comment may be about. */
const maximumChoices = 500;

/** The form that works without a program: the same fields, rules and service as the map's. */
export function commentForm(view: PlanView, objects: readonly PublicObject[], state: CommentFormState): Html {
  const { hearing, path, asked } = view;
  if (!hearing) return html``;
  const words = formWords[asked.language];
  const { fields } = state;
  return html`<section id="gi-innspill" class="plain-form" aria-labelledby="gi-innspill-tittel">
<h2 id="gi-innspill-tittel">${words.title}</h2>
<p>${words.intro} <noscript>${words.onMap}</noscript></p>
${demandNote(view, hearing)}
${problemSummary(view, state)}
<form method="post" action="${inLanguage(commentPath(path, hearing.code), asked)}" accept-charset="utf-8">
<input type="hidden" name="nokkel" value="${fields.nokkel}">
${field(state, 'gjelder', words.about, (attributes) => html`<select class="ds-input" ${attributes}>${choices(view, objects, fields.gjelder)}</select>`)}
${field(state, 'overskrift', words.heading, (attributes) => html`<input class="ds-input" ${attributes} maxlength="${commentLimits.headingCharacters}" value="${fields.overskrift}">`)}
${field(
  state,
  'tekst',
  words.text,
  (attributes) => html`<textarea class="ds-input" rows="10" required ${attributes}>
${fields.tekst}</textarea>`,
  words.textHint,
)}
${fields.likevel !== undefined || state.problems.some(({ field: name }) => name === 'likevel') ? box('likevel', words.sendAnyway, fields.likevel) : ''}
<fieldset class="plain-choices"><legend class="ds-label">${words.who}</legend>
${authorKinds.map((kind) => html`<label><input type="radio" name="hvem" value="${kind}" ${kind === fields.hvem ? html`checked` : ''}> ${authorKindNames[kind][asked.language]}</label>`)}
</fieldset>
${field(state, 'organisasjon', words.organisationName, (attributes) => html`<input class="ds-input" ${attributes} autocomplete="organization" value="${fields.organisasjon}">`, words.organisationHint)}
${field(state, 'navn', words.name, (attributes) => html`<input class="ds-input" required ${attributes} autocomplete="name" value="${fields.navn}">`)}
${field(state, 'epost', words.email, (attributes) => html`<input class="ds-input" type="email" required ${attributes} autocomplete="email" value="${fields.epost}">`, words.emailHint)}
${box('ung', words.underAge, fields.ung)}
<div class="plain-inset">${privacy(view)}</div>
<p><button class="ds-button" type="submit">${words.sendIn}</button></p>
</form>
</section>`;
}

/** A label, a hint, what is wrong, and the control with the attributes that tie them together. */
function field(
  { problems }: CommentFormState,
  name: FormField,
  label: string,
  control: (attributes: Html) => Html,
  hint?: string,
): Html {
  const problem = problems.find((one) => one.field === name)?.message;
  const described = [hint && `${name}-hjelp`, problem && `${name}-feil`].filter(Boolean).join(' ');
  const attributes = html`id="${name}" name="${name}" ${described && html`aria-describedby="${described}"`} ${problem && html`aria-invalid="true"`}`;
  return html`<div class="ds-field plain-field">
<label class="ds-label" for="${name}">${label}</label>
${hint && html`<p class="plain-subtle" id="${name}-hjelp">${hint}</p>`}
${problem && html`<p class="plain-error" id="${name}-feil">${problem}</p>`}
${control(attributes)}
</div>`;
}

function box(name: FormField, label: string, value: string | undefined): Html {
  return html`<p class="plain-choices"><label><input type="checkbox" id="${name}" name="${name}" value="ja" ${value ? html`checked` : ''}> ${label}</label></p>`;
}

/** All that is wrong, each a link to its field; the browser goes there by itself on arrival. */
function problemSummary({ asked }: PlanView, { problems }: CommentFormState): Html | null {
  if (problems.length === 0) return null;
  const words = formWords[asked.language];
  return html`<div class="plain-problems" role="alert" id="feil" tabindex="-1" autofocus>
<h3>${words.errorTitle}</h3>
<p>${words.errorIntro}</p>
<ul>${problems.map(({ field: name, message }) => html`<li>${name ? html`<a href="#${name}">${message}</a>` : message}</li>`)}</ul>
</div>`;
}

function choices(view: PlanView, objects: readonly PublicObject[], chosen: string): Html {
  const { page, version, asked } = view;
  const words = formWords[asked.language];
  const provisions = page.provisions.filter(({ planVersionId }) => planVersionId === version?.id);
  const option = (value: string, name: string) =>
    html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${name}</option>`;
  const group = (name: string, options: readonly Html[]) =>
    options.length > 0 && html`<optgroup label="${name}">${options.slice(0, maximumChoices)}</optgroup>`;
  return html`${option('plan', words.wholePlan)}
${group(
  words.object,
  objects.map((object) =>
    option(`objekt:${object.planVersionId}:${object.id}`, objectWords(object, asked.language)),
  ),
)}
${group(
  words.provision,
  provisions.map(({ id, planVersionId, clause, heading }) =>
    option(`bestemmelse:${planVersionId}:${id}`, `${clause} ${heading}`.trim()),
  ),
)}
${group(
  words.document,
  page.documents.map(({ id, title }) => option(`dokument:${id}`, title)),
)}`;
}

function privacy({ hearing, asked, page }: PlanView): Html {
  const words = formWords[asked.language];
  const contact = [hearing?.contactName, hearing?.phone ?? page.municipality.profile.phone]
    .filter(Boolean)
    .join(', ');
  const shown =
    hearing?.publicationRule === 'never'
      ? words.shownNever
      : hearing?.nameRule === 'name'
        ? words.shownName
        : words.shownPrivate;
  const later = hearing?.publicationRule === 'afterDeadline' ? ` ${words.shownLater}` : '';
  return html`<p>${shown + later}</p><p>${words.openness} <a href="${inLanguage(privacyPath(page.municipality.number), asked)}">${words.privacyNotice}</a></p>${contact && html`<p>${words.secretAddress(contact)}</p>`}`;
}

/** What the hearing asks of those who write, before they have written anything, and the way to it without a program. */
function demandNote({ path, asked }: PlanView, hearing: NonNullable<PlanView['hearing']>): Html | false {
  const demand = hearing.identityDemand;
  if (demand === 'open') return false;
  const words = personWords[asked.language];
  const back = inLanguage(commentPath(path, hearing.code), asked);
  return html`<div class="plain-inset"><p>${words.demand(identityDemandNames[demand][asked.language])} <a href="${inLanguage(signInPath(back), asked)}">${words.demandLink}</a></p></div>`;
}
