import { feedAddress } from '../../../domain/feed-address.ts';
import { subscribeWords } from '../words/subscribe-words.ts';
import { type Html, html } from './html.ts';
import type { PageLanguage } from './page-language.ts';

/** Whose hearings a page's feeds are of: one municipality's, or everyone's. */
export type FeedOf = { readonly number: string; readonly name: string } | 'everyone';

/** What a browser, a reader of feeds or a search engine finds in a page's head. */
export function feedHeadLinks(of: FeedOf, { language }: PageLanguage): Html {
  const words = subscribeWords[language];
  const title = words.feedOf(of === 'everyone' ? words.everywhere : of.name);
  return html`<link rel="alternate" type="application/atom+xml" href="${addressOf(of, 'atom', language)}" title="${title}">
<link rel="alternate" type="text/calendar" href="${addressOf(of, 'ics', language)}" title="${title}">`;
}

/** The same feeds for people, in words. */
export function subscribeSection(of: FeedOf, { language }: PageLanguage): Html {
  const words = subscribeWords[language];
  return html`<section class="plain-section" aria-labelledby="abonner-tittel"><h2 id="abonner-tittel">${words.title}</h2>
<p>${words.text}</p>
<ul class="plain-row"><li><a href="${addressOf(of, 'atom', language)}" type="application/atom+xml">${words.atom}</a></li>
<li><a href="${addressOf(of, 'ics', language)}" type="text/calendar">${words.calendar}</a></li></ul></section>`;
}

function addressOf(of: FeedOf, form: 'atom' | 'ics', lang: PageLanguage['language']): string {
  return feedAddress(form, { municipality: of === 'everyone' ? undefined : of.number, lang });
}
