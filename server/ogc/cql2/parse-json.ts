import { z } from 'zod';
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
import { readGeometryJson } from './read-geometry-json.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads CQL2 JSON. Throws `filter-invalid` with the path where it stopped, or `filter-too-large`. */
export function parseFilterJson(text: string): Expression {
  const budget = new FilterBudget(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw filterInvalid('$', 'JSON');
  }
  return readExpression(value, { budget, depth: 0, path: '$' });
}

type Where = { readonly budget: FilterBudget; readonly depth: number; readonly path: string };

function below(where: Where, step: string | number): Where {
  return { budget: where.budget, depth: where.depth + 1, path: `${where.path}.${step}` };
}

function readExpression(value: unknown, where: Where): Expression {
  where.budget.node(where.depth);
  if (typeof value === 'boolean') return { kind: 'truth', value };
  const json = objectOf(value, where);
  const property = propertyOf(json);
  if (property) return property;
  const { op, parts } = callOf(json, where);
  const scalar = (index: number) => readScalar(parts[index], below(where, index));
  const comparison = oneOf(comparisonOperators, op);
  const spatial = oneOf(spatialRelations, op);
  const temporal = oneOf(temporalRelations, op);
  if (op === 'and' || op === 'or') {
    if (parts.length < 2) throw filterInvalid(where.path, '"args": […, …]');
    return { kind: op, parts: parts.map((part, index) => readExpression(part, below(where, index))) };
  }
  expectCount(parts, op === 'not' || op === 'isNull' ? 1 : op === 'between' ? 3 : 2, where);
  if (op === 'not') return { kind: 'not', part: readExpression(parts[0], below(where, 0)) };
  if (op === 'isNull') return { kind: 'isNull', value: scalar(0) };
  if (op === 'like') return { kind: 'like', value: scalar(0), pattern: scalar(1) };
  if (op === 'between') return { kind: 'between', value: scalar(0), lower: scalar(1), upper: scalar(2) };
  if (op === 'in') return { kind: 'in', value: scalar(0), list: readList(parts[1], below(where, 1)) };
  if (comparison) return { kind: 'comparison', operator: comparison, left: scalar(0), right: scalar(1) };
  if (spatial) {
    const place = (index: number) => readPlace(parts[index], below(where, index));
    return { kind: 'spatial', relation: spatial, left: place(0), right: place(1) };
  }
  if (temporal) {
    const time = (index: number) => readTime(parts[index], below(where, index));
    return { kind: 'temporal', relation: temporal, left: time(0), right: time(1) };
  }
  throw filterInvalid(`${where.path}.op`, 'and, or, not, =, like, between, in, isNull, s_…, t_…');
}

function readList(value: unknown, where: Where): readonly Scalar[] {
  if (!Array.isArray(value) || value.length === 0) throw filterInvalid(where.path, '[…]');
  return value.map((item, index) => readScalar(item, below(where, index)));
}

function readScalar(value: unknown, where: Where): Scalar {
  where.budget.node(where.depth);
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'truth', value };
  const json = objectOf(value, where);
  const simple = propertyOf(json) ?? instantOf(json, where);
  if (simple) return simple;
  const { op, parts } = callOf(json, where);
  if (op !== 'casei') throw filterInvalid(`${where.path}.op`, 'casei');
  expectCount(parts, 1, where);
  return { kind: 'casei', of: readScalar(parts[0], below(where, 0)) };
}

function readTime(value: unknown, where: Where): Time {
  const json = objectOf(value, where);
  const simple = propertyOf(json) ?? instantOf(json, where);
  if (simple) return simple;
  const { interval } = json;
  if (!Array.isArray(interval) || interval.length !== 2)
    throw filterInvalid(where.path, '{"interval": […, …]}');
  const bound = (index: number) => readBound(interval[index], below(where, index));
  return { kind: 'interval', from: bound(0), to: bound(1) };
}

function readBound(value: unknown, where: Where): Bound {
  if (value === '..') return { kind: 'open' };
  if (typeof value === 'string') {
    const kind = (['date', 'timestamp'] as const).find((one) => isInstant(one, value));
    if (!kind) throw filterInvalid(where.path, '"2026-11-21", "2026-11-21T12:00:00Z", ".."');
    return { kind, value };
  }
  const json = objectOf(value, where);
  const bound = propertyOf(json) ?? instantOf(json, where);
  if (!bound) throw filterInvalid(where.path, '"2026-11-21", {"property": …}');
  return bound;
}

function readPlace(value: unknown, where: Where): Place {
  const json = objectOf(value, where);
  const property = propertyOf(json);
  if (property) return property;
  const box = z.array(z.number()).safeParse(json.bbox);
  if (box.success && !('type' in json)) {
    if (box.data.length !== 4 && box.data.length !== 6)
      throw filterInvalid(where.path, '{"bbox": [0,0,1,1]}');
    return { kind: 'box', box: box.data };
  }
  return { kind: 'geometry', geometry: readGeometryJson(json, where.budget, where.path) };
}

function objectOf(value: unknown, { path }: Where): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw filterInvalid(path, '{…}');
  return value as Json;
}

function callOf(json: Json, { path }: Where): { readonly op: string; readonly parts: readonly unknown[] } {
  const { op, args } = json;
  if (typeof op !== 'string' || !Array.isArray(args)) throw filterInvalid(path, '{"op": "…", "args": […]}');
  return { op, parts: args };
}

function expectCount(parts: readonly unknown[], count: number, { path }: Where): void {
  if (parts.length !== count) throw filterInvalid(`${path}.args`, String(count));
}

function propertyOf({ property }: Json): Property | undefined {
  return typeof property === 'string' ? { kind: 'property', name: property } : undefined;
}

function instantOf(json: Json, { path }: Where): Instant | undefined {
  const kind = oneOf(['date', 'timestamp'], Object.keys(json)[0] ?? '');
  if (!kind) return undefined;
  const value = json[kind];
  if (typeof value !== 'string' || !isInstant(kind, value))
    throw filterInvalid(path, `{"${kind}": "2026-11-21…"}`);
  return { kind, value };
}
