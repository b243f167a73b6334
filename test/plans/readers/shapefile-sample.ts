import { writeZip } from '../../builders/write-zip.ts';

type Ring = readonly (readonly [number, number])[];

/** A zipped shape file of polygons with a table of text columns; `leave` takes some of its files away. */
export function shapefileSample(
  rows: readonly { readonly rings: readonly Ring[]; readonly values: Readonly<Record<string, string>> }[],
  { name = 'plan', leave = [] }: { readonly name?: string; readonly leave?: readonly string[] } = {},
): Buffer {
  const files = {
    shp: writeShp(rows.map(({ rings }) => rings)),
    dbf: writeDbf(rows.map(({ values }) => values)),
    prj: Buffer.from('PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989"]]'),
    cpg: Buffer.from('UTF-8'),
  };
  const kept = Object.entries(files).filter(([ending]) => !leave.includes(ending));
  return writeZip(Object.fromEntries(kept.map(([ending, bytes]) => [`${name}.${ending}`, bytes])));
}

function writeShp(polygons: readonly (readonly Ring[])[]): Buffer {
  const records = polygons.map((rings, index) => {
    const points = rings.flat();
    const record = Buffer.alloc(8 + 44 + rings.length * 4 + points.length * 16);
    record.writeInt32BE(index + 1, 0);
    record.writeInt32BE((record.byteLength - 8) / 2, 4);
    record.writeInt32LE(5, 8);
    record.writeInt32LE(rings.length, 44);
    record.writeInt32LE(points.length, 48);
    let start = 0;
    for (const [part, ring] of rings.entries()) {
      record.writeInt32LE(start, 52 + part * 4);
      start += ring.length;
    }
    for (const [point, [east, north]] of points.entries()) {
      record.writeDoubleLE(east, 52 + rings.length * 4 + point * 16);
      record.writeDoubleLE(north, 52 + rings.length * 4 + point * 16 + 8);
    }
    return record;
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, ...records]);
}

/** Names are cut after ten bytes, as the format has it. */
function writeDbf(rows: readonly Readonly<Record<string, string>>[]): Buffer {
  const width = 60;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const header = Buffer.alloc(32 + names.length * 32 + 1);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.byteLength, 8);
  header.writeUInt16LE(1 + names.length * width, 10);
  for (const [index, name] of names.entries()) {
    Buffer.from(name).copy(header, 32 + index * 32, 0, 10);
    header.write('C', 32 + index * 32 + 11, 'latin1');
    header.writeUInt8(width, 32 + index * 32 + 16);
  }
  header.writeUInt8(0x0d, header.byteLength - 1);
  const records = rows.map((row) => {
    const record = Buffer.alloc(1 + names.length * width, ' ');
    for (const [index, name] of names.entries()) Buffer.from(row[name] ?? '').copy(record, 1 + index * width);
    return record;
  });
  return Buffer.concat([header, ...records]);
}
