import { errorMessage, isErrorCode } from '../../../domain/errors.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { outcomeNames } from '../../../domain/outcomes.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import type { SignedInPerson } from '../../accounts/session.ts';
import type { readOwnComments } from '../../comments/own-comments.service.ts';
import type { offeredSignIns } from '../../identity/identity-room.ts';
import { type Html, html } from '../shell/html.ts';
import type { PageContent } from '../shell/page-document.ts';
import { inLanguage, type PageLanguage } from '../shell/page-language.ts';
import { paragraphs } from '../shell/plain-text.ts';
import { personWords } from '../words/person-words.ts';
import { personPath } from './person-path.ts';

type OwnComment = Awaited<ReturnType<typeof readOwnComments>>[number];

export type PersonPage = {
  readonly asked: PageLanguage;
  readonly person: SignedInPerson | null;
  readonly comments: readonly OwnComment[];
  readonly offers: ReturnType<typeof offeredSignIns>;
  /** Where the person goes on to; this page itself where they came for it. */
  readonly returnTo: string;
  /** The address that a code was sent to. */
  readonly sentTo?: string;
  /** What was wrong, in words. */
  readonly problem?: string;
  /** How a sign-in at a provider went: `ok`, or a code of the catalogue. */
  readonly outcome?: string | undefined;
};

/** «Min side»: the ways to sign in, or what one has sent and what was answered. */
export function personPage(page: PersonPage): PageContent {
  const words = personWords[page.asked.language];
  const problem = page.problem ?? problemOf(page);
  const main = html`<h1>${words.title}</h1>
${problem && html`<div class="plain-problems" role="alert" tabindex="-1" autofocus><p>${problem}</p></div>`}
${page.person ? own(page, page.person) : signIn(page)}`;
  return {
    title: problem ? `${problem} ${words.title}` : words.title,
    path: personPath,
    main,
    isIndexed: false,
  };
}

function problemOf({ outcome, asked }: PersonPage): string | null {
  return outcome && isErrorCode(outcome) ? errorMessage(outcome, asked.language) : null;
}

function signIn({ asked, offers, returnTo, sentTo }: PersonPage): Html {
  const words = personWords[asked.language];
  const at = (provider: string) =>
    inLanguage(`/innlogging/${provider}?til=${encodeURIComponent(returnTo)}`, asked);
  return html`<p class="plain-lead">${returnTo === personPath ? words.lead : words.leadToWrite}</p>
${offers.citizen && html`<p><a class="ds-button" href="${at(offers.citizen)}">${words.idPorten}</a></p>`}
${offers.organisation && html`<p><a class="ds-button" data-variant="secondary" href="${at(offers.organisation)}">${words.organisation}</a></p>`}
<h2>${words.byEmail}</h2>
${sentTo ? codeForm(asked, returnTo, sentTo) : emailForm(asked, returnTo)}
<p>${words.receipt}</p>`;
}

function emailForm(asked: PageLanguage, returnTo: string): Html {
  const words = personWords[asked.language];
  return html`<form class="plain-form" method="post" action="${inLanguage(`${personPath}/e-post`, asked)}">
<input type="hidden" name="til" value="${returnTo}">
<p class="ds-field"><label class="ds-label" for="epost">${words.email}</label>
<span class="plain-subtle" id="epost-hjelp">${words.emailHint}</span>
<input class="ds-input" id="epost" name="epost" type="email" autocomplete="email" required maxlength="254" aria-describedby="epost-hjelp"></p>
<p><button class="ds-button" type="submit">${words.sendCode}</button></p>
</form>`;
}

function codeForm(asked: PageLanguage, returnTo: string, email: string): Html {
  const words = personWords[asked.language];
  return html`<p role="status">${words.codeSent(email)}</p>
<form class="plain-form" method="post" action="${inLanguage(`${personPath}/kode`, asked)}">
<input type="hidden" name="epost" value="${email}">
<input type="hidden" name="til" value="${returnTo}">
<p class="ds-field"><label class="ds-label" for="kode">${words.code}</label>
<input class="ds-input" id="kode" name="kode" inputmode="numeric" autocomplete="one-time-code" required maxlength="10" autofocus></p>
<p><button class="ds-button" type="submit">${words.confirm}</button></p>
</form>
<p><a href="${inLanguage(personPath, asked)}">${words.otherEmail}</a></p>`;
}

function own({ asked, comments, returnTo }: PersonPage, person: SignedInPerson): Html {
  const words = personWords[asked.language];
  const who = [person.name ?? person.email, person.organisation?.name].filter(Boolean).join(', ');
  return html`<p class="plain-lead">${words.known(who)}</p>
${returnTo !== personPath && html`<p><a class="ds-button" href="${inLanguage(returnTo, asked)}">${words.goOn}</a></p>`}
<h2>${words.comments(comments.length)}</h2>
${comments.length === 0 && html`<p>${words.none}</p>`}
${comments.map((comment) => ownComment(comment, asked))}
<p><a href="/files/min-side.zip">${words.download}</a></p>
<p>${words.needsProgram}</p>
<form class="plain-form" method="post" action="/innlogging/ut">
<input type="hidden" name="til" value="${personPath}">
<p><button class="ds-button" type="submit">${words.signOut}</button>
<button class="ds-button" data-variant="secondary" type="submit" name="overalt" value="ja">${words.signOutEverywhere}</button></p>
</form>`;
}

function ownComment(comment: OwnComment, asked: PageLanguage): Html {
  const { language } = asked;
  const words = personWords[language];
  const { plan, municipality, answer } = comment;
  const address = `/plan/${municipality.number}/${encodeURIComponent(plan.identifier)}`;
  const facts = [
    comment.number !== null && words.number(comment.number),
    words.received(fullDate(osloDate(new Date(comment.receivedAt)), language)),
    comment.withdrawnAt ? words.withdrawn : comment.isOnWeb ? words.onWeb : words.notOnWeb,
  ].filter(Boolean);
  return html`<article class="plain-inset">
<h3><a href="${inLanguage(address, asked)}">${plan.name}</a>, ${municipality.name}</h3>
<p class="plain-subtle">${facts.join(' · ')}</p>
${comment.heading && html`<p><strong>${comment.heading}</strong></p>`}
${paragraphs(comment.text)}
${
  answer
    ? html`<h4>${words.answer}</h4>${answer.outcome && html`<p><strong>${outcomeNames[answer.outcome][language]}</strong></p>`}${paragraphs(answer.text ?? '')}`
    : html`<p class="plain-subtle">${words.noAnswer}</p>`
}
</article>`;
}
