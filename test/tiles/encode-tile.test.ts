import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTwkb } from '../../server/geodata/read-twkb.ts';
import { encodeTile } from '../../server/tiles/mvt/encode-tile.ts';
import { readFeatures, readLayer } from './read-tile.ts';

const coordinate = fc.integer({ min: -4096, max: 8192 });
const point = fc.tuple(coordinate, coordinate);
const value = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const properties = fc.dictionary(fc.string({ minLength: 1 }), value, { maxKeys: 6, noNullPrototype: true });

const flat = (points: readonly (readonly [number, number])[]) => Int32Array.from(points.flat());

it('writes what the maps’ own library reads back: every property and every point', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(properties, point), { minLength: 1, maxLength: 20 }), (given) => {
      const bytes = encodeTile(
        'prøve',
        given.map(([known, at]) => ({
          properties: known,
          geometry: [{ dimension: 0, rings: [flat([at])] }],
        })),
      );
      const read = readFeatures(bytes ?? new Uint8Array(), 'prøve');
      // −0 and 0 are one number in a tile.
      expect(read.map(({ properties: known, rings }) => [known, rings[0]?.[0]])).toEqual(
        given.map(([known, at]) => [
          Object.fromEntries(Object.entries(known).map(([name, one]) => [name, one === 0 ? 0 : one])),
          at,
        ]),
      );
    }),
  );
});

it('turns borders clockwise and holes the other way, however they were drawn', () => {
  const square = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 0],
  ] as const;
  const hole = [
    [40, 40],
    [60, 40],
    [60, 60],
    [40, 60],
    [40, 40],
  ] as const;
  const turns = [square, square.toReversed()].flatMap((border) =>
    [hole, hole.toReversed()].map((inner) => [border, inner]),
  );
  for (const rings of turns) {
    const bytes = encodeTile('a', [
      { properties: {}, geometry: [{ dimension: 2, rings: rings.map((ring) => flat(ring)) }] },
    ]);
    const [feature] = readFeatures(bytes ?? new Uint8Array(), 'a');
    const areas = feature?.rings.map((ring) =>
      ring.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0),
    );
    expect(areas).toEqual([10_000, -400]);
  }
});

it('leaves out what has shrunk to a line or a point, and is nothing when nothing is left', () => {
  const collapsed = [{ dimension: 2 as const, rings: [Int32Array.of(5, 5, 9, 9, 5, 5)] }];
  const border = [
    { dimension: 2 as const, rings: [Int32Array.of(5, 5, 5, 5), Int32Array.of(0, 0, 9, 0, 9, 9, 0, 0)] },
  ];
  expect(encodeTile('a', [{ properties: {}, geometry: collapsed }])).toBeNull();
  expect(encodeTile('a', [{ properties: {}, geometry: border }])).toBeNull();
  expect(encodeTile('a', [])).toBeNull();
});

it('says its version and its extent', () => {
  const bytes = encodeTile('a', [
    { properties: { x: null, y: 1 }, geometry: [{ dimension: 0, rings: [Int32Array.of(1, 2)] }] },
  ]);
  const layer = readLayer(bytes ?? new Uint8Array(), 'a');
  expect([layer?.version, layer?.extent, layer?.feature(0).properties]).toEqual([2, 4096, { y: 1 }]);
});

it('reads no further than a geometry’s bytes', () => {
  expect(() => readTwkb(Uint8Array.of(2, 0, 5, 2))).toThrow('ends in the middle');
});
