import type {
  DeliveredCurve,
  DeliveredGeometry,
  DeliveredPatch,
  DeliveredRing,
  Position,
} from '../../../../domain/plan-file.ts';
import { areWithinReach, axisOrder } from '../axis-order.ts';
import { isGeographic } from '../coordinate-systems.ts';
import { describeJoinFault } from '../describe-join-fault.ts';
import type { FindingList } from '../finding-list.ts';
import { joinCurves } from '../join-curves.ts';

export type GeojsonContext = {
  readonly object: string;
  readonly srid: number;
  readonly findings: FindingList;
  readonly swapped: () => void;
};

const metresInDegree = 111_320;

/** Reads a GeoJSON geometry; null where there is none or it cannot be read (which has been told). */
export function readGeojsonGeometry(geometry: unknown, context: GeojsonContext): DeliveredGeometry | null {
  if (geometry === null || geometry === undefined) return null;
  if (typeof geometry !== 'object' || !('type' in geometry))
    return refuse(context, 'bad-coordinates', 'Geometrien er ikke GeoJSON.');
  const coordinates: unknown = 'coordinates' in geometry ? geometry.coordinates : undefined;
  switch (geometry.type) {
    case 'Point':
      return points(readPositions([coordinates], context));
    case 'MultiPoint':
      return points(readPositions(coordinates, context));
    case 'LineString':
      return curves(readLines([coordinates], context));
    case 'MultiLineString':
      return curves(readLines(coordinates, context));
    case 'Polygon':
      return surface(readPatches([coordinates], context));
    case 'MultiPolygon':
      return surface(readPatches(coordinates, context));
    default: {
      const message = `Geometritypen ${String(geometry.type).slice(0, 40)} leses ikke. Lever ett objekt for hver geometri.`;
      return refuse(context, 'element-not-supported', message);
    }
  }
}

function readPositions(list: unknown, context: GeojsonContext): Position[] | null {
  if (!Array.isArray(list)) return bad(context);
  const positions: Position[] = [];
  for (const item of list as unknown[]) {
    if (!Array.isArray(item) || item.length < 2 || !item.every(Number.isFinite)) return bad(context);
    const numbers = item as number[];
    const [first = 0, second = 0] = numbers;
    const order = axisOrder(context.srid, false, first, second);
    if (order === 'swapped-in-file') context.swapped();
    const [east, north] = order === 'as-given' ? [first, second] : [second, first];
    // A fourth number has no meaning in RFC 7946 §3.1.1.
    const height = numbers[2];
    positions.push(height === undefined ? [east, north] : [east, north, height]);
  }
  return areWithinReach(positions)
    ? positions
    : refuse(context, 'coordinate-out-of-range', 'En koordinat ligger utenfor jorda.');
}

function readLines(list: unknown, context: GeojsonContext): DeliveredCurve[] | null {
  if (!Array.isArray(list)) return bad(context);
  const lines: DeliveredCurve[] = [];
  for (const item of list as unknown[]) {
    const positions = readPositions(item, context);
    if (positions === null) return null;
    if (positions.length < 2) return refuse(context, 'too-few-points', 'Ei linje trenger minst to punkt.');
    lines.push({ segments: [{ kind: 'line', positions }] });
  }
  return lines;
}

function readPatches(list: unknown, context: GeojsonContext): DeliveredPatch[] | null {
  if (!Array.isArray(list)) return bad(context);
  const patches: DeliveredPatch[] = [];
  for (const item of list as unknown[]) {
    const rings = readLines(item, context)?.map((curve) => toRing(curve, context));
    if (rings === undefined || rings.includes(null)) return null;
    const [exterior, ...interiors] = rings.filter((ring) => ring !== null);
    if (exterior === undefined) return refuse(context, 'surface-without-boundary', 'Ei flate er tom.');
    patches.push({ exterior, interiors });
  }
  return patches;
}

function toRing(curve: DeliveredCurve, context: GeojsonContext): DeliveredRing | null {
  const count = curve.segments[0]?.positions.length ?? 0;
  if (count < 4)
    return refuse(
      context,
      'too-few-points',
      `Avgrensningen av ei flate har ${count} punkt, men trenger fire.`,
    );
  const { rings, faults } = joinCurves([{ curve }]);
  for (const fault of faults) {
    const inMetres =
      fault.kind === 'gap' && isGeographic(context.srid)
        ? { ...fault, size: fault.size * metresInDegree }
        : fault;
    context.findings.add(describeJoinFault(inMetres, context.object, () => ''));
  }
  return rings[0] ?? null;
}

function points(positions: Position[] | null): DeliveredGeometry | null {
  return positions === null || positions.length === 0 ? null : { type: 'points', positions };
}

function curves(lines: DeliveredCurve[] | null): DeliveredGeometry | null {
  const [first, ...more] = lines ?? [];
  if (first === undefined) return null;
  return more.length === 0 ? { type: 'curve', curve: first } : { type: 'curves', curves: [first, ...more] };
}

function surface(patches: DeliveredPatch[] | null): DeliveredGeometry | null {
  return patches === null || patches.length === 0 ? null : { type: 'surface', patches };
}

function bad(context: GeojsonContext): null {
  return refuse(context, 'bad-coordinates', 'Koordinatene er ikke lister av tall slik GeoJSON krever.');
}

function refuse(context: GeojsonContext, code: string, message: string): null {
  context.findings.add({ severity: 'error', code, object: context.object, message });
  return null;
}
