import type {
  CurveSegment,
  DeliveredCurve,
  DeliveredGeometry,
  DeliveredPatch,
  Extent,
  Position,
} from '../../../domain/plan-file.ts';
import { extentOfGeometry } from '../../plans/geometry/extent-of-geometry.ts';

/** Geometry types of a GeoPackage table, all of whose rows are written as that type. */
export type TableGeometry =
  | 'POINT'
  | 'MULTIPOINT'
  | 'LINESTRING'
  | 'COMPOUNDCURVE'
  | 'MULTICURVE'
  | 'MULTIPOLYGON'
  | 'MULTISURFACE'
  | 'GEOMETRY';

type Writing = { readonly z: boolean; readonly parts: Buffer[] };

/**
 * A geometry as GeoPackage keeps it (OGC 12-128 §2.1.3): header with srs id and extent, then well-known binary with
 * its circular strings. A vertex without a height beside others that have one gets NaN.
 */
export function geopackageBlob(geometry: DeliveredGeometry, srid: number, type: TableGeometry): Buffer {
  const parts: Buffer[] = [];
  const writing = { z: hasHeights(geometry), parts };
  writeGeometry(writing, geometry, type);
  return Buffer.concat([header(srid, extentOfGeometry(geometry)), ...parts]);
}

function header(srid: number, extent: Extent | null): Buffer {
  const bytes = Buffer.alloc(extent === null ? 8 : 40);
  bytes.write('GP', 0, 'latin1');
  // Little endian; an extent of two dimensions where there is one.
  bytes.writeUInt8(extent === null ? 1 : 3, 3);
  bytes.writeInt32LE(srid, 4);
  if (extent !== null) {
    const [west, south, east, north] = extent;
    for (const [index, value] of [west, east, south, north].entries())
      bytes.writeDoubleLE(value, 8 + index * 8);
  }
  return bytes;
}

function writeGeometry(writing: Writing, geometry: DeliveredGeometry, type: TableGeometry): void {
  switch (geometry.type) {
    case 'points': {
      const [only] = geometry.positions;
      if (type !== 'POINT') begin(writing, 4, geometry.positions.length);
      for (const position of type === 'POINT' && only ? [only] : geometry.positions) point(writing, position);
      return;
    }
    case 'curve':
      if (type === 'MULTICURVE') begin(writing, 11, 1);
      curve(writing, geometry.curve, type === 'COMPOUNDCURVE');
      return;
    case 'curves':
      begin(writing, 11, geometry.curves.length);
      for (const one of geometry.curves) curve(writing, one, false);
      return;
    case 'surface':
      begin(writing, type === 'MULTISURFACE' ? 12 : 6, geometry.patches.length);
      for (const one of geometry.patches) patch(writing, one);
  }
}

function patch(writing: Writing, { exterior, interiors }: DeliveredPatch): void {
  const rings = [exterior, ...interiors];
  const isCurved = rings.some(({ curve: { segments } }) => segments.some(({ kind }) => kind === 'arc'));
  begin(writing, isCurved ? 10 : 3, rings.length);
  for (const ring of rings) {
    if (isCurved) curve(writing, ring.curve, false);
    else positions(writing, joined(ring.curve.segments));
  }
}

function curve(writing: Writing, { segments }: DeliveredCurve, asCompound: boolean): void {
  if (segments.every(({ kind }) => kind === 'line') && !asCompound) {
    begin(writing, 2);
    positions(writing, joined(segments));
    return;
  }
  begin(writing, 9, segments.length);
  for (const segment of segments) {
    begin(writing, segment.kind === 'arc' ? 8 : 2);
    positions(writing, segment.positions);
  }
}

function joined(segments: readonly CurveSegment[]): Position[] {
  return segments.flatMap(({ positions: own }, index) => (index === 0 ? own : own.slice(1)));
}

/** Byte order, ISO type and, where the type has members, how many. */
function begin({ z, parts }: Writing, type: number, members?: number): void {
  const bytes = Buffer.alloc(members === undefined ? 5 : 9);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(z ? type + 1000 : type, 1);
  if (members !== undefined) bytes.writeUInt32LE(members, 5);
  parts.push(bytes);
}

function point(writing: Writing, position: Position): void {
  begin(writing, 1);
  writing.parts.push(numbers([position], writing.z, 0));
}

function positions({ z, parts }: Writing, list: readonly Position[]): void {
  const bytes = numbers(list, z, 4);
  bytes.writeUInt32LE(list.length, 0);
  parts.push(bytes);
}

function numbers(list: readonly Position[], z: boolean, from: number): Buffer {
  const bytes = Buffer.alloc(from + list.length * (z ? 24 : 16));
  let at = from;
  for (const [east, north, height] of list) {
    at = bytes.writeDoubleLE(east, at);
    at = bytes.writeDoubleLE(north, at);
    if (z) at = bytes.writeDoubleLE(height ?? Number.NaN, at);
  }
  return bytes;
}

function hasHeights(geometry: DeliveredGeometry): boolean {
  const some = (list: readonly Position[]) => list.some(([, , height]) => height !== undefined);
  const inCurve = ({ segments }: DeliveredCurve) => segments.some(({ positions: own }) => some(own));
  switch (geometry.type) {
    case 'points':
      return some(geometry.positions);
    case 'curve':
      return inCurve(geometry.curve);
    case 'curves':
      return geometry.curves.some(inCurve);
    case 'surface':
      return geometry.patches.some(({ exterior, interiors }) =>
        [exterior, ...interiors].some((ring) => inCurve(ring.curve)),
      );
  }
}
