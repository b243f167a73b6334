import fc from 'fast-check';
import {
  type Bound,
  comparisonOperators,
  type Expression,
  type Instant,
  type Place,
  type Property,
  type Scalar,
  spatialRelations,
  type Time,
  temporalRelations,
} from '../../../server/ogc/cql2/expression.ts';

const property: fc.Arbitrary<Property> = fc.record({
  kind: fc.constant('property' as const),
  name: fc.oneof(
    fc.constantFrom(
      'name',
      'closesAt',
      'and',
      'LIKE',
      'date',
      'point',
      'med mellomrom',
      'med"gåseøyne',
      'æ.ø:å_1',
    ),
    fc.string({ minLength: 1 }),
  ),
});

/** A backslash before a quote, or last, has no writing of its own in CQL2 text. */
const words = fc.string({ unit: 'grapheme' }).filter((text) => !/\\('|$)/.test(text));

/** Nought below zero is written as nought. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const instant: fc.Arbitrary<Instant> = fc.oneof(
  day.map((value) => ({ kind: 'timestamp' as const, value })),
  day.map((value) => ({ kind: 'date' as const, value: value.slice(0, 10) })),
);

const scalar: fc.Arbitrary<Scalar> = fc.letrec<{ scalar: Scalar }>((tie) => ({
  scalar: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    property,
    words.map((value) => ({ kind: 'text' as const, value })),
    number.map((value) => ({ kind: 'number' as const, value })),
    fc.boolean().map((value) => ({ kind: 'truth' as const, value })),
    instant,
    tie('scalar').map((of) => ({ kind: 'casei' as const, of })),
  ),
})).scalar;

const bound: fc.Arbitrary<Bound> = fc.oneof(property, instant, fc.constant({ kind: 'open' as const }));
const time: fc.Arbitrary<Time> = fc.oneof(
  property,
  instant,
  fc.record({ kind: fc.constant('interval' as const), from: bound, to: bound }),
);

const position = fc.oneof(fc.tuple(number, number), fc.tuple(number, number, number));
const line = fc.array(position, { minLength: 1, maxLength: 5 });
const rings = fc.array(line, { minLength: 1, maxLength: 3 });
const simple = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  line.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  rings.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  rings.map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  fc
    .array(rings, { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);
const geometry = fc.oneof(
  simple,
  fc
    .array(simple, { minLength: 1, maxLength: 3 })
    .map((geometries) => ({ type: 'GeometryCollection' as const, geometries })),
);
const place: fc.Arbitrary<Place> = fc.oneof(
  property,
  geometry.map((one) => ({ kind: 'geometry' as const, geometry: one })),
  fc.array(number, { minLength: 4, maxLength: 4 }).map((box) => ({ kind: 'box' as const, box })),
  fc.array(number, { minLength: 6, maxLength: 6 }).map((box) => ({ kind: 'box' as const, box })),
);

/** Any filter that can be written, not deeper than is taken. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => {
  const parts = fc.array(tie('expression'), { minLength: 2, maxLength: 3 });
  return {
    expression: fc.oneof(
      { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
      property,
      fc.boolean().map((value) => ({ kind: 'truth' as const, value })),
      fc.record({
        kind: fc.constant('comparison' as const),
        operator: fc.constantFrom(...comparisonOperators),
        left: scalar,
        right: scalar,
      }),
      fc.record({ kind: fc.constant('like' as const), value: scalar, pattern: scalar }),
      fc.record({ kind: fc.constant('between' as const), value: scalar, lower: scalar, upper: scalar }),
      fc.record({
        kind: fc.constant('in' as const),
        value: scalar,
        list: fc.array(scalar, { minLength: 1, maxLength: 4 }),
      }),
      fc.record({ kind: fc.constant('isNull' as const), value: scalar }),
      fc.record({
        kind: fc.constant('spatial' as const),
        relation: fc.constantFrom(...spatialRelations),
        left: place,
        right: place,
      }),
      fc.record({
        kind: fc.constant('temporal' as const),
        relation: fc.constantFrom(...temporalRelations),
        left: time,
        right: time,
      }),
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), parts }),
      tie('expression').map((part) => ({ kind: 'not' as const, part })),
    ),
  };
}).expression;
