import { type SQL, sql } from 'drizzle-orm';
import { type Collection, queryables } from '../collections/collection.ts';
import {
  type CoordinateSystem,
  coordinateSystemAt,
  coordinateSystems,
  crs84,
} from '../coordinate-systems.ts';
import type { Expression, Scalar } from '../cql2/expression.ts';
import { filterToSql } from '../cql2/filter-to-sql.ts';
import { parseFilterJson } from '../cql2/parse-json.ts';
import { parseFilterText } from '../cql2/parse-text.ts';
import { boxToRectangle, boxToSql, type Rectangle } from '../cql2/place-to-sql.ts';
import { type Position, readCursor } from './cursor.ts';
import { invalidValue, readParameters } from './query-parameters.ts';
import { periodCondition, readDatetime } from './read-datetime.ts';
import { readSort, type SortColumn } from './read-sort.ts';

/** What a page of things is asked by. */
export type ItemsQuestion = {
  readonly collection: Collection;
  readonly limit: number;
  readonly system: CoordinateSystem;
  readonly conditions: readonly SQL[];
  /** The box that is asked for, where it is one. */
  readonly rectangle: Rectangle | null;
  /** True where nothing but a box is asked for, in the order of the keys. */
  readonly isBoxAlone: boolean;
  readonly sort: readonly SortColumn[];
  readonly after: Position | null;
  /** What may cost much, and is therefore weighed before it is done: sorting reads all that is there, a condition anything. */
  readonly weight: 'none' | 'sorted' | 'conditioned';
  /** The question itself, less where in its answer one is. */
  readonly mark: string;
  readonly parameters: ReadonlyMap<string, string>;
};

export const limits = { byDefault: 100, most: 10_000 } as const;

/** Parameters of a page of things, beside the collection's own queryables. */
export const itemsParameters = [
  'limit',
  'bbox',
  'bbox-crs',
  'datetime',
  'crs',
  'filter',
  'filter-lang',
  'filter-crs',
  'sortby',
  'cursor',
] as const;

export function readItemsQuestion(url: string, collection: Collection): ItemsQuestion {
  const properties = queryables(collection);
  const parameters = readParameters(url, [...itemsParameters, ...properties.map(({ name }) => name)]);
  const system = readSystem(parameters, 'crs');
  const sortby = parameters.get('sortby');
  const sort = sortby === undefined ? [] : readSort(sortby, collection);
  const mark = markOf(collection, parameters);
  const cursor = parameters.get('cursor');
  const types = [...sort, ...collection.key].map(({ type }) => type);
  const equalities = properties.flatMap(({ name, type }) => {
    const value = parameters.get(name);
    return value === undefined
      ? []
      : [filterToSql(equality(name, type, value), { collection, system: crs84 })];
  });
  const filters = readFilter(parameters, collection);
  const period = readPeriod(parameters, collection);
  const box = readBox(parameters);
  return {
    collection,
    limit: readLimit(parameters.get('limit')),
    system,
    conditions: [...boxConditions(box, collection), ...period, ...equalities, ...filters],
    rectangle: box && boxToRectangle(box.numbers, box.system),
    isBoxAlone: box !== null && period.length + equalities.length + filters.length + sort.length === 0,
    sort,
    after: cursor === undefined ? null : readCursor(cursor, mark, types),
    weight:
      filters.length + equalities.length + period.length > 0
        ? 'conditioned'
        : sort.length > 0
          ? 'sorted'
          : 'none',
    mark,
    parameters,
  };
}

/** Above the most that is given counts as the most (OGC 17-069r4, 7.15.2). */
function readLimit(value: string | undefined): number {
  if (value === undefined) return limits.byDefault;
  if (!/^\d{1,15}$/.test(value) || Number(value) < 1) throw invalidValue('limit', `1–${limits.most}`);
  return Math.min(Number(value), limits.most);
}

function readSystem(parameters: ReadonlyMap<string, string>, name: string): CoordinateSystem {
  const uri = parameters.get(name);
  const system = uri === undefined ? crs84 : coordinateSystemAt(uri);
  if (!system) throw invalidValue(name, coordinateSystems.map((one) => one.uri).join(', '));
  return system;
}

export function readCrs(parameters: ReadonlyMap<string, string>): CoordinateSystem {
  return readSystem(parameters, 'crs');
}

type Box = { readonly numbers: readonly number[]; readonly system: CoordinateSystem };

function readBox(parameters: ReadonlyMap<string, string>): Box | null {
  const value = parameters.get('bbox');
  const system = readSystem(parameters, 'bbox-crs');
  if (value === undefined) return null;
  const numbers = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite)) {
    throw invalidValue('bbox', '10.3,59.2,10.5,59.3');
  }
  return { numbers, system };
}

function boxConditions(box: Box | null, collection: Collection): readonly SQL[] {
  if (!box) return [];
  const place = boxToSql(box.numbers, box.system);
  const meets = sql`st_intersects(${collection.place}, ${place})`;
  return collection.nearby ? [collection.nearby(place), meets] : [meets];
}

function readPeriod(parameters: ReadonlyMap<string, string>, { time }: Collection): readonly SQL[] {
  const value = parameters.get('datetime');
  if (value === undefined) return [];
  const period = readDatetime(value);
  // What has no time holds at any.
  return time ? periodCondition(period, time) : [];
}

function readFilter(parameters: ReadonlyMap<string, string>, collection: Collection): readonly SQL[] {
  const language = parameters.get('filter-lang') ?? 'cql2-text';
  if (language !== 'cql2-text' && language !== 'cql2-json')
    throw invalidValue('filter-lang', 'cql2-text, cql2-json');
  const system = readSystem(parameters, 'filter-crs');
  const filter = parameters.get('filter');
  if (filter === undefined) return [];
  const expression = language === 'cql2-json' ? parseFilterJson(filter) : parseFilterText(filter);
  return [filterToSql(expression, { collection, system })];
}

function equality(name: string, type: string, value: string): Expression {
  const right = ((): Scalar => {
    switch (type) {
      case 'integer':
      case 'number':
        if (value.trim() === '' || !Number.isFinite(Number(value))) throw invalidValue(name, '1');
        return { kind: 'number', value: Number(value) };
      case 'boolean':
        if (value !== 'true' && value !== 'false') throw invalidValue(name, 'true, false');
        return { kind: 'truth', value: value === 'true' };
      default:
        return { kind: 'text', value };
    }
  })();
  return { kind: 'comparison', operator: '=', left: { kind: 'property', name }, right };
}

/** What decides which things come, and in which order; their form and number do not. */
function markOf(collection: Collection, parameters: ReadonlyMap<string, string>): string {
  const deciding = [...parameters].filter(
    ([name]) => !['cursor', 'limit', 'crs', 'f', 'sprak', 'lang'].includes(name),
  );
  return JSON.stringify([collection.id, deciding.sort(([one], [other]) => (one < other ? -1 : 1))]);
}
