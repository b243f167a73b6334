import { expect } from 'vitest';
import type {
  Attribute,
  CurveSegment,
  DeliveredCurve,
  DeliveredGeometry,
  DeliveredRing,
  PlanFileObject,
  Position,
} from '../../domain/plan-file.ts';

/** Half a millimetre, in metres or in degrees. */
const tolerance = { metres: 0.0005, degrees: 5e-9 };

export type Sameness = {
  readonly unit?: 'metres' | 'degrees';
  /** False where the format has no such thing: the order of different attributes, how the element was called. */
  readonly keeps?: {
    readonly order?: boolean;
    readonly element?: boolean;
    readonly references?: boolean;
    readonly marks?: boolean;
  };
};

/** Two readings of a plan have the same objects in the same order: what they are, all attributes, all coordinates. */
export function expectSameObjects(
  after: readonly PlanFileObject[],
  before: readonly PlanFileObject[],
  { unit = 'metres', keeps = {} }: Sameness = {},
): void {
  expect(after.length).toBe(before.length);
  for (const [index, one] of before.entries()) {
    const other = after[index];
    if (!other) throw new Error(`object ${index} is gone`);
    const [a, b] = [plain(one, keeps), plain(other, keeps)];
    // Comparing as text is some hundred times as fast, and one that differs is shown whole.
    if (JSON.stringify(a.rest) !== JSON.stringify(b.rest)) expect(b.rest).toEqual(a.rest);
    expect(b.numbers.length).toBe(a.numbers.length);
    const farthest = a.numbers.reduce((most, value, at) => Math.max(most, distance(value, b.numbers[at])), 0);
    if (farthest > tolerance[unit]) throw new Error(`${one.objectType} ${one.number} moved by ${farthest}`);
  }
}

function distance(a: number, b: number | undefined): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return 0;
  const size = Math.abs(a - (b ?? Number.NaN));
  return Number.isNaN(size) ? Number.POSITIVE_INFINITY : size;
}

/** An object with its coordinates apart. Straight stretches that follow each other are one. */
function plain(object: PlanFileObject, keeps: NonNullable<Sameness['keeps']>) {
  const numbers: number[] = [];
  const place = ([east, north, height]: Position) => {
    numbers.push(east, north, height ?? Number.NaN);
    return 0;
  };
  const curve = (one: DeliveredCurve) => ({
    segments: joinLines(one.segments).map(({ kind, positions }) => ({
      kind,
      positions: positions.map(place),
    })),
    marks: keeps.marks === false ? null : (one.nodeMarks ?? null),
  });
  const ring = (one: DeliveredRing) => ({
    curve: curve(one.curve),
    references: keeps.references === false ? null : (one.references ?? null),
  });
  const shape = (geometry: DeliveredGeometry) => {
    switch (geometry.type) {
      case 'points':
        return {
          points: geometry.positions.map(place),
          marks: keeps.marks === false ? null : (geometry.nodeMarks ?? null),
        };
      case 'curve':
        return curve(geometry.curve);
      case 'curves':
        return geometry.curves.map(curve);
      case 'surface':
        return {
          patches: geometry.patches.map(({ exterior, interiors }) => [exterior, ...interiors].map(ring)),
          point:
            keeps.references !== false && geometry.representationPoint
              ? place(geometry.representationPoint)
              : null,
        };
    }
  };
  return {
    rest: {
      number: object.number,
      localId: object.localId ?? null,
      objectType: object.objectType,
      element: keeps.element === false ? null : object.element,
      attributes: keeps.order === false ? ordered(object.attributes) : object.attributes,
      shape: object.geometry === null ? null : shape(object.geometry),
    },
    numbers,
  };
}

function joinLines(segments: readonly CurveSegment[]): CurveSegment[] {
  const joined: CurveSegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.kind === 'line' && segment.kind === 'line') {
      joined[joined.length - 1] = {
        kind: 'line',
        positions: [...last.positions, ...segment.positions.slice(1)],
      };
    } else joined.push(segment);
  }
  return joined;
}

/** By name, those of one name in their order; an attribute without anything counts as an empty text. */
function ordered(attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes
    .map(({ name, value, children }) => ({
      name,
      ...(value !== undefined || children === undefined ? { value: value ?? '' } : {}),
      ...(children && { children: ordered(children) }),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}
