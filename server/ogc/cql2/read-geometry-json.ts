import type { Geometry, Position } from 'geojson';
import { z } from 'zod';
import { type FilterBudget, filterInvalid } from './filter-limits.ts';

const position = z.array(z.number()).min(2).max(3);
const line = z.array(position).min(1);
const rings = z.array(line).min(1);

const simple = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPoint'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
]);

const collection = z.object({
  type: z.literal('GeometryCollection'),
  geometries: z.array(z.unknown()).min(1),
});

/** A GeoJSON geometry; its coordinates are counted. */
export function readGeometryJson(value: unknown, budget: FilterBudget, path: string, depth = 0): Geometry {
  budget.node(depth);
  const parts = collection.safeParse(value);
  if (parts.success) {
    const geometries = parts.data.geometries.map((part) => readGeometryJson(part, budget, path, depth + 1));
    return { type: 'GeometryCollection', geometries };
  }
  const read = simple.safeParse(value);
  if (!read.success) throw filterInvalid(path, '{"type": "Point", "coordinates": [10.4, 59.3]}');
  countPositions(read.data.coordinates, budget);
  return read.data;
}

type Nested = Position | readonly Nested[];

function countPositions(coordinates: Nested, budget: FilterBudget): void {
  const [first] = coordinates;
  if (typeof first === 'number') {
    budget.coordinate();
    return;
  }
  for (const part of coordinates) if (typeof part !== 'number') countPositions(part, budget);
}
