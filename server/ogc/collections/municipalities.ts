import { sql } from 'drizzle-orm';
import { etrs89 } from '../coordinate-systems.ts';
import type { Collection } from './collection.ts';

export const municipalities: Collection = {
  id: 'municipalities',
  title: { nb: 'Kommuner', nn: 'Kommunar', en: 'Municipalities' },
  description: {
    nb: 'Kommunene som bruker portalen, med grenser, nåværende nummer og tidligere nummer.',
    nn: 'Kommunane som bruker portalen, med grenser, noverande nummer og tidlegare nummer.',
    en: 'The municipalities that use the portal, with borders, present number and former numbers.',
  },
  from: sql`geodata_municipality as item`,
  place: sql`item.geom_3857`,
  geometry: sql`item.geom`,
  geometryFormat: 'geometry-polygon-or-multipolygon',
  storage: etrs89,
  // Those without a border last: QGIS takes for a table what has no geometry among the first ten.
  key: [
    { column: sql`(item.geom is null)::integer`, type: 'integer' },
    { column: sql`item.id`, type: 'uuid' },
  ],
  identity: sql`item.id`,
  byIdentity: (id) => [sql`item.id = ${id}::uuid`],
  properties: [
    {
      name: 'number',
      title: { nb: 'Kommunenummer', nn: 'Kommunenummer', en: 'Municipality number' },
      type: 'text',
      column: sql`item.number::text`,
    },
    { name: 'name', title: { nb: 'Navn', nn: 'Namn', en: 'Name' }, type: 'text', column: sql`item.name` },
    {
      name: 'formerNumbers',
      title: { nb: 'Tidligere nummer', nn: 'Tidlegare nummer', en: 'Former numbers' },
      type: 'text',
      // A text: QGIS saves no layer that has lists among its properties.
      column: sql`nullif(array_to_string(item.former_numbers, ', '), '')`,
      isQueryable: false,
    },
    {
      name: 'boundarySource',
      title: { nb: 'Kilde for grensen', nn: 'Kjelde for grensa', en: 'Source of the border' },
      type: 'text',
      column: sql`item.boundary_source`,
    },
    {
      name: 'page',
      title: { nb: 'Kommunens side', nn: 'Sida til kommunen', en: 'The municipality’s page' },
      type: 'text',
      isAddress: true,
      derive: ({ number }, { publicUrl }) =>
        typeof number === 'string' ? `${publicUrl}/kommune/${number}` : undefined,
    },
  ],
  nameOf: ({ name }) => String(name),
  columns: ['number', 'formerNumbers'],
  tiles: ['municipalities'],
  layers: ['municipalities'],
  rowsAtOnce: 25,
};
