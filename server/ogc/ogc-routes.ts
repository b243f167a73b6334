import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { ReaderOf } from '../http/reader-of-request.ts';
import { type LiveLayer, liveLayers } from '../live/data-versions.ts';
import type { Live } from '../live/live.ts';
import type { Services } from '../services.ts';
import { chooseFormat } from './answers/choose-format.ts';
import { collectionAnswer, collectionsAnswer } from './answers/collection-answer.ts';
import { furtherLinks } from './answers/further-links.ts';
import { featureText, itemsLinks, packedItems, packedPieces } from './answers/items-answer.ts';
import { landingAnswer } from './answers/landing.ts';
import { type Link, linkHeader, mediaTypes } from './answers/links.ts';
import { apiOperations, openapiAnswer } from './answers/openapi-answer.ts';
import { type SchemaKind, schemaAnswer } from './answers/schema-answer.ts';
import { type Answer, sendStream } from './answers/send-answer.ts';
import {
  tileMatrixSetsAnswer,
  tilesetAnswer,
  tilesetsAnswer,
  webMercatorQuadAnswer,
} from './answers/tile-answers.ts';
import { allCollections, collectionAt } from './collections/all-collections.ts';
import { conformanceClasses } from './conformance.ts';
import { type Extents, extentOf, readExtents } from './extents.queries.ts';
import { countItems, findItem, readItemPage } from './items.queries.ts';
import { createKeeper } from './keep-answers.ts';
import type { OgcPage } from './ogc-page.ts';
import { readPiecesOfBox } from './page-of-box.queries.ts';
import { readParameters } from './parameters/query-parameters.ts';
import { readCrs, readItemsQuestion } from './parameters/read-items-question.ts';
import { addReadingOnly } from './reading-only.ts';
import { streamItems } from './stream-items.ts';

export type OgcTools = {
  readonly live: Live;
  readonly readerOf: ReaderOf;
  /** Draws a page for people; the pages' room has the words and the look. */
  readonly drawPage: (page: OgcPage, request: FastifyRequest) => Promise<string>;
  readonly languageOf: (request: FastifyRequest) => Language;
};

type Described = { readonly json: unknown; readonly page: OgcPage; readonly type?: string };

/** `/ogc`: OGC API – Features and the description of the vector tiles (OGC API – Tiles). */
export function addOgcRoutes(server: FastifyInstance, services: Services, tools: OgcTools): void {
  const { publicUrl } = services.config;
  addReadingOnly(server);
  const keeper = createKeeper(services, tools);
  const where = (request: FastifyRequest) => ({ publicUrl, language: tools.languageOf(request) });

  /** An address whose answer is JSON for programs and a page for people. */
  const describe = (
    path: string,
    make: (request: FastifyRequest, extents: Extents) => Described,
    { layers = [] }: { layers?: readonly LiveLayer[] } = {},
  ) =>
    server.get(path, async (request, reply) => {
      const format = chooseFormat(request, readParameters(request.url));
      return keeper.answer(request, reply, { format, layers }, async (source): Promise<Answer> => {
        const extents = layers.length > 0 ? await readExtents(source) : new Map();
        const { json, page, type = mediaTypes.json } = make(request, extents);
        if (format === 'html') return { type: mediaTypes.html, body: await tools.drawPage(page, request) };
        return { type, body: JSON.stringify(json) };
      });
    });

  for (const path of ['/ogc', '/ogc/']) {
    describe(path, (request) => {
      const language = tools.languageOf(request);
      const json = landingAnswer(publicUrl, language, furtherLinks(publicUrl, language));
      return { json, page: { kind: 'landing', links: json.links } };
    });
  }
  describe('/ogc/conformance', () => ({
    json: { conformsTo: conformanceClasses },
    page: { kind: 'conformance', classes: conformanceClasses },
  }));
  describe('/ogc/api', (request) => ({
    json: openapiAnswer(where(request)),
    page: { kind: 'api', operations: apiOperations(tools.languageOf(request)) },
    type: mediaTypes.openapi,
  }));
  describe(
    '/ogc/collections',
    (request, extents) => ({
      json: collectionsAnswer(
        allCollections.map((collection) =>
          collectionAnswer(collection, extentOf(collection, extents), where(request)),
        ),
        publicUrl,
      ),
      page: { kind: 'collections' },
    }),
    { layers: liveLayers },
  );
  describe(
    '/ogc/collections/:collectionId',
    (request, extents) => {
      const collection = collectionOf(request);
      const extent = extentOf(collection, extents);
      return {
        json: collectionAnswer(collection, extent, where(request)),
        page: { kind: 'collection', collection, extent },
      };
    },
    { layers: liveLayers },
  );
  for (const kind of ['schema', 'queryables', 'sortables'] as const satisfies readonly SchemaKind[]) {
    describe(`/ogc/collections/:collectionId/${kind}`, (request) => {
      const collection = collectionOf(request);
      return {
        json: schemaAnswer(collection, kind, where(request)),
        page: { kind: 'schema', collection, of: kind },
        type: mediaTypes.schema,
      };
    });
  }
  describe('/ogc/collections/:collectionId/tiles', (request) => {
    const collection = tiledCollectionOf(request);
    const json = tilesetsAnswer(collection, where(request));
    return { json, page: { kind: 'tilesets', collection, links: json.tilesets[0]?.links ?? [] } };
  });
  describe(
    '/ogc/collections/:collectionId/tiles/WebMercatorQuad',
    (request, extents) => {
      const collection = tiledCollectionOf(request);
      const json = tilesetAnswer(collection, extentOf(collection, extents), where(request));
      return { json, page: { kind: 'tilesets', collection, links: json.links } };
    },
    { layers: liveLayers },
  );
  describe('/ogc/tileMatrixSets', (request) => ({
    json: tileMatrixSetsAnswer(where(request)),
    page: { kind: 'tileMatrixSets' },
  }));
  describe('/ogc/tileMatrixSets/WebMercatorQuad', () => ({
    json: webMercatorQuadAnswer(),
    page: { kind: 'tileMatrixSets' },
  }));

  server.get('/ogc/collections/:collectionId/items', async (request, reply) => {
    const collection = collectionOf(request);
    const question = readItemsQuestion(request.url, collection);
    const format = chooseFormat(request, question.parameters);
    const headers = { 'content-crs': `<${question.system.uri}>` };
    const site = { publicUrl };
    if (format === 'json' && question.limit > collection.rowsAtOnce) {
      const source = await keeper.sourceOf(request);
      const link = linkHeader(itemsLinks(question, publicUrl, undefined));
      // What is refused is refused before the answer has begun.
      const pieces = await begun(streamItems(source, question, publicUrl));
      return sendStream(request, reply, {
        type: mediaTypes.geojson,
        headers: { ...headers, link },
        pieces,
        isPrivate: keeper.isPrivate(source),
      });
    }
    return keeper.answer(
      request,
      reply,
      { format, layers: collection.layers },
      async (source): Promise<Answer> => {
        const rows = Math.min(question.limit, collection.rowsAtOnce);
        const asked = { rows, after: question.after, site };
        const type = mediaTypes.geojson;
        const pieces = format === 'json' ? await readPiecesOfBox(source, question, asked) : null;
        if (pieces) {
          const links = itemsLinks(question, publicUrl, pieces.last);
          const body = packedPieces(pieces, links);
          return { type, body, headers: { ...headers, link: linkHeader(links) } };
        }
        const { items, hasMore, ...found } = await readItemPage(source, question, asked);
        const isWhole = !hasMore && question.after === null;
        const matched =
          found.matched ??
          (isWhole ? items.length : question.after ? null : await countItems(source, question));
        const links = itemsLinks(question, publicUrl, hasMore ? items.at(-1) : undefined);
        if (format === 'json') {
          const body = await packedItems(items, links, matched);
          return { type, body, headers: { ...headers, link: linkHeader(links) } };
        }
        const { parameters } = question;
        const body = await tools.drawPage(
          { kind: 'items', collection, items, matched, links, parameters },
          request,
        );
        return { type: mediaTypes.html, body, headers };
      },
    );
  });

  server.get('/ogc/collections/:collectionId/items/:featureId', async (request, reply) => {
    const collection = collectionOf(request);
    const parameters = readParameters(request.url, ['crs']);
    const system = readCrs(parameters);
    const format = chooseFormat(request, parameters);
    const id = z.object({ featureId: z.uuid() }).safeParse(request.params);
    if (!id.success) throw new AppError('not-found');
    const { featureId } = id.data;
    const own = `${publicUrl}/ogc/collections/${collection.id}`;
    return keeper.answer(
      request,
      reply,
      { format, layers: collection.layers },
      async (source): Promise<Answer> => {
        const item = await findItem(source, collection, {
          id: featureId.toLowerCase(),
          system,
          site: { publicUrl },
        });
        if (!item) throw new AppError('not-found');
        const headers = { 'content-crs': `<${system.uri}>` };
        if (format === 'html') {
          return {
            type: mediaTypes.html,
            body: await tools.drawPage({ kind: 'item', collection, item }, request),
            headers,
          };
        }
        const links: Link[] = [
          { href: `${own}/items/${item.id}?f=json`, rel: 'self', type: mediaTypes.geojson },
          { href: `${own}/items/${item.id}?f=html`, rel: 'alternate', type: mediaTypes.html },
          { href: own, rel: 'collection', type: mediaTypes.json },
        ];
        return {
          type: mediaTypes.geojson,
          body: featureText(item, links),
          headers: { ...headers, link: linkHeader(links) },
        };
      },
    );
  });
}

function collectionOf({ params }: FastifyRequest) {
  return collectionAt(z.object({ collectionId: z.string() }).parse(params).collectionId);
}

function tiledCollectionOf(request: FastifyRequest) {
  const collection = collectionOf(request);
  if (collection.tiles.length === 0) throw new AppError('not-found');
  return collection;
}

/** The same pieces, once the first that asks the database has come. */
async function begun(pieces: AsyncGenerator<string>): Promise<AsyncIterable<string>> {
  const first = [await pieces.next(), await pieces.next()];
  return (async function* () {
    for (const { value, done } of first) if (done !== true) yield value;
    yield* pieces;
  })();
}
