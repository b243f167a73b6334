import { DatabaseSync } from 'node:sqlite';

export type OraclePolygon = {
  readonly objectType: string;
  readonly area: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
};

/** Polygons of a GeoPackage table, in its order: what another program made of the same plan file. */
export function readOraclePolygons(path: string, table = 'polygons'): OraclePolygon[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database.prepare(`select geom, objekttypenavn as type from "${table}" order by fid`).all();
    return rows.map(({ geom, type }) => {
      if (!(geom instanceof Uint8Array)) throw new Error('no geometry');
      return { objectType: String(type), ...measure(geom) };
    });
  } finally {
    database.close();
  }
}

const envelopeBytes = [0, 32, 48, 48, 64];

/** GeoPackage header (OGC 12-128r18 §2.1.3), then a WKB polygon or multipolygon in two dimensions. */
function measure(blob: Uint8Array): Omit<OraclePolygon, 'objectType'> {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  let offset = 8 + (envelopeBytes[(view.getUint8(3) >> 1) & 7] ?? 0);
  let area = 0;
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const uint = (): number => {
    offset += 4;
    return view.getUint32(offset - 4, true);
  };
  const ring = (): number => {
    const points = Array.from({ length: uint() }, (): [number, number] => {
      offset += 16;
      return [view.getFloat64(offset - 16, true), view.getFloat64(offset - 8, true)];
    });
    for (const [x, y] of points) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
    return Math.abs(ringArea(points));
  };
  const geometry = (): void => {
    offset += 1;
    const type = uint();
    const count = uint();
    if (type === 6) for (let index = 0; index < count; index += 1) geometry();
    else for (let index = 0; index < count; index += 1) area += index === 0 ? ring() : -ring();
  };
  geometry();
  return { area, bounds };
}

/** Shoelace formula from the first vertex, so that large coordinates keep their digits. */
export function ringArea(points: readonly (readonly [number, number])[]): number {
  const [x0, y0] = points[0] ?? [0, 0];
  let twice = 0;
  for (const [index, [x, y]] of points.entries()) {
    const [px, py] = points[index - 1] ?? [x, y];
    twice += (px - x0) * (y - y0) - (x - x0) * (py - y0);
  }
  return twice / 2;
}
