import { lastDayOf } from '../../domain/deadlines.ts';
import { hearingKindRules } from '../../domain/hearings/hearing-kinds.ts';
import type { Language, Texts } from '../../domain/language.ts';
import { nearWords } from '../../domain/neighbours/near-words.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import { type Xml, xml } from '../feeds/xml-text.ts';
import type { NoticeRow } from './notices.queries.ts';

export type NeighbourFeed = {
  readonly publicUrl: string;
  readonly language: Language;
  /** Whose notices they are. */
  readonly municipality: { readonly id: string; readonly name: string };
  readonly notices: readonly NoticeRow[];
};

const words = {
  title: {
    nb: (name: string) => `Planer nær grensa til ${name}`,
    nn: (name: string) => `Planar nær grensa til ${name}`,
    en: (name: string) => `Plans near the border of ${name}`,
  },
  published: {
    nb: 'Planen er lagt ut uten høring.',
    nn: 'Planen er lagd ut utan høyring.',
    en: 'The plan is published without a hearing.',
  } satisfies Texts,
  cancelled: {
    nb: 'Høringen er avlyst.',
    nn: 'Høyringa er avlyst.',
    en: 'The hearing is cancelled.',
  } satisfies Texts,
  deadline: {
    nb: (kind: string, day: string) => `${kind}, med frist ${day}.`,
    nn: (kind: string, day: string) => `${kind}, med frist ${day}.`,
    en: (kind: string, day: string) => `${kind}, with deadline ${day}.`,
  },
} as const;

/** A municipality's notices as an Atom feed (RFC 4287). What it has done with them is not in it. */
export function neighbourFeed({ publicUrl, language, municipality, notices }: NeighbourFeed): string {
  const host = new URL(publicUrl).hostname;
  return `<?xml version="1.0" encoding="utf-8"?>
${
  xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="${language}">
<id>tag:${host},2026:neighbours/${municipality.id}</id>
<title>${words.title[language](municipality.name)}</title>
<updated>${lastNewsOf(notices).toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${publicUrl}/feeds/neighbours.atom${language === 'nb' ? '' : `?lang=${language}`}"/>
<link rel="alternate" type="text/html" href="${publicUrl}/desk/naboer"/>
<generator>Allmenning</generator>
${notices.map((notice) => entry(notice, { publicUrl, language, host }))}</feed>`.markup
}
`;
}

/** When the newest of the notices came; the beginning of the service where there is none. */
export function lastNewsOf(notices: readonly NoticeRow[]): Date {
  const times = notices.map(({ toldAt }) => new Date(toldAt).getTime());
  return new Date(Math.max(Date.UTC(2026, 0, 1), ...times));
}

type Around = { readonly publicUrl: string; readonly language: Language; readonly host: string };

function entry(notice: NoticeRow, { publicUrl, language, host }: Around): Xml {
  const { plan, sender } = notice;
  const first = notice.events.findLast(({ actor }) => actor === null);
  const [west, south, east, north] = boxOf(notice) ?? [];
  return xml`<entry>
<id>tag:${host},2026:neighbour-notice/${notice.id}</id>
<title>${plan.name} (${sender.name})</title>
<published>${new Date(first?.at ?? notice.toldAt).toISOString()}</published>
<updated>${new Date(notice.toldAt).toISOString()}</updated>
<author><name>${sender.name} kommune</name></author>
${notice.isPublic && xml`<link rel="alternate" type="text/html" href="${publicUrl}/plan/${sender.number}/${plan.identifier}"/>\n`}<category term="${sender.number}" scheme="urn:allmenning:municipality" label="${sender.name}"/>
<category term="${plan.planType}" scheme="urn:allmenning:plan-type"/>
${notice.hearing && xml`<category term="${notice.hearing.kind}" scheme="urn:allmenning:hearing-kind"/>\n`}<summary type="text">${stageWords(notice, language)} ${nearWords(notice, language)}</summary>
${west !== undefined && xml`<georss:box>${south} ${west} ${north} ${east}</georss:box>\n`}</entry>
`;
}

function stageWords({ hearing }: NoticeRow, language: Language): string {
  if (!hearing) return words.published[language];
  if (hearing.cancelledAt) return words.cancelled[language];
  const day = fullDate(lastDayOf(new Date(hearing.closesAt)), language);
  return words.deadline[language](hearingKindRules[hearing.kind].names[language], day);
}

/** West, south, east, north of the piece near the border, or of the plan around it. */
function boxOf({ picture }: NoticeRow): readonly number[] | null {
  const points = (picture.near ?? picture.outline)?.coordinates.flat(2) ?? [];
  if (points.length === 0) return null;
  const longitudes = points.map(([longitude = 0]) => longitude);
  const latitudes = points.map(([, latitude = 0]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
