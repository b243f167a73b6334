import type { DeliveredGeometry, DeliveredRing, Position } from '../../../../domain/plan-file.ts';
import { ringArea } from '../../geometry/exact-area.ts';
import { ringsToPatches } from '../rings-to-patches.ts';

/** One record of a .shp file: its shape, null for the null shape, or 'broken'. */
export type ShpRecord = DeliveredGeometry | null | 'broken';

const headerBytes = 100;

/** Shapes of a .shp file (ESRI 1998) one by one, in the order of the table's rows; ends early where it is cut. */
export function* readShp(bytes: Uint8Array): Generator<ShpRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headerBytes || view.getInt32(0, false) !== 9994) return yield 'broken';
  let at = headerBytes;
  while (at + 12 <= bytes.byteLength) {
    const length = view.getInt32(at + 4, false) * 2;
    const start = at + 8;
    if (length < 4 || start + length > bytes.byteLength) return yield 'broken';
    yield readRecord(new DataView(bytes.buffer, bytes.byteOffset + start, length));
    at = start + length;
  }
}

function readRecord(view: DataView): ShpRecord {
  try {
    const type = view.getInt32(0, true);
    if (type === 0) return null;
    const hasZ = type >= 10 && type < 20;
    switch (type % 10) {
      case 1:
        return { type: 'points', positions: [pointAt(view, 4, hasZ ? 20 : null)] };
      case 8:
        return readPoints(view, hasZ);
      case 3:
        return readLines(view, hasZ);
      case 5:
        return readPolygon(view, hasZ);
      default:
        return 'broken';
    }
  } catch (error) {
    if (error instanceof RangeError) return 'broken';
    throw error;
  }
}

function readPoints(view: DataView, hasZ: boolean): ShpRecord {
  const count = view.getInt32(36, true);
  if (count < 0 || 40 + count * 16 > view.byteLength) return 'broken';
  const heights = 40 + count * 16 + 16;
  const positions = Array.from({ length: count }, (_, index) =>
    pointAt(view, 40 + index * 16, hasZ ? heights + index * 8 : null),
  );
  return positions.length === 0 ? null : { type: 'points', positions };
}

function readLines(view: DataView, hasZ: boolean): ShpRecord {
  const parts = readParts(view, hasZ);
  if (parts === null || parts.some((part) => part.length < 2)) return 'broken';
  const curves = parts.map((positions) => ({ segments: [{ kind: 'line' as const, positions }] }));
  const [first, ...more] = curves;
  if (first === undefined) return null;
  return more.length === 0 ? { type: 'curve', curve: first } : { type: 'curves', curves: [first, ...more] };
}

/** Outer rings run clockwise and holes the other way; where none does, the rings tell by what lies in what. */
function readPolygon(view: DataView, hasZ: boolean): ShpRecord {
  const parts = readParts(view, hasZ);
  if (parts === null || parts.some((part) => part.length < 4)) return 'broken';
  const rings = parts.map(
    (positions): DeliveredRing => ({ curve: { segments: [{ kind: 'line', positions }] } }),
  );
  const outer = rings.filter(({ curve }) => ringArea(curve) <= 0);
  const holes = rings.filter(({ curve }) => ringArea(curve) > 0);
  const { patches } = outer.length === 0 ? ringsToPatches(rings, []) : ringsToPatches(outer, holes);
  return patches.length === 0 ? null : { type: 'surface', patches };
}

function readParts(view: DataView, hasZ: boolean): Position[][] | null {
  const partCount = view.getInt32(36, true);
  const pointCount = view.getInt32(40, true);
  const points = 44 + partCount * 4;
  if (partCount < 0 || pointCount < 0 || points + pointCount * 16 > view.byteLength) return null;
  const heights = points + pointCount * 16 + 16;
  const starts = Array.from({ length: partCount }, (_, index) => view.getInt32(44 + index * 4, true));
  const parts: Position[][] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? pointCount;
    if (start < 0 || end < start || end > pointCount) return null;
    parts.push(
      Array.from({ length: end - start }, (_, offset) => {
        const point = start + offset;
        return pointAt(view, points + point * 16, hasZ ? heights + point * 8 : null);
      }),
    );
  }
  return parts;
}

function pointAt(view: DataView, at: number, heightAt: number | null): Position {
  const east = view.getFloat64(at, true);
  const north = view.getFloat64(at + 8, true);
  const height =
    heightAt === null || heightAt + 8 > view.byteLength ? Number.NaN : view.getFloat64(heightAt, true);
  // Below -1e38 the format means «no value».
  return Number.isFinite(height) && height > -1e38 ? [east, north, height] : [east, north];
}
