const polygon = 3;
const multiPolygon = 6;
const zFlag = 0x80000000;
const mFlag = 0x40000000;
const sridFlag = 0x20000000;

/** All rings of a polygon or multipolygon in hexadecimal EWKB, each as east, north, east, north …; none of others. */
export function ringsOfEwkb(hexadecimal: string): Float64Array[] {
  const bytes = Buffer.from(hexadecimal, 'hex');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rings: Float64Array[] = [];
  let at = 0;
  const readGeometry = (): void => {
    const isLittle = view.getUint8(at) === 1;
    const flags = view.getUint32(at + 1, isLittle);
    at += (flags & sridFlag) === 0 ? 5 : 9;
    const type = flags & 0xff;
    if (type !== polygon && type !== multiPolygon) return;
    const count = view.getUint32(at, isLittle);
    at += 4;
    const stride = 16 + ((flags & zFlag) === 0 ? 0 : 8) + ((flags & mFlag) === 0 ? 0 : 8);
    for (let index = 0; index < count; index += 1) {
      if (type === multiPolygon) readGeometry();
      else rings.push(readRing(isLittle, stride));
    }
  };
  const readRing = (isLittle: boolean, stride: number): Float64Array => {
    const vertices = view.getUint32(at, isLittle);
    at += 4;
    const ring = new Float64Array(vertices * 2);
    for (let index = 0; index < vertices; index += 1, at += stride) {
      ring[index * 2] = view.getFloat64(at, isLittle);
      ring[index * 2 + 1] = view.getFloat64(at + 8, isLittle);
    }
    return ring;
  };
  readGeometry();
  return rings;
}
