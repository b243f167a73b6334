import type { Attribute, DeliveredGeometry, PlanFileObject, Position } from '../../../domain/plan-file.ts';

type LabelParts = { readonly geometry: DeliveredGeometry | null; readonly extra: readonly Attribute[] };

/**
 * The points of a SOSI text or symbol as GML has them. A text's first point is what it belongs to, then where it
 * starts, then the direction of its base line: the last two become the line that GML places it by. A symbol's
 * second point is a direction, which GML gives as a vector.
 */
export function labelParts({ objectType, element, geometry }: PlanFileObject): LabelParts {
  if (geometry?.type !== 'points' || geometry.positions.length < 2) return { geometry, extra: [] };
  const [first, second, third] = geometry.positions;
  if (first === undefined || second === undefined) return { geometry, extra: [] };
  if (objectType.endsWith('Påskrift')) {
    if (third === undefined) return { geometry: points(element === 'TEKST' ? second : first), extra: [] };
    const curve = { segments: [{ kind: 'line' as const, positions: [second, third] }] };
    return { geometry: { type: 'curve', curve }, extra: [] };
  }
  if (!objectType.endsWith('Punkt')) return { geometry, extra: [] };
  const [from, to] = third === undefined ? [first, second] : [second, third];
  const vector = `${round(to[0] - from[0])} ${round(to[1] - from[1])}`;
  return { geometry: points(from), extra: [{ name: 'symbolretning', value: vector }] };
}

function points(position: Position): DeliveredGeometry {
  return { type: 'points', positions: [position] };
}

function round(metres: number): number {
  return Math.round(metres * 1e4) / 1e4;
}
