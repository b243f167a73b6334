import { type SQL, sql } from 'drizzle-orm';
import { AppError } from '../../../domain/errors.ts';
import { type Collection, queryables } from '../collections/collection.ts';
import type { CoordinateSystem } from '../coordinate-systems.ts';
import type { Expression, Place, Property, SpatialRelation } from './expression.ts';
import { boxToSql, geometryToSql } from './place-to-sql.ts';
import {
  comparisonToSql,
  inToSql,
  likeToSql,
  type Queryable,
  scalarOf,
  scalarToSql,
} from './scalar-to-sql.ts';
import { temporalToSql } from './temporal-to-sql.ts';

/** The name by which a filter speaks of where a thing is. */
export const geometryName = 'geometry';

/** Where property names lead, and in which system the filter's own coordinates are. */
export type FilterContext = { readonly collection: Collection; readonly system: CoordinateSystem };

/**
 * A filter as a condition. Every value of it becomes a parameter; columns and operators come from our own lists.
 * Throws `filter-property-unknown` and `filter-type`.
 */
export function filterToSql(expression: Expression, context: FilterContext): SQL {
  const known = queryables(context.collection);
  const find = ({ name }: Property): Queryable => {
    const found = known.find((property) => property.name === name);
    if (found) return found;
    if (name === geometryName) throw new AppError('filter-type', { details: { property: name } });
    throw unknownProperty(name, context.collection);
  };
  const convert = (part: Expression): SQL => {
    switch (part.kind) {
      case 'and':
        return sql`(${sql.join(part.parts.map(convert), sql` and `)})`;
      case 'or':
        return sql`(${sql.join(part.parts.map(convert), sql` or `)})`;
      case 'not':
        return sql`(not ${convert(part.part)})`;
      case 'truth':
        return part.value ? sql`true` : sql`false`;
      case 'property': {
        const { type, column, name } = find(part);
        if (type !== 'boolean') throw new AppError('filter-type', { details: { property: name } });
        return sql`(${column})`;
      }
      case 'isNull':
        if (part.value.kind === 'property' && part.value.name === geometryName) {
          return sql`(${context.collection.place} is null)`;
        }
        return sql`(${scalarToSql(scalarOf(part.value, find))} is null)`;
      case 'comparison':
        return comparisonToSql(part, find);
      case 'between': {
        const lower = comparisonToSql({ operator: '>=', left: part.value, right: part.lower }, find);
        const upper = comparisonToSql({ operator: '<=', left: part.value, right: part.upper }, find);
        return sql`(${lower} and ${upper})`;
      }
      case 'in':
        return inToSql(part, find);
      case 'like':
        return likeToSql(part, find);
      case 'temporal':
        return temporalToSql(part, find);
      case 'spatial':
        return spatialToSql(part, context);
    }
  };
  return convert(expression);
}

export function unknownProperty(property: string, collection: Collection): AppError {
  const known = [geometryName, ...queryables(collection).map(({ name }) => name)].join(', ');
  return new AppError('filter-property-unknown', { details: { property, known } });
}

type Relation = (left: SQL, right: SQL) => SQL;

const relations: Readonly<Record<SpatialRelation, Relation>> = {
  s_intersects: (left, right) => sql`st_intersects(${left}, ${right})`,
  s_contains: (left, right) => sql`st_contains(${left}, ${right})`,
  s_crosses: (left, right) => sql`st_crosses(${left}, ${right})`,
  s_disjoint: (left, right) => sql`st_disjoint(${left}, ${right})`,
  // Within a decimetre of web mercator (5 cm on the ground): coordinates come with seven decimals or three.
  s_equals: (left, right) => sql`(
    st_dimension(${left}) = st_dimension(${right}) and ${left} && st_expand(${right}, 0.1)
    and st_hausdorffdistance(${left}, ${right}) < 0.1
  )`,
  s_overlaps: (left, right) => sql`st_overlaps(${left}, ${right})`,
  s_touches: (left, right) => sql`st_touches(${left}, ${right})`,
  s_within: (left, right) => sql`st_within(${left}, ${right})`,
};

function spatialToSql(
  { relation, left, right }: Extract<Expression, { kind: 'spatial' }>,
  { collection, system }: FilterContext,
): SQL {
  const place = (side: Place): SQL => {
    if (side.kind === 'box') return boxToSql(side.box, system);
    if (side.kind === 'property') {
      if (side.name !== geometryName) throw unknownProperty(side.name, collection);
      return collection.place;
    }
    const { geometry } = side;
    // The database knows these relations of simple geometries alone.
    if (geometry.type === 'GeometryCollection' && !/intersects|disjoint/.test(relation)) {
      throw new AppError('filter-type', { details: { property: geometry.type } });
    }
    return geometryToSql(geometry, system);
  };
  const condition = relations[relation](place(left), place(right));
  const asked = left.kind === 'property' ? right : left;
  if (!collection.nearby || relation === 's_disjoint' || asked.kind === 'property') return condition;
  return sql`(${collection.nearby(place(asked))} and ${condition})`;
}
