import { type SQL, sql } from 'drizzle-orm';
import { AppError } from '../../../domain/errors.ts';
import type { Bound, Expression, Property, TemporalRelation, Time } from './expression.ts';
import type { FindProperty } from './scalar-to-sql.ts';

/** From when to when, both belonging to it. */
type Period = { readonly from: SQL; readonly to: SQL };

export function temporalToSql(
  { relation, left, right }: Extract<Expression, { kind: 'temporal' }>,
  find: FindProperty,
): SQL {
  return sql`(${relations[relation](periodOf(left, find), periodOf(right, find))})`;
}

const relations: Readonly<Record<TemporalRelation, (a: Period, b: Period) => SQL>> = {
  t_after: (a, b) => sql`${a.from} > ${b.to}`,
  t_before: (a, b) => sql`${a.to} < ${b.from}`,
  t_contains: (a, b) => sql`${a.from} < ${b.from} and ${a.to} > ${b.to}`,
  t_disjoint: (a, b) => sql`(${a.from} > ${b.to} or ${a.to} < ${b.from})`,
  t_during: (a, b) => sql`${a.from} > ${b.from} and ${a.to} < ${b.to}`,
  t_equals: (a, b) => sql`${a.from} = ${b.from} and ${a.to} = ${b.to}`,
  t_finishedby: (a, b) => sql`${a.from} < ${b.from} and ${a.to} = ${b.to}`,
  t_finishes: (a, b) => sql`${a.from} > ${b.from} and ${a.to} = ${b.to}`,
  t_intersects: (a, b) => sql`${a.from} <= ${b.to} and ${a.to} >= ${b.from}`,
  t_meets: (a, b) => sql`${a.to} = ${b.from}`,
  t_metby: (a, b) => sql`${a.from} = ${b.to}`,
  t_overlappedby: (a, b) => sql`${a.from} > ${b.from} and ${a.from} < ${b.to} and ${a.to} > ${b.to}`,
  t_overlaps: (a, b) => sql`${a.from} < ${b.from} and ${a.to} > ${b.from} and ${a.to} < ${b.to}`,
  t_startedby: (a, b) => sql`${a.from} = ${b.from} and ${a.to} > ${b.to}`,
  t_starts: (a, b) => sql`${a.from} = ${b.from} and ${a.to} < ${b.to}`,
};

function periodOf(time: Time, find: FindProperty): Period {
  if (time.kind !== 'interval') return boundOf(time, find);
  return {
    from: time.from.kind === 'open' ? sql`'-infinity'::timestamptz` : boundOf(time.from, find).from,
    to: time.to.kind === 'open' ? sql`'infinity'::timestamptz` : boundOf(time.to, find).to,
  };
}

function boundOf(bound: Exclude<Bound, { kind: 'open' }>, find: FindProperty): Period {
  if (bound.kind === 'property') return columnPeriod(bound, find);
  if (bound.kind === 'timestamp') return instant(sql`${bound.value}::timestamptz`);
  return day(sql`${bound.value}::date`);
}

function columnPeriod(property: Property, find: FindProperty): Period {
  const { type, column, name } = find(property);
  if (type === 'timestamp') return instant(column);
  if (type === 'date') return day(column);
  throw new AppError('filter-type', { details: { property: name } });
}

function instant(column: SQL): Period {
  return { from: column, to: column };
}

/** A day by universal time, its last microsecond too. */
function day(column: SQL): Period {
  return {
    from: sql`(${column}::timestamp at time zone 'UTC')`,
    to: sql`((${column} + 1)::timestamp at time zone 'UTC' - interval '1 microsecond')`,
  };
}
