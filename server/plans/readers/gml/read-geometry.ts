import type {
  DeliveredCurve,
  DeliveredGeometry,
  DeliveredPatch,
  DeliveredRing,
  Position,
} from '../../../../domain/plan-file.ts';
import { curvesOfGeometry } from '../../geometry/curves-of-geometry.ts';
import { describeJoinFault } from '../describe-join-fault.ts';
import { joinCurves } from '../join-curves.ts';
import { beyondBudget, verticesOf } from '../vertex-budget.ts';
import { type GeometryContext, refuse } from './geometry-context.ts';
import { type GmlNode, hrefOf, isGmlNamespace } from './gml-node.ts';
import { type CurvePiece, isCurveElement, readCurvePieces, readMembers } from './read-curve.ts';
import { readPositions, withSystemOf } from './read-positions.ts';

const pointNames = new Set(['Point', 'MultiPoint']);
const multiCurveNames = new Set(['MultiCurve', 'MultiLineString']);
const patchNames = new Set(['Polygon', 'PolygonPatch', 'Rectangle', 'Triangle']);
const surfaceNames = new Set([
  ...['Surface', 'PolyhedralSurface', 'TriangulatedSurface', 'Tin', 'OrientableSurface'],
  ...['CompositeSurface', 'MultiSurface', 'MultiPolygon', 'MultiGeometry'],
]);
/** Properties between a surface and what it is made of. */
const surfaceParts = new Set([
  ...['patches', 'polygonPatches', 'trianglePatches', 'surfaceMember', 'surfaceMembers', 'polygonMember'],
  ...['baseSurface', 'geometryMember', 'geometryMembers'],
]);

/** True for a geometry element that a feature's property may hold. */
export function isGeometryElement({ name, namespace }: GmlNode): boolean {
  if (!isGmlNamespace(namespace)) return false;
  return (
    [pointNames, multiCurveNames, patchNames, surfaceNames].some((names) => names.has(name)) ||
    isCurveElement(name)
  );
}

/** How much of a shape an element is: surface 3, line 2, points 1, anything else (a bare reference) 0. */
export function geometryRank(name: string): number {
  if (patchNames.has(name) || surfaceNames.has(name)) return 3;
  if (isCurveElement(name) || multiCurveNames.has(name)) return 2;
  return pointNames.has(name) ? 1 : 0;
}

/** Reads a geometry element; null where it cannot be read, which has then been told. */
export function readGeometry(node: GmlNode, outer: GeometryContext): DeliveredGeometry | null {
  const context = withSystemOf(node, outer);
  if (pointNames.has(node.name)) {
    const positions = readPositions(node, context);
    return positions === null || positions.length === 0 ? null : { type: 'points', positions };
  }
  if (isCurveElement(node.name)) return asCurve(readCurvePieces(node, context));
  if (multiCurveNames.has(node.name)) return asCurves(readMembers(node, context));
  const patches = readPatches(node, context);
  return patches === null || patches.length === 0 ? null : { type: 'surface', patches };
}

function asCurve(pieces: readonly CurvePiece[] | null): DeliveredGeometry | null {
  if (pieces === null || pieces.length === 0) return null;
  return { type: 'curve', curve: { segments: pieces.flatMap(({ curve }) => curve.segments) } };
}

function asCurves(pieces: readonly CurvePiece[] | null): DeliveredGeometry | null {
  const [first, ...more] = pieces ?? [];
  if (first === undefined) return null;
  if (more.length === 0) return { type: 'curve', curve: first.curve };
  return { type: 'curves', curves: [first, ...more].map(({ curve }) => curve) };
}

function readPatches(node: GmlNode, outer: GeometryContext): DeliveredPatch[] | null {
  const context = withSystemOf(node, outer);
  if (patchNames.has(node.name)) return readPatch(node, context);
  if (!surfaceNames.has(node.name))
    return refuse(context, 'element-not-supported', `Geometrien gml:${node.name} leses ikke.`);
  const patches: DeliveredPatch[] = [];
  for (const part of node.children) {
    if (!surfaceParts.has(part.name)) continue;
    const href = hrefOf(part);
    const found = href === undefined ? [] : resolvePatches(href, context);
    if (found === null) return null;
    for (const child of part.children) {
      const inner = readPatches(child, context);
      if (inner === null) return null;
      found.push(...inner);
    }
    for (const patch of found) patches.push(patch);
  }
  return patches;
}

function resolvePatches(href: string, context: GeometryContext): DeliveredPatch[] | null {
  const target = href.startsWith('#') ? context.resolve(href.slice(1)) : null;
  if (target?.geometry.type === 'surface') {
    if (curvesOfGeometry(target.geometry).map(verticesOf).every(context.spend))
      return [...target.geometry.patches];
    context.findings.add(beyondBudget(context.object));
    return null;
  }
  return refuse(
    context,
    'missing-surface',
    `${context.object} viser til flata ${href.slice(0, 80)}, som ikke finnes i fila.`,
  );
}

function readPatch(node: GmlNode, context: GeometryContext): DeliveredPatch[] | null {
  const exteriors: DeliveredRing[] = [];
  const interiors: DeliveredRing[] = [];
  for (const property of node.children) {
    const isExterior = property.name === 'exterior' || property.name === 'outerBoundaryIs';
    if (!isExterior && property.name !== 'interior' && property.name !== 'innerBoundaryIs') continue;
    for (const child of property.children) {
      const ring = readRing(child, context);
      if (ring === null) return null;
      (isExterior ? exteriors : interiors).push(ring);
    }
  }
  const [exterior] = exteriors;
  if (exterior === undefined)
    return refuse(context, 'surface-without-boundary', 'Ei flate mangler ytre avgrensning.');
  return [{ exterior, interiors }];
}

function readRing(node: GmlNode, outer: GeometryContext): DeliveredRing | null {
  const context = withSystemOf(node, outer);
  const pieces = node.name === 'Ring' ? readMembers(node, context) : readCurvePieces(node, context);
  if (pieces === null) return null;
  const { rings, faults } = joinCurves(pieces);
  for (const fault of faults)
    context.findings.add(describeJoinFault(fault, context.object, (number) => number));
  const [ring, ...more] = rings;
  if (ring === undefined)
    return refuse(context, 'surface-without-boundary', 'Avgrensningen av ei flate er tom.');
  if (more.length > 0)
    return refuse(context, 'ring-gap', 'Avgrensningen består av flere ringer som ikke henger sammen.');
  if (countVertices(ring.curve) < 4 && !hasArc(ring.curve)) {
    return refuse(context, 'too-few-points', 'Avgrensningen av ei flate trenger minst fire punkt.');
  }
  return ring;
}

function countVertices({ segments }: DeliveredCurve): number {
  const vertices: Position[] = segments.flatMap(({ positions }, index) =>
    index === 0 ? positions : positions.slice(1),
  );
  return vertices.length;
}

function hasArc({ segments }: DeliveredCurve): boolean {
  return segments.some(({ kind }) => kind === 'arc');
}
