import type { Bound, Expression, Place, Scalar, Time } from '../../../server/ogc/cql2/expression.ts';

/** A filter as CQL2 JSON. */
export function writeJson(expression: Expression): unknown {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return { op: expression.kind, args: expression.parts.map(writeJson) };
    case 'not':
      return { op: 'not', args: [writeJson(expression.part)] };
    case 'truth':
    case 'property':
      return scalarJson(expression);
    case 'comparison':
      return { op: expression.operator, args: [scalarJson(expression.left), scalarJson(expression.right)] };
    case 'like':
      return { op: 'like', args: [scalarJson(expression.value), scalarJson(expression.pattern)] };
    case 'between':
      return { op: 'between', args: [expression.value, expression.lower, expression.upper].map(scalarJson) };
    case 'in':
      return { op: 'in', args: [scalarJson(expression.value), expression.list.map(scalarJson)] };
    case 'isNull':
      return { op: 'isNull', args: [scalarJson(expression.value)] };
    case 'spatial':
      return { op: expression.relation, args: [expression.left, expression.right].map(placeJson) };
    case 'temporal':
      return { op: expression.relation, args: [expression.left, expression.right].map(timeJson) };
  }
}

function scalarJson(scalar: Scalar): unknown {
  switch (scalar.kind) {
    case 'property':
      return { property: scalar.name };
    case 'date':
    case 'timestamp':
      return { [scalar.kind]: scalar.value };
    case 'casei':
      return { op: 'casei', args: [scalarJson(scalar.of)] };
    default:
      return scalar.value;
  }
}

function timeJson(time: Time): unknown {
  return time.kind === 'interval'
    ? { interval: [boundJson(time.from), boundJson(time.to)] }
    : scalarJson(time);
}

function boundJson(bound: Bound): unknown {
  if (bound.kind === 'open') return '..';
  return bound.kind === 'property' ? scalarJson(bound) : bound.value;
}

function placeJson(place: Place): unknown {
  if (place.kind === 'property') return { property: place.name };
  return place.kind === 'box' ? { bbox: place.box } : place.geometry;
}
