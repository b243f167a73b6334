import { type SQL, sql } from 'drizzle-orm';
import { AppError } from '../../../domain/errors.ts';
import type { PropertyDefinition, PropertyType } from '../collections/collection.ts';
import type { ComparisonOperator, Expression, Property, Scalar } from './expression.ts';
import { isInstant } from './instants.ts';

export type Queryable = PropertyDefinition & { readonly column: SQL };
export type FindProperty = (property: Property) => Queryable;

/** A side of a comparison that is known to the database: a column, or a value of a type. */
type TypedScalar = {
  readonly type: PropertyType;
  readonly property?: Queryable;
  readonly value?: string | number | boolean;
  readonly isCaseless?: boolean;
};

export function scalarOf(scalar: Scalar, find: FindProperty): TypedScalar {
  switch (scalar.kind) {
    case 'property': {
      const property = find(scalar);
      return { type: property.type, property };
    }
    case 'text':
      return { type: 'text', value: scalar.value };
    case 'number':
      return { type: 'number', value: scalar.value };
    case 'truth':
      return { type: 'boolean', value: scalar.value };
    case 'date':
    case 'timestamp':
      return { type: scalar.kind, value: scalar.value };
    case 'casei': {
      const inner = scalarOf(scalar.of, find);
      if (inner.type !== 'text') throw mismatch(describe(inner));
      return { ...inner, isCaseless: true };
    }
  }
}

export function scalarToSql(scalar: TypedScalar): SQL {
  const plain = scalar.property ? sql`${scalar.property.column}` : parameter(scalar);
  return scalar.isCaseless === true ? sql`lower(${plain})` : plain;
}

function parameter({ type, value }: TypedScalar): SQL {
  switch (type) {
    case 'text':
      // A text with a zero sign is no text to the database, and equals none.
      return sql`${String(value).replaceAll('\0', '\ufffd')}::text`;
    case 'uuid':
      return sql`${String(value)}::uuid`;
    case 'boolean':
      return sql`${String(value)}::boolean`;
    case 'date':
      return sql`${String(value)}::date`;
    case 'timestamp':
      return sql`${String(value)}::timestamptz`;
    case 'integer':
      return sql`${String(value)}::bigint`;
    case 'number':
      return sql`${String(value)}::double precision`;
  }
}

export function comparisonToSql(
  { operator, left, right }: { operator: ComparisonOperator; left: Scalar; right: Scalar },
  find: FindProperty,
): SQL {
  const [one, other] = alike(scalarOf(left, find), scalarOf(right, find));
  const equals = one.property?.equals;
  if (equals && !one.isCaseless && !other.property && (operator === '=' || operator === '<>')) {
    const same = equals(scalarToSql(other));
    return operator === '=' ? sql`(${same})` : sql`(not ${same})`;
  }
  return sql`(${scalarToSql(one)} ${operators[operator]} ${scalarToSql(other)})`;
}

const operators: Readonly<Record<ComparisonOperator, SQL>> = {
  '=': sql`=`,
  '<>': sql`<>`,
  '<': sql`<`,
  '>': sql`>`,
  '<=': sql`<=`,
  '>=': sql`>=`,
};

export function inToSql({ value, list }: Extract<Expression, { kind: 'in' }>, find: FindProperty): SQL {
  const any = list.map((right) => comparisonToSql({ operator: '=', left: value, right }, find));
  return sql`(${sql.join(any, sql` or `)})`;
}

export function likeToSql(
  { value, pattern }: Extract<Expression, { kind: 'like' }>,
  find: FindProperty,
): SQL {
  const [text, like] = [scalarOf(value, find), scalarOf(pattern, find)];
  if (text.type !== 'text' || like.type !== 'text' || like.property) throw mismatch(describe(text));
  const words = String(like.value);
  const isDangling = /(^|[^\\])(\\\\)*\\$/.test(words);
  if (words.length > 200 || isDangling || (words.match(/%/g) ?? []).length > 6)
    throw mismatch(words.slice(0, 50));
  return sql`(${scalarToSql(text)} like ${scalarToSql(like)})`;
}

/** Both sides in one type, so that the database never guesses and never fails. */
function alike(left: TypedScalar, right: TypedScalar): readonly [TypedScalar, TypedScalar] {
  if (left.type === right.type) return [left, right];
  if (!left.property && right.property) {
    const [other, one] = alike(right, left);
    return [one, other];
  }
  return [left, fitted(right, left)];
}

function fitted(scalar: TypedScalar, target: TypedScalar): TypedScalar {
  const { type, value } = scalar;
  const wanted = target.type;
  const isNumeric = (one: string) => one === 'integer' || one === 'number';
  if (isNumeric(type) && isNumeric(wanted)) {
    const isWhole = typeof value === 'number' && Number.isSafeInteger(value);
    return wanted === 'integer' && isWhole ? { ...scalar, type: 'integer' } : scalar;
  }
  const isTime = (one: string) => one === 'date' || one === 'timestamp';
  if (isTime(type) && isTime(wanted) && !scalar.property) {
    // A day begins at midnight by universal time, wherever the database stands.
    return type === 'date' ? { type: 'timestamp', value: `${value}T00:00:00Z` } : scalar;
  }
  // Programs write dates and ids as plain texts: taken where they are what the property holds.
  if (type === 'text' && typeof value === 'string') {
    if (wanted === 'uuid' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value))
      return { type: 'uuid', value };
    const kind = isTime(wanted) && (['date', 'timestamp'] as const).find((one) => isInstant(one, value));
    if (kind) return kind === wanted ? { type: kind, value } : fitted({ type: kind, value }, target);
  }
  throw mismatch(describe(target.property ? target : scalar));
}

function describe({ property, value }: TypedScalar): string {
  return property?.name ?? String(value).slice(0, 50);
}

function mismatch(property: string): AppError {
  return new AppError('filter-type', { details: { property } });
}
