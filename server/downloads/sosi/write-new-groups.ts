import type {
  Attribute,
  CurveReference,
  DeliveredCurve,
  DeliveredRing,
  PlanFileObject,
  Position,
} from '../../../domain/plan-file.ts';
import type { TextSink } from '../plans/plan-writer.ts';
import { sosiAttributes } from './sosi-attributes.ts';
import { sosiCoordinates } from './sosi-coordinates.ts';
import { sosiReferences } from './sosi-references.ts';
import { toSosiAttributes } from './to-sosi-attributes.ts';

/** Groups of a plan that came in another format: serial numbers are given as they come. */
export function createNewGroups(
  perMetre: number,
  write: TextSink,
): { readonly add: (object: PlanFileObject) => void } {
  const scale = { perMetre, heightPerMetre: perMetre };
  const serials = new Map<
    string,
    { readonly first: number; readonly count: number; readonly vertices: number }
  >();
  let last = 0;

  const group = (element: string, attributes: readonly Attribute[], geometry: string): number => {
    last += 1;
    write(`.${element} ${last}:\n${sosiAttributes(attributes)}${geometry}`);
    return last;
  };

  /** A group a segment, since SOSI's curves are either straight or one arc. */
  const curve = ({ segments }: DeliveredCurve, attributes: readonly Attribute[]): number[] =>
    segments.map(({ kind, positions }) =>
      group(kind === 'arc' ? 'BUEP' : 'KURVE', attributes, sosiCoordinates(positions, scale)),
    );

  const ring = (one: DeliveredRing, boundary: readonly Attribute[]): CurveReference[] => {
    const shared = one.references?.map((reference) => ({ ...reference, at: serials.get(reference.number) }));
    const vertices = shared?.reduce(
      (sum, { at }) => sum + (at === undefined ? Number.NaN : at.vertices - 1),
      0,
    );
    if (shared && vertices === verticesOf(one.curve) - 1) {
      return shared.flatMap(({ at, reversed }) => {
        const numbers = Array.from({ length: at?.count ?? 0 }, (_, index) => (at?.first ?? 0) + index);
        return (reversed ? numbers.reverse() : numbers).map((number) => ({ number: `${number}`, reversed }));
      });
    }
    return curve(one.curve, boundary).map((number) => ({ number: `${number}`, reversed: false }));
  };

  return {
    add(object) {
      const { geometry, objectType } = object;
      const attributes = [{ name: 'OBJTYPE', value: objectType }, ...ownAttributes(object)];
      switch (geometry?.type) {
        case undefined:
          // SOSI has no place for an object without a shape.
          return;
        case 'points':
          group(
            isLabel(objectType) ? 'TEKST' : 'PUNKT',
            attributes,
            sosiCoordinates(geometry.positions, scale),
          );
          return;
        case 'curve': {
          if (isLabel(objectType)) {
            group('TEKST', attributes, sosiCoordinates(baseLine(geometry.curve), scale));
            return;
          }
          const [first = 0, ...more] = curve(geometry.curve, attributes);
          serials.set(object.number, { first, count: more.length + 1, vertices: verticesOf(geometry.curve) });
          return;
        }
        case 'curves':
          for (const one of geometry.curves) curve(one, attributes);
          return;
        case 'surface': {
          const boundary = [{ name: 'OBJTYPE', value: boundaryType(objectType) }];
          const outer = geometry.patches.flatMap(({ exterior }) => ring(exterior, boundary));
          const holes = geometry.patches.flatMap(({ interiors }) =>
            interiors.map((hole) => ring(hole, boundary)),
          );
          const point = geometry.representationPoint;
          const shape = sosiReferences(outer, holes);
          group('FLATE', attributes, shape + (point === undefined ? '' : sosiCoordinates([point], scale)));
        }
      }
    },
  };
}

const typeNames = new Set(['OBJTYPE', 'OBJEKTTYPE', 'OBJEKTTYPENAVN']);

function ownAttributes({ attributes }: PlanFileObject): readonly Attribute[] {
  return toSosiAttributes(attributes).filter(({ name }) => !typeNames.has(name) && name !== 'REF');
}

function isLabel(objectType: string): boolean {
  return /^[RK]pPåskrift$/.test(objectType);
}

/** What the text belongs to, where it starts and where its base line goes. */
function baseLine({ segments }: DeliveredCurve): readonly Position[] {
  const start = segments[0]?.positions[0];
  const end = segments.at(-1)?.positions.at(-1);
  return start && end ? [start, start, end] : [];
}

function verticesOf({ segments }: DeliveredCurve): number {
  return segments.reduce((sum, { positions }) => sum + positions.length - 1, 1);
}

/** The type of the lines round a surface of a type. */
function boundaryType(objectType: string): string {
  if (objectType.endsWith('ArealformålOmråde'))
    return objectType.replace('ArealformålOmråde', 'FormålGrense');
  return objectType.replace(/(?:Område|Sone)$/, 'Grense');
}
