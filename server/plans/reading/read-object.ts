import { applyCodeMapping, type CodeMapping } from '../../../domain/code-mapping.ts';
import type {
  Attribute,
  CurveReference,
  DeliveredGeometry,
  Extent,
  PlanFileObject,
  Position,
} from '../../../domain/plan-file.ts';
import { interpretPlanObject } from '../../../domain/plan-objects/interpret-plan-object.ts';
import type { PlanObjectReading } from '../../../domain/plan-objects/plan-object-reading.ts';
import { curvesOfGeometry } from '../geometry/curves-of-geometry.ts';
import { deliveredToEwkb, polygonsToEwkb, straightVertices } from '../geometry/delivered-to-ewkb.ts';
import { deliveredToWkt } from '../geometry/delivered-to-wkt.ts';
import { extentOfGeometry } from '../geometry/extent-of-geometry.ts';
import { lineariseGeometry, type PlanarGeometry } from '../geometry/linearise-geometry.ts';
import { planarToWkt } from '../geometry/planar-to-wkt.ts';
import { isGeographic } from '../readers/coordinate-systems.ts';

/**
 * One object of a plan file between reading and storing: what stands on one line of the object file. Geometries are
 * hexadecimal EWKB or EWKT in the file's own coordinate system.
 */
export type ReadObject = {
  /** Place in the file, from 0. */
  readonly position: number;
  /** How the file names it; see PlanFileObject. */
  readonly number: string;
  readonly localId?: string;
  /** As the code mapping says, where it says so; the file's own name of it is then among the attributes. */
  readonly objectType: string;
  readonly element: string;
  /** As delivered, whatever the code mapping says. */
  readonly attributes: readonly Attribute[];
  /** What it means, by the code mapping. */
  readonly reading: PlanObjectReading;
  readonly delivered: string | null;
  /** Straight, two-dimensional reading; null where it is `delivered` without its heights. */
  readonly shape: string | null;
  readonly geometryType: DeliveredGeometry['type'] | null;
  /** A surface with a ring that bounds nothing: it cannot be stored. */
  readonly isCollapsed: boolean;
  readonly curves: readonly CurveRow[];
  readonly nodeMarks?: readonly (number | null)[];
  readonly representationPoint?: Position;
  readonly extent?: Extent;
};

export type CurveRow = CurveReference & {
  readonly patch: number;
  readonly ring: number;
  readonly position: number;
};

export type ReadObjectOptions = { readonly srid: number; readonly codeMapping: CodeMapping };

/** Makes one object ready to be kept. */
export function toReadObject(
  object: PlanFileObject,
  position: number,
  { srid, codeMapping }: ReadObjectOptions,
): ReadObject {
  const { number, localId, element, geometry } = object;
  const meant = applyCodeMapping(object, codeMapping);
  const { objectType } = meant;
  const reading = interpretPlanObject(meant);
  const shapes = geometry === null ? noShapes : shapesOf(geometry, srid);
  const extent = geometry === null ? null : extentOfGeometry(geometry);
  return {
    position,
    number,
    ...(localId !== undefined && { localId }),
    objectType,
    element,
    attributes: deliveredAttributes(object, objectType),
    reading,
    ...shapes,
    shape: labelShape(reading, srid) ?? shapes.shape,
    geometryType: geometry?.type ?? null,
    curves: geometry?.type === 'surface' ? curvesOf(geometry.patches) : [],
    ...nodeMarksOf(geometry),
    ...(geometry?.type === 'surface' &&
      geometry.representationPoint && { representationPoint: geometry.representationPoint }),
    ...(extent !== null && { extent }),
  };
}

/** Whole, and with the object type that the file used where a mapping put another in its place. */
function deliveredAttributes(
  { attributes, objectType: delivered }: PlanFileObject,
  meant: string,
): readonly Attribute[] {
  return delivered === meant ? attributes : [...attributes, { name: 'levertObjekttype', value: delivered }];
}

function nodeMarksOf(geometry: DeliveredGeometry | null): Pick<ReadObject, 'nodeMarks'> {
  const marks =
    geometry?.type === 'points'
      ? geometry.nodeMarks
      : geometry?.type === 'curve'
        ? geometry.curve.nodeMarks
        : undefined;
  return marks === undefined ? {} : { nodeMarks: marks };
}

type Shapes = Pick<ReadObject, 'delivered' | 'shape' | 'isCollapsed'>;

const noShapes: Shapes = { delivered: null, shape: null, isCollapsed: false };

function shapesOf(geometry: DeliveredGeometry, srid: number): Shapes {
  const binary = deliveredToEwkb(geometry, srid);
  if (binary !== null) {
    return {
      delivered: binary,
      shape: null,
      isCollapsed: geometry.type === 'surface' && !curvesBound(geometry),
    };
  }
  // A hundred-millionth of a degree is a millimetre; arcs in degrees are not met in practice.
  const planar = lineariseGeometry(geometry, isGeographic(srid) ? 1e-8 : undefined);
  // A line of one vertex is none; its attributes are kept all the same.
  if (planar === null) return { ...noShapes, isCollapsed: geometry.type === 'surface' };
  return {
    delivered: deliveredToWkt(geometry, srid),
    shape: geometry.type === 'points' || hasArcs(geometry) ? planarToText(planar, srid) : null,
    isCollapsed: geometry.type === 'surface' && !hasExtent(planar),
  };
}

/** Surfaces as EWKB, which the database takes in four times as fast and the checks can read. */
function planarToText(planar: PlanarGeometry, srid: number): string {
  if (planar.type === 'Polygon') return polygonsToEwkb([planar.coordinates], srid);
  if (planar.type === 'MultiPolygon') return polygonsToEwkb(planar.coordinates, srid);
  return planarToWkt(planar, srid);
}

/** A text is drawn where it stands, whatever else its points say. */
function labelShape(reading: PlanObjectReading, srid: number): string | null {
  if (reading.kind !== 'label' || !reading.labelPosition) return null;
  const [east, north] = reading.labelPosition;
  return planarToWkt({ type: 'Point', coordinates: [east, north] }, srid);
}

function hasArcs(geometry: DeliveredGeometry): boolean {
  return curvesOfGeometry(geometry).some(({ segments }) => segments.some(({ kind }) => kind === 'arc'));
}

function curvesBound(geometry: DeliveredGeometry): boolean {
  return curvesOfGeometry(geometry).every((curve) => boundsSomething(straightVertices(curve) ?? []));
}

/** WKT refuses rings of fewer than four vertices, and a ring of fewer than three places bounds nothing. */
function hasExtent(planar: PlanarGeometry): boolean {
  if (planar.type === 'Polygon') return planar.coordinates.every(boundsSomething);
  return planar.type === 'MultiPolygon' && planar.coordinates.every((rings) => rings.every(boundsSomething));
}

function boundsSomething(ring: readonly Position[]): boolean {
  const first = ring[0];
  if (first === undefined || ring.length < 4) return false;
  const isElsewhere = (a: Position, b: Position) => a[0] !== b[0] || a[1] !== b[1];
  const second = ring.find((vertex) => isElsewhere(vertex, first));
  return (
    second !== undefined && ring.some((vertex) => isElsewhere(vertex, first) && isElsewhere(vertex, second))
  );
}

function curvesOf(patches: Extract<DeliveredGeometry, { type: 'surface' }>['patches']): readonly CurveRow[] {
  return patches.flatMap(({ exterior, interiors }, patch) =>
    [exterior, ...interiors].flatMap(({ references = [] }, ring) =>
      references.map((reference, position) => ({ ...reference, patch, ring, position })),
    ),
  );
}
