import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Language } from '../../domain/language.ts';
import { openDataAttribution } from '../../domain/open-data-licence.ts';
import type { ReaderOf } from '../http/reader-of-request.ts';
import type { Services } from '../services.ts';
import { atomFeed, lastChangeOf } from './atom-feed.ts';
import { calendar } from './calendar.ts';
import { type ReadFeedFilter, readFeedFilter } from './feed-filter.ts';
import { findCancelledHearings, findFeedHearings } from './feed-hearings.queries.ts';
import { readFeedScope } from './feed-scope.ts';
import { feedWords } from './feed-words.ts';
import { sendFeed } from './send-feed.ts';
import { type ToldHearing, tellCancelled, tellHearing } from './told-hearing.ts';

const usualPage = 50;
const mostEvents = 1000;
/** How long a calendar keeps what is over, and feeds tell of what was called off. */
const keptMilliseconds = 365 * 86_400_000;

/** Hearings for feed readers and calendars, by plain HTTP: for everyone, with what is shared with whoever asks. */
export function addFeedRoutes(
  server: FastifyInstance,
  { config, database }: Services,
  readerOf: ReaderOf,
): void {
  const { publicUrl } = config;
  const kept = () => new Date(Date.now() - keptMilliseconds);

  server.get('/feeds/hearings.atom', async (request, reply) => {
    const asked = readFeedFilter(queryOf(request), { inPages: true });
    const { filter } = asked;
    const limit = filter.limit ?? usualPage;
    const reader = await readerOf(request);
    const found = await database.withRole('public', reader, async (transaction) => {
      const scope = await readFeedScope(transaction, filter);
      return {
        scope,
        rows: await findFeedHearings(transaction, scope, { limit: limit + 1 }),
        cancelled: filter.cursor
          ? []
          : await findCancelledHearings(transaction, scope, { limit: usualPage, after: kept() }),
      };
    });
    const told = toldIn(languageOf(asked), publicUrl);
    const rows = found.rows.slice(0, limit);
    const last = found.rows.length > limit ? rows.at(-1) : undefined;
    const hearings = rows.map(told.hearing);
    const cancelled = found.cancelled.map(told.cancelled);
    const at = (extra: Record<string, string | undefined> = {}) =>
      feedAddress(publicUrl, 'atom', asked, { limit: filter.limit?.toString(), ...extra });
    const body = atomFeed({
      id: `tag:${new URL(publicUrl).hostname},2026:feeds/hearings?${asked.canonical}`,
      ...describe(asked, found.scope),
      links: {
        self: at({ cursor: filter.cursor }),
        first: at(),
        next: last ? at({ cursor: `${last.updatedAt.getTime()}_${last.id}` }) : null,
        alternate: pageOf(publicUrl, found.scope.municipalityNumber),
        calendar: feedAddress(publicUrl, 'ics', asked),
      },
      icon: `${publicUrl}/icon.svg`,
      hearings,
      cancelled,
    });
    return sendFeed(request, reply, {
      mediaType: 'application/atom+xml; charset=utf-8',
      body,
      language: languageOf(asked),
      changedAt: lastChangeOf([...hearings, ...cancelled]),
      reader,
    });
  });

  server.get('/feeds/hearings.ics', async (request, reply) => {
    const asked = readFeedFilter(queryOf(request), { inPages: false });
    const reader = await readerOf(request);
    const found = await database.withRole('public', reader, async (transaction) => {
      const scope = await readFeedScope(transaction, asked.filter);
      const after = kept();
      return {
        scope,
        rows: await findFeedHearings(transaction, scope, { limit: mostEvents, closesAfter: after }),
        cancelled: await findCancelledHearings(transaction, scope, { limit: mostEvents, after }),
      };
    });
    const told = toldIn(languageOf(asked), publicUrl);
    const hearings: readonly ToldHearing[] = [
      ...found.rows.map(told.hearing),
      ...found.cancelled.map(told.cancelled),
    ];
    const body = calendar({
      ...describe(asked, found.scope),
      self: feedAddress(publicUrl, 'ics', asked),
      page: pageOf(publicUrl, found.scope.municipalityNumber),
      hearings,
    });
    reply.header('content-disposition', 'inline; filename="horinger.ics"');
    return sendFeed(request, reply, {
      mediaType: 'text/calendar; charset=utf-8',
      body,
      language: languageOf(asked),
      changedAt: lastChangeOf(hearings),
      reader,
    });
  });
}

function queryOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, 'http://feed').searchParams;
}

function languageOf({ filter }: ReadFeedFilter): Language {
  return filter.lang ?? 'nb';
}

function toldIn(language: Language, publicUrl: string) {
  return {
    hearing: (row: Parameters<typeof tellHearing>[0]) => tellHearing(row, language, publicUrl),
    cancelled: (row: Parameters<typeof tellCancelled>[0]) => tellCancelled(row, language),
  };
}

type Scope = Awaited<ReturnType<typeof readFeedScope>>;

function describe(asked: ReadFeedFilter, { where, source }: Scope) {
  const language = languageOf(asked);
  const words = feedWords[language];
  return {
    title: words.title(where ?? words.everywhere),
    language,
    attribution: openDataAttribution(source[language])[language],
  };
}

function pageOf(publicUrl: string, municipalityNumber: string | null): string {
  return municipalityNumber ? `${publicUrl}/kommune/${municipalityNumber}` : `${publicUrl}/`;
}

function feedAddress(
  publicUrl: string,
  form: 'atom' | 'ics',
  { canonical }: ReadFeedFilter,
  extra: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams(canonical);
  for (const [name, value] of Object.entries(extra)) if (value !== undefined) query.set(name, value);
  return `${publicUrl}/feeds/hearings.${form}${query.size > 0 ? `?${query}` : ''}`;
}
