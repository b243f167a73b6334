import type { Position } from '../../../../domain/plan-file.ts';
import { areWithinReach, axisOrder, toPositionList } from '../axis-order.ts';
import { type GeometryContext, refuse } from './geometry-context.ts';
import { type GmlNode, plainAttribute } from './gml-node.ts';

/** The context as an element's own srsName and srsDimension change it. */
export function withSystemOf(node: GmlNode, context: GeometryContext): GeometryContext {
  const srsName = plainAttribute(node, 'srsName');
  const srsDimension = plainAttribute(node, 'srsDimension');
  if (srsName === undefined && srsDimension === undefined) return context;
  const system = srsName === undefined ? context.system : context.parseSystem(srsName, context.object);
  const dimension = srsDimension === undefined ? context.dimension : Number(srsDimension);
  return { ...context, system, dimension };
}

/** Positions in the children of a geometry element: posList, pos, coordinates, or points within properties. */
export function readPositions(node: GmlNode, outer: GeometryContext): Position[] | null {
  const context = withSystemOf(node, outer);
  const positions: Position[] = [];
  for (const child of node.children) {
    const part = readPart(child, context);
    if (part === null) return null;
    for (const position of part) positions.push(position);
  }
  if (areWithinReach(positions)) return positions;
  return refuse(context, 'coordinate-out-of-range', 'En koordinat ligger utenfor jorda.');
}

function readPart(node: GmlNode, context: GeometryContext): Position[] | null {
  switch (node.name) {
    case 'posList':
    case 'pos':
      return readNumbers(node.text.trim().split(/\s+/), node, withSystemOf(node, context));
    case 'coordinates':
      return readTuples(node, context);
    case 'pointProperty':
    case 'pointRep':
    case 'pointMember':
    case 'pointMembers':
    case 'Point':
      return readPositions(node, context);
    default:
      return [];
  }
}

function readTuples(node: GmlNode, context: GeometryContext): Position[] | null {
  const tuples = node.text
    .trim()
    .split(/\s+/)
    .map((tuple) => tuple.split(','));
  const dimension = tuples[0]?.length ?? 2;
  if (tuples.some((tuple) => tuple.length !== dimension)) return tellBad(node, context);
  return readNumbers(tuples.flat(), node, { ...context, dimension });
}

function readNumbers(words: readonly string[], node: GmlNode, context: GeometryContext): Position[] | null {
  if (words.length === 1 && words[0] === '') return [];
  const values = words.map(Number);
  if (!values.every(Number.isFinite)) return tellBad(node, context);
  const dimension =
    node.name === 'pos' && values.length === 3 ? 3 : (context.dimension ?? guessDimension(values));
  const [first = 0, second = 0] = values;
  const { system } = context;
  const order = system === null ? 'as-given' : axisOrder(system.srid, system.officialName, first, second);
  context.met(system, order);
  return toPositionList(values, dimension, order !== 'as-given') ?? tellBad(node, context);
}

function guessDimension(values: readonly number[]): number {
  return values.length % 2 !== 0 && values.length % 3 === 0 ? 3 : 2;
}

function tellBad(node: GmlNode, context: GeometryContext): null {
  const text = node.text.trim().slice(0, 60);
  return refuse(context, 'bad-coordinates', `Koordinatlista «${text}…» går ikke opp i hele punkt.`);
}
