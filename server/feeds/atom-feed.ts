import type { Language } from '../../domain/language.ts';
import { openDataLicence } from '../../domain/open-data-licence.ts';
import type { ToldHearing } from './told-hearing.ts';
import { type Xml, xml } from './xml-text.ts';

export type AtomFeed = {
  /** A `tag:` that stays when the feed's words or the portal's address change. */
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly attribution: string;
  /** Whole addresses: of this page, of the first page, of the next one and of a page for people. */
  readonly links: {
    readonly self: string;
    readonly first: string;
    readonly next: string | null;
    readonly alternate: string;
    readonly calendar: string;
  };
  readonly icon: string;
  readonly hearings: readonly ToldHearing[];
  /** Those that were called off; told on the first page (RFC 6721). */
  readonly cancelled: readonly ToldHearing[];
};

/** When a feed without anything in it was last changed: never, as far as anyone can tell. */
const before = new Date('2026-01-01T00:00:00Z');

/** When anything of a feed changed last. */
export function lastChangeOf(told: readonly ToldHearing[]): Date {
  return new Date(Math.max(before.getTime(), ...told.map(({ updatedAt }) => updatedAt.getTime())));
}

/** An Atom feed (RFC 4287) in pages (RFC 5005), with where each hearing lies (GeoRSS Simple). */
export function atomFeed(feed: AtomFeed): string {
  const { links } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
${
  xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:georss="http://www.georss.org/georss" xml:lang="${feed.language}">
<id>${feed.id}</id>
<title>${feed.title}</title>
<updated>${lastChangeOf([...feed.hearings, ...feed.cancelled]).toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${links.self}"/>
<link rel="first" type="application/atom+xml" href="${links.first}"/>
${links.next && xml`<link rel="next" type="application/atom+xml" href="${links.next}"/>\n`}<link rel="alternate" type="text/html" href="${links.alternate}"/>
<link rel="alternate" type="text/calendar" href="${links.calendar}"/>
<link rel="license" href="${openDataLicence.url}"/>
<rights>${feed.attribution} ${openDataLicence.names[feed.language]}: ${openDataLicence.url}</rights>
<icon>${feed.icon}</icon>
<generator>Allmenning</generator>
${feed.hearings.map(entry)}${feed.cancelled.map(deletedEntry)}</feed>`.markup
}
`;
}

function entry(told: ToldHearing): Xml {
  const [west, south, east, north] = told.box ?? [];
  return xml`<entry>
<id>${told.id}</id>
<title>${told.title}</title>
<published>${told.publishedAt.toISOString()}</published>
<updated>${told.updatedAt.toISOString()}</updated>
<author><name>${told.municipality.name} kommune</name></author>
<link rel="alternate" type="text/html" href="${told.address}"/>
<category term="${told.kind}" scheme="urn:allmenning:hearing-kind" label="${told.kindName}"/>
${told.planTypeName && xml`<category term="${told.planType}" scheme="urn:allmenning:plan-type" label="${told.planTypeName}"/>\n`}<category term="${told.municipality.number}" scheme="urn:allmenning:municipality" label="${told.municipality.name}"/>
<summary type="text">${told.sentences.join('\n')}</summary>
${told.box && xml`<georss:box>${south} ${west} ${north} ${east}</georss:box>\n`}</entry>
`;
}

function deletedEntry(told: ToldHearing): Xml {
  return xml`<at:deleted-entry ref="${told.id}" when="${told.updatedAt.toISOString()}"><at:comment>${told.title}</at:comment></at:deleted-entry>
`;
}
