import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shapeText } from '../../server/ogc/shape-text.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const rowSchema = z.array(z.object({ shape: z.instanceof(Uint8Array), text: z.string() }));

/** A geometry as TWKB with seven decimals, and as the database itself writes it. */
async function bothOf(wellKnownText: string) {
  const [row] = rowSchema.parse(
    await database.withRole('public', {}, async (transaction) => [
      ...(await transaction.execute(sql`
        select st_astwkb(given, 7) as shape, st_asgeojson(given, 7, 0) as text
        from (select st_geomfromtext(${wellKnownText}, 4326) as given) as one
      `)),
    ]),
  );
  if (!row) throw new Error('no row came');
  return row;
}

describe('a shape as text', () => {
  it.each([
    'POINT(10.4 59.26)',
    'POINT(-0.0000001 0)',
    'POINT(-179.9999999 -89.9999999)',
    'POINT(180 90)',
    'POINT(100 5.05)',
    'LINESTRING(10.4 59.26,10.4000001 59.2600001,9.9999999 60)',
    'POLYGON((10 59,11 59,11 60,10 59))',
    'POLYGON((10 59,11 59,11 60,10 60,10 59),(10.2 59.2,10.2 59.3,10.3 59.3,10.2 59.2),(10.5 59.5,10.5 59.6,10.6 59.6,10.5 59.5))',
    'MULTIPOINT(10 59,11 60.1234567)',
    'MULTILINESTRING((10 59,11 60),(12.5 61,12 62,13 63.25))',
    'MULTIPOLYGON(((10 59,11 59,11 60,10 59)),((20 69,21 69,21 70,20 69),(20.5 69.1,20.5 69.2,20.6 69.2,20.5 69.1)))',
    'MULTIPOLYGON(((10 59,11 59,11 60,10 59)))',
  ])('is what the database writes of %s', async (wellKnownText) => {
    const { shape, text } = await bothOf(wellKnownText);
    expect(shapeText(shape)).toBe(text);
  });

  it('has north before east where it is asked so', async () => {
    const { shape } = await bothOf('LINESTRING(10.5 59,11 60.25)');
    expect(shapeText(shape, { isNorthFirst: true })).toBe(
      '{"type":"LineString","coordinates":[[59,10.5],[60.25,11]]}',
    );
  });

  it('of ten thousand points is whole', async () => {
    const points = Array.from({ length: 10_000 }, (_, index) => `${index / 100 - 50} ${index / 1e6}`);
    const { shape, text } = await bothOf(`LINESTRING(${points.join(',')})`);
    expect(shapeText(shape) === text).toBe(true);
  });

  it('that is cut off, or none that has a name, is refused', async () => {
    const { shape } = await bothOf('LINESTRING(10.5 59,11 60.25)');
    expect(() => shapeText(shape.subarray(0, shape.length - 1))).toThrow('ends in the middle');
    expect(() => shapeText(Uint8Array.of(0x07, 0))).toThrow('no GeoJSON geometry');
  });
});
