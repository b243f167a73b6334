import {
  type Bound,
  comparisonOperators,
  type Expression,
  type Instant,
  oneOf,
  type Place,
  type Property,
  type Scalar,
  spatialRelations,
  type Time,
  temporalRelations,
} from './expression.ts';
import { FilterBudget, filterInvalid } from './filter-limits.ts';
import { isInstant } from './instants.ts';
import { isGeometryWord, parseGeometryText } from './parse-geometry-text.ts';
import { readTokens } from './read-tokens.ts';
import { TokenReader } from './token-reader.ts';

/** Words that are never a property's name unless in double quotes. */
const reserved = new Set(['and', 'or', 'not', 'like', 'between', 'in', 'is', 'null', 'true', 'false']);

/** Reads CQL2 text. Throws `filter-invalid` with the character where it stopped, or `filter-too-large`. */
export function parseFilterText(text: string): Expression {
  const budget = new FilterBudget(text);
  const reader = new TokenReader(readTokens(text));
  const expression = parseOr(reader, budget, 0);
  if (reader.next.kind !== 'end') throw reader.unexpected('AND, OR');
  return expression;
}

function parseOr(reader: TokenReader, budget: FilterBudget, depth: number): Expression {
  budget.node(depth);
  const parts = [parseAnd(reader, budget, depth)];
  while (reader.takeWord('or')) parts.push(parseAnd(reader, budget, depth));
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'or', parts };
}

function parseAnd(reader: TokenReader, budget: FilterBudget, depth: number): Expression {
  const parts = [parseNot(reader, budget, depth + 1)];
  while (reader.takeWord('and')) parts.push(parseNot(reader, budget, depth + 1));
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'and', parts };
}

function parseNot(reader: TokenReader, budget: FilterBudget, depth: number): Expression {
  budget.node(depth);
  if (reader.takeWord('not')) return { kind: 'not', part: parseNot(reader, budget, depth + 1) };
  if (reader.takeSign('(')) {
    const inner = parseOr(reader, budget, depth + 1);
    reader.expectSign(')');
    return inner;
  }
  return parsePredicate(reader, budget, depth);
}

function parsePredicate(reader: TokenReader, budget: FilterBudget, depth: number): Expression {
  const call = reader.callAhead();
  const spatial = call && oneOf(spatialRelations, call);
  if (spatial) {
    const [left, right] = parsePair(reader, () => parsePlace(reader, budget));
    return { kind: 'spatial', relation: spatial, left, right };
  }
  const temporal = call && oneOf(temporalRelations, call);
  if (temporal) {
    const [left, right] = parsePair(reader, () => parseTime(reader));
    return { kind: 'temporal', relation: temporal, left, right };
  }
  const value = parseScalar(reader, budget, depth);
  const operator = reader.next.kind === 'sign' ? oneOf(comparisonOperators, reader.next.value) : undefined;
  if (operator) {
    reader.advance();
    return { kind: 'comparison', operator, left: value, right: parseScalar(reader, budget, depth) };
  }
  if (reader.takeWord('is')) {
    const isNegated = reader.takeWord('not');
    reader.expectWord('null');
    return negated({ kind: 'isNull', value }, isNegated);
  }
  const isNegated = reader.takeWord('not');
  if (reader.takeWord('like')) {
    return negated({ kind: 'like', value, pattern: parseScalar(reader, budget, depth) }, isNegated);
  }
  if (reader.takeWord('between')) {
    const lower = parseScalar(reader, budget, depth);
    reader.expectWord('and');
    return negated({ kind: 'between', value, lower, upper: parseScalar(reader, budget, depth) }, isNegated);
  }
  if (reader.takeWord('in')) {
    return negated({ kind: 'in', value, list: parseList(reader, budget, depth) }, isNegated);
  }
  if (!isNegated && (value.kind === 'truth' || value.kind === 'property')) return value;
  throw reader.unexpected('=, <>, <, >, <=, >=, LIKE, BETWEEN, IN, IS NULL');
}

function negated(part: Expression, isNegated: boolean): Expression {
  return isNegated ? { kind: 'not', part } : part;
}

function parsePair<T>(reader: TokenReader, parse: () => T): readonly [T, T] {
  reader.advance();
  reader.expectSign('(');
  const left = parse();
  reader.expectSign(',');
  const right = parse();
  reader.expectSign(')');
  return [left, right];
}

function parseList(reader: TokenReader, budget: FilterBudget, depth: number): readonly Scalar[] {
  reader.expectSign('(');
  const list: Scalar[] = [];
  do list.push(parseScalar(reader, budget, depth));
  while (reader.takeSign(','));
  reader.expectSign(')');
  return list;
}

function parseScalar(reader: TokenReader, budget: FilterBudget, depth: number): Scalar {
  budget.node(depth);
  const { kind, value, at } = reader.next;
  if (kind === 'text' || kind === 'number') {
    reader.advance();
    if (kind === 'text') return { kind, value };
    if (!Number.isFinite(Number(value))) throw filterInvalid(at, 'a finite number');
    return { kind, value: Number(value) };
  }
  if (reader.takeWord('true')) return { kind: 'truth', value: true };
  if (reader.takeWord('false')) return { kind: 'truth', value: false };
  if (reader.callAhead() === 'casei') {
    reader.advance();
    reader.expectSign('(');
    const of = parseScalar(reader, budget, depth + 1);
    reader.expectSign(')');
    return { kind: 'casei', of };
  }
  return parseInstant(reader) ?? parseProperty(reader);
}

function parseProperty(reader: TokenReader): Property {
  const { kind, value } = reader.next;
  const isName = kind === 'name' || (kind === 'word' && !reserved.has(value.toLowerCase()));
  if (!isName || reader.callAhead() !== undefined) throw reader.unexpected('a property or a value');
  reader.advance();
  return { kind: 'property', name: value };
}

function parseInstant(reader: TokenReader): Instant | undefined {
  const kind = oneOf(['date', 'timestamp'], reader.callAhead() ?? '');
  if (!kind) return undefined;
  reader.advance();
  reader.expectSign('(');
  const { value, at } = reader.expectText();
  if (!isInstant(kind, value))
    throw filterInvalid(at, kind === 'date' ? '2026-11-21' : '2026-11-21T12:00:00Z');
  reader.expectSign(')');
  return { kind, value };
}

function parseTime(reader: TokenReader): Time {
  if (reader.callAhead() !== 'interval') return parseInstant(reader) ?? parseProperty(reader);
  const [from, to] = parsePair(reader, () => parseBound(reader));
  return { kind: 'interval', from, to };
}

function parseBound(reader: TokenReader): Bound {
  if (reader.next.kind !== 'text') return parseInstant(reader) ?? parseProperty(reader);
  const { value, at } = reader.expectText();
  if (value === '..') return { kind: 'open' };
  const kind = (['date', 'timestamp'] as const).find((one) => isInstant(one, value));
  if (!kind) throw filterInvalid(at, "'2026-11-21', '2026-11-21T12:00:00Z', '..'");
  return { kind, value };
}

function parsePlace(reader: TokenReader, budget: FilterBudget): Place {
  if (isGeometryWord(reader.next) && reader.next.kind === 'word') return parseGeometryText(reader, budget);
  return parseProperty(reader);
}
