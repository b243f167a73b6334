import type { Geometry, Position } from 'geojson';
import type { Place } from './expression.ts';
import { type FilterBudget, filterInvalid } from './filter-limits.ts';
import type { Token } from './read-tokens.ts';
import type { TokenReader } from './token-reader.ts';

const geometryWords = new Set([
  'point',
  'linestring',
  'polygon',
  'multipoint',
  'multilinestring',
  'multipolygon',
  'geometrycollection',
  'bbox',
]);

export function isGeometryWord({ value }: Token): boolean {
  return geometryWords.has(value.toLowerCase());
}

/** Well-known text, or a `BBOX(…)` of four or six numbers. */
export function parseGeometryText(reader: TokenReader, budget: FilterBudget): Place {
  if (!reader.takeWord('bbox')) return { kind: 'geometry', geometry: parseGeometry(reader, budget) };
  const { at } = reader.next;
  const box = parseSequence(reader, () => Number(reader.expectNumber().value));
  if (box.length !== 4 && box.length !== 6) throw filterInvalid(at, 'BBOX(0,0,1,1)');
  return { kind: 'box', box };
}

function parseGeometry(reader: TokenReader, budget: FilterBudget, depth = 0): Geometry {
  budget.node(depth);
  const word = reader.next.value.toLowerCase();
  if (reader.next.kind !== 'word' || !geometryWords.has(word) || word === 'bbox') {
    throw reader.unexpected('POINT, LINESTRING, POLYGON, MULTI…');
  }
  reader.advance();
  reader.takeWord('z');
  const position = () => parsePosition(reader, budget);
  const line = () => parseSequence(reader, position);
  const rings = () => parseSequence(reader, line);
  switch (word) {
    case 'point':
      return { type: 'Point', coordinates: parseOne(reader, position) };
    case 'linestring':
      return { type: 'LineString', coordinates: line() };
    case 'polygon':
      return { type: 'Polygon', coordinates: rings() };
    case 'multipoint':
      // Each point with or without parentheses of its own: both are written.
      return {
        type: 'MultiPoint',
        coordinates: parseSequence(reader, () =>
          reader.next.value === '(' ? parseOne(reader, position) : position(),
        ),
      };
    case 'multilinestring':
      return { type: 'MultiLineString', coordinates: rings() };
    case 'multipolygon':
      return { type: 'MultiPolygon', coordinates: parseSequence(reader, rings) };
    default:
      return {
        type: 'GeometryCollection',
        geometries: parseSequence(reader, () => parseGeometry(reader, budget, depth + 1)),
      };
  }
}

function parseOne<T>(reader: TokenReader, parse: () => T): T {
  reader.expectSign('(');
  const one = parse();
  reader.expectSign(')');
  return one;
}

function parseSequence<T>(reader: TokenReader, parse: () => T): T[] {
  reader.expectSign('(');
  const sequence: T[] = [];
  do sequence.push(parse());
  while (reader.takeSign(','));
  reader.expectSign(')');
  return sequence;
}

function parsePosition(reader: TokenReader, budget: FilterBudget): Position {
  budget.coordinate();
  const position: number[] = [];
  while (reader.next.kind === 'number') position.push(Number(reader.expectNumber().value));
  const [first = 0, second = 0, third] = position;
  if (position.length < 2 || position.length > 3) throw reader.unexpected('10.4 59.3');
  return third === undefined ? [first, second] : [first, second, third];
}
