import { sql } from 'drizzle-orm';
import type { Database } from '../../server/database/database.ts';
import type { BuiltMunicipality } from './build-municipality.ts';

/**
 * Kanalgata from west to east through the plans of tests, Torggata and Bryggegata across it, and a house
 * each at Kanalgata 4 and 12. WGS 84 longitude and latitude.
 */
export async function buildStreets(database: Database, municipality: BuiltMunicipality): Promise<void> {
  const streets = [
    ['Kanalgata', 'linestring(10.399 59.265, 10.421 59.265)'],
    ['Torggata', 'linestring(10.403 59.263, 10.403 59.267)'],
    ['Bryggegata', 'linestring(10.409 59.263, 10.409 59.267)'],
  ] as const;
  const houses = [
    ['Kanalgata 4', 'point(10.405 59.2651)'],
    ['Kanalgata 12', 'point(10.407 59.2651)'],
  ] as const;
  const places = [
    ...streets.map(([name, shape]) => ({ kind: 'street', name, shape })),
    ...houses.map(([name, shape]) => ({ kind: 'address', name, shape })),
  ];
  await database.withRole('operations', {}, async (transaction) => {
    for (const { kind, name, shape } of places) {
      await transaction.execute(sql`
        insert into place (municipality_id, kind, name, detail, geom, words, source)
        values (${municipality.id}, ${kind}, ${name}, '3110 Tønsberg',
          st_geomfromtext(${shape}, 4258), app.search_words(${name}), 'test')
      `);
    }
  });
}
