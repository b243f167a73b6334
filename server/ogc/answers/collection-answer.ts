import type { Language } from '../../../domain/language.ts';
import { openDataLicence } from '../../../domain/open-data-licence.ts';
import type { Collection } from '../collections/collection.ts';
import { coordinateSystems, crs84 } from '../coordinate-systems.ts';
import type { Extent } from '../extents.queries.ts';
import { type Link, mediaTypes, relations } from './links.ts';

/** What a collection is, where and when it holds, and where its things are. */
export function collectionAnswer(
  collection: Collection,
  extent: Extent | undefined,
  { publicUrl, language }: { publicUrl: string; language: Language },
) {
  const own = `${publicUrl}/ogc/collections/${collection.id}`;
  const links: Link[] = [
    { href: `${own}?f=json`, rel: 'self', type: mediaTypes.json, title: 'JSON' },
    { href: `${own}?f=html`, rel: 'alternate', type: mediaTypes.html, title: 'HTML' },
    { href: `${own}/items`, rel: 'items', type: mediaTypes.geojson, title: collection.title[language] },
    { href: `${own}/items?f=html`, rel: 'items', type: mediaTypes.html, title: collection.title[language] },
    { href: `${own}/queryables`, rel: relations.queryables, type: mediaTypes.schema },
    { href: `${own}/sortables`, rel: relations.sortables, type: mediaTypes.schema },
    { href: `${own}/schema`, rel: relations.schema, type: mediaTypes.schema },
    { href: `${own}/schema`, rel: 'describedby', type: mediaTypes.schema },
    ...(collection.tiles.length > 0
      ? [{ href: `${own}/tiles`, rel: relations.tilesets, type: mediaTypes.json }]
      : []),
    { href: openDataLicence.url, rel: 'license', title: openDataLicence.names[language] },
  ];
  return {
    id: collection.id,
    title: collection.title[language],
    description: collection.description[language],
    itemType: 'feature',
    extent: {
      ...(extent?.box && { spatial: { bbox: [extent.box], crs: crs84.uri } }),
      ...(extent?.from && {
        temporal: {
          interval: [[extent.from, extent.to]],
          trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
        },
      }),
    },
    crs: coordinateSystems.map(({ uri }) => uri),
    ...(collection.storage && { storageCrs: collection.storage.uri }),
    links,
  };
}

export function collectionsAnswer(
  collections: readonly ReturnType<typeof collectionAnswer>[],
  publicUrl: string,
) {
  return {
    links: [
      { href: `${publicUrl}/ogc/collections?f=json`, rel: 'self', type: mediaTypes.json, title: 'JSON' },
      { href: `${publicUrl}/ogc/collections?f=html`, rel: 'alternate', type: mediaTypes.html, title: 'HTML' },
    ] satisfies Link[],
    crs: coordinateSystems.map(({ uri }) => uri),
    collections,
  };
}
