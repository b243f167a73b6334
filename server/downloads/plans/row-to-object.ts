import type {
  Attribute,
  CurveReference,
  DeliveredGeometry,
  PlanFileObject,
  Position,
} from '../../../domain/plan-file.ts';
import { readWkb } from '../../plans/readers/geopackage/read-wkb.ts';

/** One object as the database has it; geometries are hexadecimal EWKB. */
export type ObjectRow = {
  readonly position: number;
  readonly number: string;
  readonly objectType: string;
  readonly element: string;
  readonly attributes: readonly Attribute[];
  readonly delivered: string | null;
  readonly nodeMarks: readonly (number | null)[] | null;
  readonly representationPoint: string | null;
  /** patch, ring, number of the curve, reversed; in order. */
  readonly curves: readonly CurveTuple[] | null;
};

export type CurveTuple = readonly [patch: number, ring: number, number: string, reversed: boolean];

/** The name that the file used for an object's type, where a code mapping put another in its place. */
const deliveredType = 'levertObjekttype';

/** The object again as the reader of its file handed it over. */
export function rowToObject(row: ObjectRow): PlanFileObject {
  const delivered = row.attributes.at(-1)?.name === deliveredType ? row.attributes.at(-1)?.value : undefined;
  return {
    number: row.number,
    objectType: delivered ?? row.objectType,
    element: row.element,
    attributes: delivered === undefined ? row.attributes : row.attributes.slice(0, -1),
    geometry: row.delivered === null ? null : toGeometry(row.delivered, row),
  };
}

function toGeometry(hex: string, row: ObjectRow): DeliveredGeometry | null {
  const geometry = readWkb(Buffer.from(hex, 'hex'));
  const marks = row.nodeMarks === null ? {} : { nodeMarks: row.nodeMarks };
  switch (geometry?.type) {
    case 'points':
      return { ...geometry, ...marks };
    case 'curve':
      return { type: 'curve', curve: { ...geometry.curve, ...marks } };
    case 'surface': {
      const point = row.representationPoint === null ? undefined : firstPosition(row.representationPoint);
      return {
        type: 'surface',
        patches: withReferences(geometry.patches, row.curves ?? []),
        ...(point !== undefined && { representationPoint: point }),
      };
    }
    default:
      return geometry;
  }
}

type Patches = Extract<DeliveredGeometry, { type: 'surface' }>['patches'];

function withReferences(patches: Patches, curves: readonly CurveTuple[]): Patches {
  if (curves.length === 0) return patches;
  const byRing = new Map<string, CurveReference[]>();
  for (const [patch, ring, number, reversed] of curves) {
    const key = `${patch}/${ring}`;
    const known = byRing.get(key);
    if (known) known.push({ number, reversed });
    else byRing.set(key, [{ number, reversed }]);
  }
  return patches.map(({ exterior, interiors }, patch) => {
    const [first = exterior, ...others] = [exterior, ...interiors].map((ring, index) => {
      const references = byRing.get(`${patch}/${index}`);
      return references ? { ...ring, references } : ring;
    });
    return { exterior: first, interiors: others };
  });
}

function firstPosition(hex: string): Position | undefined {
  const geometry = readWkb(Buffer.from(hex, 'hex'));
  return geometry?.type === 'points' ? geometry.positions[0] : undefined;
}
