import type { Geometry, Position } from 'geojson';
import type { Bound, Expression, Place, Scalar, Time } from '../../../server/ogc/cql2/expression.ts';

/** A filter as CQL2 text, every part in parentheses and every name in quotes. */
export function writeText(expression: Expression): string {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.parts
        .map((part) => `(${writeText(part)})`)
        .join(` ${expression.kind.toUpperCase()} `);
    case 'not':
      return `NOT (${writeText(expression.part)})`;
    case 'truth':
    case 'property':
      return scalarText(expression);
    case 'comparison':
      return `${scalarText(expression.left)}${expression.operator}${scalarText(expression.right)}`;
    case 'like':
      return `${scalarText(expression.value)} LIKE ${scalarText(expression.pattern)}`;
    case 'between':
      return `${scalarText(expression.value)} between ${scalarText(expression.lower)} AND ${scalarText(expression.upper)}`;
    case 'in':
      return `${scalarText(expression.value)} In (${expression.list.map(scalarText).join(', ')})`;
    case 'isNull':
      return `${scalarText(expression.value)} IS NULL`;
    case 'spatial':
      return `${expression.relation.toUpperCase()}(${placeText(expression.left)},${placeText(expression.right)})`;
    case 'temporal':
      return `${expression.relation}(${timeText(expression.left)}, ${timeText(expression.right)})`;
  }
}

function scalarText(scalar: Scalar): string {
  switch (scalar.kind) {
    case 'property':
      return `"${scalar.name.replaceAll('"', '""')}"`;
    case 'text':
      return `'${scalar.value.replaceAll("'", "''")}'`;
    case 'number':
      return String(scalar.value);
    case 'truth':
      return scalar.value ? 'TRUE' : 'false';
    case 'date':
    case 'timestamp':
      return `${scalar.kind.toUpperCase()}('${scalar.value}')`;
    case 'casei':
      return `CASEI(${scalarText(scalar.of)})`;
  }
}

function timeText(time: Time): string {
  return time.kind === 'interval'
    ? `INTERVAL(${boundText(time.from)}, ${boundText(time.to)})`
    : scalarText(time);
}

function boundText(bound: Bound): string {
  if (bound.kind === 'open') return "'..'";
  return bound.kind === 'property' ? scalarText(bound) : `'${bound.value}'`;
}

function placeText(place: Place): string {
  if (place.kind === 'property') return scalarText(place);
  return place.kind === 'box' ? `BBOX(${place.box.join(', ')})` : geometryText(place.geometry);
}

function geometryText(geometry: Geometry): string {
  const at = (position: Position) => position.join(' ');
  const line = (positions: readonly Position[]) => `(${positions.map(at).join(', ')})`;
  const rings = (lines: readonly Position[][]) => `(${lines.map(line).join(',')})`;
  switch (geometry.type) {
    case 'Point':
      return `POINT(${at(geometry.coordinates)})`;
    case 'LineString':
      return `LINESTRING${line(geometry.coordinates)}`;
    case 'MultiPoint':
      return `MULTIPOINT(${geometry.coordinates.map((position) => `(${at(position)})`).join(',')})`;
    case 'Polygon':
      return `POLYGON ${rings(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MultiLineString${rings(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON(${geometry.coordinates.map(rings).join(',')})`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION(${geometry.geometries.map(geometryText).join(',')})`;
  }
}
