import { attributeText } from '../plan-attributes.ts';
import type { PlanFileObject, Position } from '../plan-file.ts';

export type Placement = { readonly labelPosition?: Position; readonly rotationDegrees?: number };

/**
 * Where and in which direction a text or symbol is drawn. SOSI gives up to three points: what the text belongs
 * to, where it starts, and a point on its base line. GML gives a line along the text (tekstplassering), or a
 * direction vector beside the point (symbolretning).
 */
export function readPlacement(object: PlanFileObject): Placement {
  const points = positionsOf(object);
  const [first, second, third] = points;
  if (first === undefined) return {};
  if (object.geometry?.type === 'curve') return place(first, points.at(-1));
  if (third !== undefined) return place(second ?? first, third);
  if (second !== undefined)
    return object.element === 'TEKST' ? { labelPosition: second } : place(first, second);
  const vector = attributeText(object.attributes, 'symbolretning', 'SYMBOLRETNING')
    ?.split(/[\s,]+/)
    .map(Number);
  const [east = Number.NaN, north = Number.NaN] = vector ?? [];
  return place(first, Number.isFinite(east + north) ? [first[0] + east, first[1] + north] : undefined);
}

function positionsOf({ geometry }: PlanFileObject): readonly Position[] {
  if (geometry?.type === 'points') return geometry.positions;
  if (geometry?.type === 'curve') return geometry.curve.segments.flatMap(({ positions }) => positions);
  return [];
}

function place(from: Position, to: Position | undefined): Placement {
  if (to === undefined || (to[0] === from[0] && to[1] === from[1])) return { labelPosition: from };
  const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return { labelPosition: from, rotationDegrees: degrees === -180 ? 180 : degrees };
}
