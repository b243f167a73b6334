import type { Attribute, DeliveredGeometry, PlanFileObject, Position } from '../../../domain/plan-file.ts';
import { arcFromRadius } from '../../plans/geometry/arc-from-radius.ts';
import { parseUnit } from '../../plans/readers/sosi/sosi-units.ts';
import { sosiAttributes } from './sosi-attributes.ts';
import { type SosiScale, sosiCoordinates } from './sosi-coordinates.ts';
import { sosiReferences } from './sosi-references.ts';

/** A group of SOSI as it was delivered, with its own serial number. */
export function deliveredSosiGroup(object: PlanFileObject, perMetre: number): string {
  const { element, number, attributes, geometry } = object;
  const head = `.${element}${number === '' ? '' : ` ${number}:`}\n${sosiAttributes(attributes)}`;
  return head + body(object, scaleOf(attributes, perMetre), geometry);
}

/** A group may have a unit of its own, which stands among its attributes. */
function scaleOf(attributes: readonly Attribute[], perMetre: number): SosiScale {
  const top = (wanted: string) => parseUnit(attributes.find(({ name }) => name === wanted)?.value);
  const own = top('ENHET');
  const ownHeight = top('ENHET-H') ?? own;
  return {
    perMetre: own === null ? perMetre : 1 / own,
    heightPerMetre: ownHeight === null ? perMetre : 1 / ownHeight,
  };
}

function body(object: PlanFileObject, scale: SosiScale, geometry: DeliveredGeometry | null): string {
  switch (geometry?.type) {
    case undefined:
    case 'curves':
      return '';
    case 'points':
      return sosiCoordinates(geometry.positions, scale, geometry.nodeMarks);
    case 'curve':
      return curve(object, geometry.curve.segments.flatMap(positionsOf), scale, geometry.curve.nodeMarks);
    case 'surface':
      return surface(geometry, scale);
  }
}

/** Vertices of a segment; SOSI has one segment a curve, but for the two arcs of a circle. */
function positionsOf({ positions }: { readonly positions: readonly Position[] }): readonly Position[] {
  return positions;
}

function curve(
  { element, attributes }: PlanFileObject,
  positions: readonly Position[],
  scale: SosiScale,
  nodeMarks: readonly (number | null)[] | undefined,
): string {
  const number = (wanted: string) => Number(attributes.find(({ name }) => name === wanted)?.value);
  const [first, middle, third] = positions;
  if (element === 'SIRKEL' && first && third) {
    const centre: Position = [(first[0] + third[0]) / 2, first[1]];
    return sosiCoordinates([first[2] === undefined ? centre : [centre[0], centre[1], first[2]]], scale);
  }
  if (element === 'BUE' && first && middle && third && positions.length === 3) {
    const given = arcFromRadius(first, third, number('RADIUS'), number('STORBUE') === 1);
    if (given && Math.hypot(given[1][0] - middle[0], given[1][1] - middle[1]) < 0.001) {
      const marks = nodeMarks && [nodeMarks[0] ?? null, nodeMarks[2] ?? null];
      return sosiCoordinates([first, third], scale, marks);
    }
  }
  return sosiCoordinates(positions, scale, nodeMarks);
}

function surface(geometry: Extract<DeliveredGeometry, { type: 'surface' }>, scale: SosiScale): string {
  const outer = geometry.patches.flatMap(({ exterior }) => exterior.references ?? []);
  if (outer.length === 0) {
    // The outline stood in the group itself.
    const [patch] = geometry.patches;
    return sosiCoordinates(patch?.exterior.curve.segments.flatMap(positionsOf) ?? [], scale);
  }
  const holes = geometry.patches.flatMap(({ interiors }) =>
    interiors.map(({ references }) => references ?? []),
  );
  const point = geometry.representationPoint;
  return sosiReferences(outer, holes) + (point === undefined ? '' : sosiCoordinates([point], scale));
}
