import type {
  CurveSegment,
  DeliveredCurve,
  DeliveredGeometry,
  DeliveredRing,
  Position,
} from '../../../domain/plan-file.ts';

import { curvesOfGeometry } from './curves-of-geometry.ts';

/**
 * EWKT of a geometry as it was delivered, for PostGIS: arcs stay arcs, coordinates keep every digit, heights make
 * it a Z geometry (NaN where a vertex lacks one). Points become MULTIPOINT, curves LINESTRING, CIRCULARSTRING or
 * COMPOUNDCURVE, several of them MULTICURVE, surfaces MULTIPOLYGON or MULTISURFACE. Null where there are no coordinates.
 */
export function deliveredToWkt(geometry: DeliveredGeometry, srid: number): string | null {
  const z = hasHeights(geometry);
  const body = toBody(geometry, z);
  return body === null ? null : `SRID=${srid};${body}`;
}

function toBody(geometry: DeliveredGeometry, z: boolean): string | null {
  const tag = z ? ' Z ' : '';
  switch (geometry.type) {
    case 'points':
      if (geometry.positions.length === 0) return null;
      return `MULTIPOINT${tag}(${geometry.positions.map((position) => `(${vertex(position, z)})`).join(',')})`;
    case 'curve':
      return geometry.curve.segments.length === 0
        ? null
        : curveText(geometry.curve, z, { tag, keepsTag: true });
    case 'curves': {
      const curves = geometry.curves.filter(({ segments }) => segments.length > 0);
      const parts = curves.map((curve) => curveText(curve, z, { tag, keepsTag: false }));
      return parts.length === 0 ? null : `MULTICURVE${tag}(${parts.join(',')})`;
    }
    case 'surface': {
      if (geometry.patches.length === 0) return null;
      const curved = geometry.patches.some(({ exterior, interiors }) =>
        [exterior, ...interiors].some(hasArcs),
      );
      const patches = geometry.patches.map(({ exterior, interiors }) => {
        const rings = [exterior, ...interiors].map((ring) => ringText(ring, z, curved ? tag : null));
        return curved ? `CURVEPOLYGON${tag}(${rings.join(',')})` : `(${rings.join(',')})`;
      });
      return `${curved ? 'MULTISURFACE' : 'MULTIPOLYGON'}${tag}(${patches.join(',')})`;
    }
  }
}

/** A ring; `tag` is null inside a MULTIPOLYGON, where rings are bare lists. */
function ringText(ring: DeliveredRing, z: boolean, tag: string | null): string {
  const segments = closed(ring.curve);
  if (tag !== null) return curveText({ segments }, z, { tag, keepsTag: false });
  return list(joined(segments), z);
}

/** In a compound or a ring a plain line stands as a bare list; by itself it is a LINESTRING. */
function curveText(
  curve: DeliveredCurve,
  z: boolean,
  { tag, keepsTag }: { tag: string; keepsTag: boolean },
): string {
  const segments = continuous(curve.segments);
  if (segments.every(({ kind }) => kind === 'line')) {
    const text = list(joined(segments), z);
    return keepsTag ? `LINESTRING${tag}${text}` : text;
  }
  const parts = segments.map((segment) =>
    segment.kind === 'arc' ? `CIRCULARSTRING${tag}${list(segment.positions, z)}` : list(segment.positions, z),
  );
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : `COMPOUNDCURVE${tag}(${parts.join(',')})`;
}

/** Segments that meet in the same vertex, height and all, as WKT's compound curves must; empty ones left out. */
function continuous(segments: readonly CurveSegment[]): CurveSegment[] {
  const result: CurveSegment[] = [];
  for (const segment of segments) {
    const end = result.at(-1)?.positions.at(-1);
    if (segment.kind === 'arc') {
      const [start, middle, last] = segment.positions;
      result.push({ kind: 'arc', positions: [end ?? start, middle, last] });
      continue;
    }
    const positions = end === undefined ? segment.positions : [end, ...segment.positions.slice(1)];
    if (positions.length > 1) result.push({ kind: 'line', positions });
  }
  return result;
}

/** The last vertex of a ring is its first one, height and all. */
function closed(curve: DeliveredCurve): CurveSegment[] {
  const segments = [...curve.segments];
  const start = segments[0]?.positions[0];
  const last = segments.at(-1);
  if (start === undefined || last === undefined) return segments;
  const positions = [...last.positions.slice(0, -1), start];
  const [first, middle, end] = positions;
  if (last.kind === 'line') segments[segments.length - 1] = { kind: 'line', positions };
  else if (first !== undefined && middle !== undefined && end !== undefined) {
    segments[segments.length - 1] = { kind: 'arc', positions: [first, middle, end] };
  }
  return segments;
}

function joined(segments: readonly CurveSegment[]): Position[] {
  return segments.flatMap(({ positions }, index) => (index === 0 ? positions : positions.slice(1)));
}

function list(positions: readonly Position[], z: boolean): string {
  return `(${positions.map((position) => vertex(position, z)).join(',')})`;
}

/** JavaScript writes the shortest decimal that reads back as the same double. */
function vertex([east, north, height]: Position, z: boolean): string {
  return z ? `${east} ${north} ${height ?? 'NaN'}` : `${east} ${north}`;
}

function hasArcs({ curve }: DeliveredRing): boolean {
  return curve.segments.some(({ kind }) => kind === 'arc');
}

function hasHeights(geometry: DeliveredGeometry): boolean {
  const some = (positions: readonly Position[]): boolean =>
    positions.some((position) => position[2] !== undefined);
  if (geometry.type === 'points') return some(geometry.positions);
  return curvesOfGeometry(geometry).some(({ segments }) => segments.some(({ positions }) => some(positions)));
}
