import { expect, test } from 'vitest';
import { madeLabel } from '../../client/comments/where/finder/made-label.ts';
import { makeGeometry } from '../../client/comments/where/finder/make-geometry.ts';
import type { NamedThing } from '../../client/comments/where/finder/named-thing.ts';
import { planThings } from '../../client/comments/where/finder/plan-things.ts';
import { inStreet } from '../../client/comments/where/finder/stretch-fields.tsx';
import { touchedObjects } from '../../client/comments/where/touched-objects.ts';
import type { PlanObjectCollection } from '../../client/map/map-data.ts';

const thing = (kind: NamedThing['kind'], name: string, at?: [number, number]): NamedThing => ({
  kind,
  name,
  detail: '',
  municipalityNumber: '3905',
  geometry: at ? { type: 'Point', coordinates: at } : null,
  planObjectId: null,
});
const kanalgata = thing('street', 'Kanalgata');
const lines = {
  street: [
    [
      [10.4, 59.26],
      [10.41, 59.26],
    ],
  ],
  from: [
    [
      [10.402, 59.259],
      [10.402, 59.261],
    ],
  ],
  to: null,
};

test('a named place is called what a neighbour would call it, in every language', () => {
  const house = thing('address', 'Kanalgata 12', [10.4, 59.26]);
  const around = { kind: 'around' as const, metres: 50 };
  expect(madeLabel(house, around, 'nb')).toBe('50 meter rundt Kanalgata 12');
  expect(madeLabel(house, around, 'en')).toBe('50 metres around Kanalgata 12');
  expect(madeLabel(thing('property', '12/34', [10, 59]), around, 'nn')).toBe('50 meter rundt eigedom 12/34');
  expect(madeLabel(thing('property', '12/34', [10, 59]), { kind: 'itself' }, 'nb')).toBe('Eiendom 12/34');
  const stretch = { kind: 'stretch' as const, from: thing('street', 'Torggata'), to: house };
  expect(madeLabel(kanalgata, stretch, 'nb')).toBe('Langs Kanalgata mellom Torggata og nr.\u00a012');
  expect(madeLabel(kanalgata, { kind: 'itself' }, 'nn')).toBe('Heile Kanalgata');
});

test('along a street from a crossing to a house becomes a line between the two', () => {
  const to = thing('address', 'Kanalgata 12', [10.408, 59.2601]);
  const made = makeGeometry(kanalgata, { kind: 'stretch', from: thing('street', 'Torggata'), to }, lines);
  expect(made.isMade && made.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [10.402, 59.26],
      [10.408, 59.26],
    ],
  });
});

test('a street that does not cross, and one whose line nobody has, are told by name', () => {
  const to = thing('address', 'Kanalgata 12', [10.408, 59.26]);
  const from = thing('street', 'Fjerngata');
  const far = {
    ...lines,
    from: [
      [
        [10.6, 59.3],
        [10.6, 59.4],
      ],
    ],
  };
  expect(makeGeometry(kanalgata, { kind: 'stretch', from, to }, far)).toEqual({
    isMade: false,
    reason: 'not-crossing',
    name: 'Fjerngata',
  });
  const none = { street: [], from: null, to: null };
  expect(makeGeometry(kanalgata, { kind: 'itself' }, none)).toMatchObject({ reason: 'no-line' });
});

test('a house number alone means a house of the street; a name means itself', () => {
  expect(inStreet(' 12 b', 'Kanalgata')).toBe('Kanalgata 12 b');
  expect(inStreet('Torggata', 'Kanalgata')).toBe('Torggata');
});

const field = (id: string, name: string | null, west: number, kind: 'landUse' | 'zone' = 'landUse') => ({
  type: 'Feature' as const,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 59],
        [west + 0.01, 59],
        [west + 0.01, 59.01],
        [west, 59.01],
        [west, 59],
      ],
    ],
  },
  properties: { id, name, kind, objectType: 'RpArealformålOmråde', code: '1113', level: 2 },
});
const objects: PlanObjectCollection = {
  type: 'FeatureCollection',
  features: [
    field('a', 'BBB10', 10.1),
    field('b', 'BBB1', 10),
    field('c', null, 10),
    field('d', 'H310', 10, 'zone'),
  ],
};

test('parts of the plan are found by name before purpose, and the very name stands first', () => {
  const query = { municipalityNumber: '3905', language: 'nb' as const };
  expect(planThings(objects, { ...query, text: 'bbb1' }).map(({ name }) => name)).toEqual(['BBB1', 'BBB10']);
  expect(planThings(objects, { ...query, text: 'blokk' }).map(({ name }) => name)).toContain('BBB10');
  expect(planThings(objects, { ...query, text: ' ' })).toEqual([]);
});

test('a line and an area are told with the named fields and zones that they meet', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [10.002, 59.005],
      [10.005, 59.005],
    ] as const,
  };
  expect(touchedObjects(line, objects).map(({ name }) => name)).toEqual(['BBB1', 'H310']);
});
