import { expect, test } from 'vitest';
import {
  countKinds,
  filterObjects,
  listObjects,
  type PlanObject,
} from '../../client/plans/objects/listed-objects.ts';
import { sizeWords, surroundingWords } from '../../client/plans/objects/object-words.ts';
import { thingsUnder } from '../../client/plans/objects/things-under.ts';

const object = (id: string, fields: Partial<PlanObject>): PlanObject => ({
  id,
  planVersionId: 'version',
  objectType: 'RpArealformålOmråde',
  kind: 'landUse',
  code: '1113',
  name: null,
  ownership: null,
  verticalLevel: 2,
  areaSquareMetres: null,
  labelText: null,
  heightValue: null,
  heightType: null,
  utilisation: [],
  description: null,
  ...fields,
});

const plan = [
  object('line', { kind: 'legalLine', objectType: 'RpJuridiskLinje', code: '1211' }),
  object('zone', {
    kind: 'zone',
    objectType: 'RpFareSone',
    code: '320',
    name: 'H320_1',
    areaSquareMetres: 900,
  }),
  object('ten', { name: 'BBB10', areaSquareMetres: 300 }),
  object('two', { name: 'BBB2', areaSquareMetres: 100 }),
  object('nameless', { code: '2011', areaSquareMetres: 5000 }),
];
const listed = listObjects(plan, 'nb');
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

test('the list stands by kind, and BBB2 comes before BBB10', () => {
  expect(ids(filterObjects(listed, { text: '', kind: 'all', sort: 'name' }))).toEqual([
    'two',
    'ten',
    'nameless',
    'zone',
    'line',
  ]);
});

test('the largest may come first, and one kind may be looked at alone', () => {
  expect(ids(filterObjects(listed, { text: '', kind: 'landUse', sort: 'size' }))).toEqual([
    'nameless',
    'ten',
    'two',
  ]);
  expect(countKinds(plan)).toEqual([
    { kind: 'landUse', count: 3 },
    { kind: 'zone', count: 1 },
    { kind: 'legalLine', count: 1 },
  ]);
});

test('an object is found by its name, by what it is and by its code', () => {
  const found = (text: string) => ids(filterObjects(listed, { text, kind: 'all', sort: 'name' }));
  expect(found('bbb1')).toEqual(['ten']);
  expect(found('flom')).toEqual(['zone']);
  expect(found('1113')).toEqual(['two', 'ten']);
});

test('an object’s surroundings are told as sentences, in the reader’s language', () => {
  const surroundings = {
    nearby: 'Kanalgata 12',
    zones: ['#1', 'H320_1'],
    neighbours: ['BBH', 'o_GP', 'o_SKV1'],
  };
  expect(surroundingWords({ verticalLevel: 2 }, surroundings, 'nb')).toBe(
    'Ved Kanalgata 12. Her gjelder også #1 og H320_1. Grenser til BBH, o_GP og o_SKV1.',
  );
  expect(surroundingWords({ verticalLevel: 1 }, { nearby: null, zones: [], neighbours: [] }, 'nn')).toBe(
    'Under grunnen.',
  );
  expect(surroundingWords({ verticalLevel: 2 }, { nearby: null, zones: [], neighbours: [] }, 'en')).toBe('');
});

test('an area is told by its area, a line by its length, a point by neither', () => {
  expect(sizeWords({ areaSquareMetres: 4210 }, null, 'nb')).toBe('4\u00a0210\u00a0m²');
  expect(sizeWords({ areaSquareMetres: null }, 85.2, 'nb')).toBe('85\u00a0m');
  expect(sizeWords({ areaSquareMetres: null }, null, 'nb')).toBeNull();
});

test('of several things under a finger the field stands first, and the drawing’s own lines not at all', () => {
  const feature = (id: string, kind: 'landUse' | 'zone' | 'boundary' | 'legalLine') => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [10, 59] },
    properties: { id, kind, objectType: 'Rp' },
  });
  const objects = {
    type: 'FeatureCollection' as const,
    features: [
      feature('edge', 'boundary'),
      feature('limit', 'legalLine'),
      feature('flood', 'zone'),
      feature('field', 'landUse'),
    ],
  };
  const things = ['edge', 'limit', 'flood', 'field'].map((id) => ({ layer: 'plan-object' as const, id }));
  expect(ids(thingsUnder(things, objects))).toEqual(['field', 'flood', 'limit']);
});
