import type {
  CurveSegment,
  DeliveredCurve,
  DeliveredGeometry,
  DeliveredPatch,
  Position,
} from '../../../../domain/plan-file.ts';

/** Carries what is wrong with a geometry out of the nesting. */
class BadWkb extends Error {}

const deepest = 8;

type Cursor = { readonly view: DataView; at: number };
type Header = {
  readonly type: number;
  readonly little: boolean;
  readonly hasZ: boolean;
  readonly hasM: boolean;
};

/**
 * Reads well-known binary (ISO 13249-3, and the EWKB flags for heights) with its circular strings. Null for what is
 * broken, empty, or of a type that no plan has.
 */
export function readWkb(bytes: Uint8Array): DeliveredGeometry | null {
  const cursor = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  try {
    const geometry = readGeometry(cursor, 0);
    return isEmpty(geometry) ? null : geometry;
  } catch (error) {
    if (error instanceof BadWkb || error instanceof RangeError) return null;
    throw error;
  }
}

function isEmpty(geometry: DeliveredGeometry): boolean {
  if (geometry.type === 'points') return geometry.positions.length === 0;
  if (geometry.type === 'curves') return geometry.curves.length === 0;
  return geometry.type === 'surface' && geometry.patches.length === 0;
}

function readGeometry(cursor: Cursor, depth: number): DeliveredGeometry {
  if (depth > deepest) throw new BadWkb();
  const start = cursor.at;
  const header = readHeader(cursor);
  switch (header.type) {
    case 1:
      return { type: 'points', positions: [readPosition(cursor, header)].filter(isPlace) };
    case 4:
      return {
        type: 'points',
        positions: members(cursor, header, depth, 'points').flatMap((one) => one.positions),
      };
    case 2:
    case 8:
    case 9:
      cursor.at = start;
      return { type: 'curve', curve: readCurve(cursor, depth) };
    case 5:
    case 11:
      return {
        type: 'curves',
        curves: times(count(cursor, header, 9), () => readCurve(cursor, depth + 1)),
      };
    case 3:
    case 10:
      cursor.at = start;
      return { type: 'surface', patches: readPatch(cursor, depth) };
    case 6:
    case 12:
      return {
        type: 'surface',
        patches: times(count(cursor, header, 9), () => readPatch(cursor, depth + 1)).flat(),
      };
    default:
      throw new BadWkb();
  }
}

function members<Type extends DeliveredGeometry['type']>(
  cursor: Cursor,
  header: Header,
  depth: number,
  wanted: Type,
): Extract<DeliveredGeometry, { type: Type }>[] {
  return times(count(cursor, header, 5), () => {
    const one = readGeometry(cursor, depth + 1);
    if (one.type !== wanted) throw new BadWkb();
    return one as Extract<DeliveredGeometry, { type: Type }>;
  });
}

function readPatch(cursor: Cursor, depth: number): DeliveredPatch[] {
  const header = readHeader(cursor);
  if (header.type !== 3 && header.type !== 10) throw new BadWkb();
  const [exterior, ...interiors] = times(count(cursor, header, header.type === 3 ? 4 : 9), () => {
    if (header.type === 10) return { curve: readCurve(cursor, depth + 1) };
    return { curve: { segments: [{ kind: 'line' as const, positions: readPositions(cursor, header) }] } };
  });
  return exterior === undefined ? [] : [{ exterior, interiors }];
}

function readCurve(cursor: Cursor, depth: number): DeliveredCurve {
  if (depth > deepest) throw new BadWkb();
  const header = readHeader(cursor);
  if (header.type === 9) {
    return {
      segments: times(count(cursor, header, 9), () => readCurve(cursor, depth + 1).segments).flat(),
    };
  }
  const positions = readPositions(cursor, header);
  if (positions.length < 2) throw new BadWkb();
  if (header.type === 2) return { segments: [{ kind: 'line', positions }] };
  if (header.type !== 8 || positions.length % 2 === 0) throw new BadWkb();
  return { segments: arcsOf(positions) };
}

function arcsOf(positions: readonly Position[]): CurveSegment[] {
  const arcs: CurveSegment[] = [];
  for (let index = 0; index + 2 < positions.length; index += 2) {
    const [start, middle, end] = positions.slice(index, index + 3);
    if (start && middle && end) arcs.push({ kind: 'arc', positions: [start, middle, end] });
  }
  return arcs;
}

function readHeader(cursor: Cursor): Header {
  const little = cursor.view.getUint8(cursor.at) === 1;
  const code = cursor.view.getUint32(cursor.at + 1, little);
  cursor.at += 5;
  if ((code & 0x20000000) !== 0) cursor.at += 4;
  const iso = code & 0x1fffffff;
  const thousands = Math.floor(iso / 1000);
  return {
    type: iso % 1000,
    little,
    hasZ: (code & 0x80000000) !== 0 || thousands === 1 || thousands === 3,
    hasM: (code & 0x40000000) !== 0 || thousands === 2 || thousands === 3,
  };
}

function readPositions(cursor: Cursor, header: Header): Position[] {
  return times(count(cursor, header, 16), () => readPosition(cursor, header));
}

function readPosition(cursor: Cursor, { little, hasZ, hasM }: Header): Position {
  const number = (): number => {
    const value = cursor.view.getFloat64(cursor.at, little);
    cursor.at += 8;
    return value;
  };
  const [east, north] = [number(), number()];
  const height = hasZ ? number() : Number.NaN;
  if (hasM) number();
  return Number.isFinite(height) ? [east, north, height] : [east, north];
}

/** An empty point is written as two NaN. */
function isPlace([east, north]: Position): boolean {
  return Number.isFinite(east) && Number.isFinite(north);
}

/** How many follow; more than the bytes can hold is a lie. */
function count(cursor: Cursor, { little }: Header, smallest: number): number {
  const value = cursor.view.getUint32(cursor.at, little);
  cursor.at += 4;
  if (value * smallest > cursor.view.byteLength - cursor.at) throw new BadWkb();
  return value;
}

function times<T>(length: number, make: () => T): T[] {
  return Array.from({ length }, make);
}
