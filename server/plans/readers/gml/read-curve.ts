import type { CurveReference, CurveSegment, DeliveredCurve, Position } from '../../../../domain/plan-file.ts';
import { circleAsArcs } from '../../geometry/arc-from-radius.ts';
import { circleOfArc } from '../../geometry/circle-of-arc.ts';
import { reverseCurve } from '../../geometry/curve-ends.ts';
import { beyondBudget, verticesOf } from '../vertex-budget.ts';
import { type GeometryContext, refuse } from './geometry-context.ts';
import { type GmlNode, gmlId, hrefOf, plainAttribute, titleOf } from './gml-node.ts';
import { readPositions, withSystemOf } from './read-positions.ts';

/** A curve with the references to boundary features it was made of, where it was. */
export type CurvePiece = { readonly curve: DeliveredCurve; readonly reference?: CurveReference };

const curveNames = new Set(['LineString', 'LinearRing', 'Curve', 'OrientableCurve', 'CompositeCurve']);

/** True for elements that readCurvePieces understands. */
export function isCurveElement(name: string): boolean {
  return curveNames.has(name);
}

/** Reads one curve element, whole or as the pieces a composite has; null where it cannot be read (told). */
export function readCurvePieces(node: GmlNode, outer: GeometryContext): CurvePiece[] | null {
  const context = withSystemOf(node, outer);
  switch (node.name) {
    case 'LineString':
    case 'LinearRing':
      return single(lineOf(readPositions(node, context), node, context), node, context);
    case 'Curve':
      return single(readSegments(node, context), node, context);
    case 'OrientableCurve':
      return orient(readMembers(node, context), plainAttribute(node, 'orientation') === '-');
    case 'CompositeCurve':
      return readMembers(node, context);
    default:
      return refuse(context, 'element-not-supported', `Geometrien gml:${node.name} leses ikke.`);
  }
}

/** Curves of curveMember or baseCurve children, in place or by xlink:href. */
export function readMembers(node: GmlNode, context: GeometryContext): CurvePiece[] | null {
  const pieces: CurvePiece[] = [];
  for (const member of node.children) {
    if (!['curveMember', 'curveMembers', 'baseCurve'].includes(member.name)) continue;
    const href = hrefOf(member);
    const found = href === undefined ? [] : resolveCurve(href, context);
    if (found === null) return null;
    for (const child of member.children) {
      const inner = readCurvePieces(child, context);
      if (inner === null) return null;
      found.push(...named(inner, titleOf(member)));
    }
    for (const piece of found) pieces.push(piece);
  }
  return pieces;
}

/** Our own files give a ring's curves by value, and say in a title whose they are: "#id", "-#id" turned. */
function named(pieces: readonly CurvePiece[], title: string | undefined): readonly CurvePiece[] {
  const [piece, ...more] = pieces;
  const [, minus, number] = /^(-?)#([^\s#]{1,400})$/.exec(title ?? '') ?? [];
  if (piece === undefined || more.length > 0 || number === undefined) return pieces;
  return [{ curve: piece.curve, reference: { number, reversed: minus === '-' } }];
}

function resolveCurve(href: string, context: GeometryContext): CurvePiece[] | null {
  const target = href.startsWith('#') ? context.resolve(href.slice(1)) : null;
  if (target === null) {
    return refuse(
      context,
      'missing-curve',
      `${context.object} viser til linja ${href.slice(0, 80)}, som ikke finnes i fila.`,
    );
  }
  if (target.geometry.type !== 'curve') {
    return refuse(
      context,
      'not-a-curve',
      `${context.object} viser til ${href.slice(0, 80)}, som ikke er en linje.`,
    );
  }
  if (!context.spend(verticesOf(target.geometry.curve))) {
    context.findings.add(beyondBudget(context.object));
    return null;
  }
  return [{ curve: target.geometry.curve, reference: { number: target.owner, reversed: false } }];
}

function orient(pieces: CurvePiece[] | null, reversed: boolean): CurvePiece[] | null {
  if (pieces === null || !reversed) return pieces;
  return pieces.toReversed().map(({ curve, reference }) => {
    const turned = reverseCurve(curve);
    if (reference === undefined) return { curve: turned };
    return { curve: turned, reference: { number: reference.number, reversed: !reference.reversed } };
  });
}

function readSegments(node: GmlNode, context: GeometryContext): DeliveredCurve | null {
  const segments: CurveSegment[] = [];
  for (const list of node.children) {
    if (list.name !== 'segments') continue;
    for (const child of list.children) {
      const read = readSegment(child, context);
      if (read === null) return null;
      for (const segment of read) segments.push(segment);
    }
  }
  return segments.length === 0 ? refuse(context, 'too-few-points', 'Linja er tom.') : { segments };
}

function readSegment(node: GmlNode, context: GeometryContext): readonly CurveSegment[] | null {
  const positions = readPositions(node, context);
  if (positions === null) return null;
  switch (node.name) {
    case 'LineStringSegment':
    case 'GeodesicString':
    case 'Geodesic':
      return lineOf(positions, node, context)?.segments ?? null;
    case 'Arc':
    case 'ArcString':
      return arcs(positions, context);
    case 'Circle':
      return circle(positions, context);
    case 'CircleByCenterPoint':
      return centredCircle(node, positions, context);
    default:
      return refuse(
        context,
        'element-not-supported',
        `Kurvetypen gml:${node.name} leses ikke. Lever rette linjer og buer.`,
      );
  }
}

function lineOf(
  positions: Position[] | null,
  node: GmlNode,
  context: GeometryContext,
): DeliveredCurve | null {
  if (positions === null) return null;
  if (positions.length >= 2) return { segments: [{ kind: 'line', positions }] };
  return refuse(
    context,
    'too-few-points',
    `gml:${node.name} har ${positions.length} punkt, men trenger minst to.`,
  );
}

function arcs(positions: readonly Position[], context: GeometryContext): CurveSegment[] | null {
  const segments: CurveSegment[] = [];
  for (let index = 0; index + 2 < positions.length; index += 2) {
    const [start, middle, end] = positions.slice(index, index + 3);
    if (start && middle && end) segments.push({ kind: 'arc', positions: [start, middle, end] });
  }
  if (positions.length % 2 === 1 && segments.length > 0) return segments;
  return refuse(context, 'arc-needs-three-points', `En bue har ${positions.length} punkt, men trenger tre.`);
}

/** A circle through three points, from the first and back to it. */
function circle(positions: readonly Position[], context: GeometryContext): readonly CurveSegment[] | null {
  const [start, middle, end] = positions;
  if (positions.length !== 3 || !start || !middle || !end) return arcs(positions.slice(0, 1), context);
  const round = circleOfArc(start, middle, end);
  if (round === null)
    return refuse(context, 'arc-is-straight', 'Punktene på en sirkel ligger på rett linje.');
  const rest = Math.sign(round.sweep) * 2 * Math.PI - round.sweep;
  const angle = round.startAngle + round.sweep + rest / 2;
  const back: Position = [
    round.east + round.radius * Math.cos(angle),
    round.north + round.radius * Math.sin(angle),
  ];
  return [
    { kind: 'arc', positions: [start, middle, end] },
    { kind: 'arc', positions: [end, back, start] },
  ];
}

function centredCircle(node: GmlNode, positions: readonly Position[], context: GeometryContext) {
  const radius = Number(node.children.find(({ name }) => name === 'radius')?.text);
  const centre = positions[0];
  if (centre === undefined || !(radius > 0 && radius < 1e8)) {
    return refuse(context, 'too-few-points', 'En sirkel mangler sentrum eller radius.');
  }
  return circleAsArcs(centre, radius).map((arc): CurveSegment => ({ kind: 'arc', positions: arc }));
}

function single(curve: DeliveredCurve | null, node: GmlNode, context: GeometryContext): CurvePiece[] | null {
  if (curve === null) return null;
  const id = gmlId(node);
  if (id !== undefined) context.keep(id, { type: 'curve', curve });
  return [{ curve }];
}
