import type { FastifyRequest } from 'fastify';
import type { Database } from '../../database/database.ts';
import type { OgcPage } from '../../ogc/ogc-page.ts';
import type { PrintBackground } from '../../print/print-routes.ts';
import { pageDocument } from '../shell/page-document.ts';
import { pageLanguage } from '../shell/page-language.ts';
import { collectionPage, collectionsPage } from './collection-pages.ts';
import { itemPage, itemsPage } from './items-pages.ts';
import { landingPage } from './landing-page.ts';
import { type DegreeBox, readMunicipalityBorders } from './municipality-borders.queries.ts';
import type { PageParts } from './page-parts.ts';
import { apiPage, conformancePage, schemaPage, tileMatrixSetsPage, tilesetsPage } from './technical-pages.ts';

/** Draws the pages of `/ogc` for people. */
export function createOgcPages(
  publicUrl: string,
  { database, background }: { readonly database: Database; readonly background: PrintBackground | undefined },
) {
  const readBorders = (box: DegreeBox) => readMunicipalityBorders(database, box);
  return async (page: OgcPage, request: FastifyRequest): Promise<string> => {
    const asked = pageLanguage(request);
    const parts: PageParts = { asked, publicUrl, background, readBorders, now: new Date() };
    const content = {
      ...(await contentOf(page, parts)),
      path: pathOf(request.url),
      isIndexed: page.kind !== 'item',
    };
    return pageDocument(content, asked, publicUrl);
  };
}

function contentOf(page: OgcPage, parts: PageParts) {
  switch (page.kind) {
    case 'landing':
      return landingPage(page, parts);
    case 'conformance':
      return conformancePage(page, parts);
    case 'api':
      return apiPage(page, parts);
    case 'collections':
      return collectionsPage(parts);
    case 'collection':
      return collectionPage(page, parts);
    case 'items':
      return itemsPage(page, parts);
    case 'item':
      return itemPage(page, parts);
    case 'schema':
      return schemaPage(page, parts);
    case 'tilesets':
      return tilesetsPage(page, parts);
    case 'tileMatrixSets':
      return tileMatrixSetsPage(parts);
  }
}

/** The page's address without its language, as a page. */
function pathOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://page');
  for (const name of ['sprak', 'lang', 'f']) searchParams.delete(name);
  searchParams.set('f', 'html');
  return `${pathname}?${searchParams}`;
}
