/** Tags of EXIF's GPS directory that say where a picture was taken, in the words that sharp writes them with. */
export type PlaceTaken = {
  GPSLatitudeRef: string;
  GPSLatitude: string;
  GPSLongitudeRef: string;
  GPSLongitude: string;
};

const gpsPointer = 0x8825;

/**
 * Where a picture was taken, by its EXIF block, and nothing else of it: not when, with what, or by whom. Null where it
 * does not say, or says it wrongly. After EXIF 2.32, section 4.6.6.
 */
export function readPlaceTaken(exif: Buffer | undefined): PlaceTaken | null {
  if (!exif) return null;
  try {
    const start = exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0;
    const block = exif.subarray(start);
    const order = block.subarray(0, 2).toString('latin1');
    if (order !== 'II' && order !== 'MM') return null;
    const reader = readerOf(block, order === 'II');
    const pointer = reader.entries(reader.long(4)).get(gpsPointer);
    if (!pointer) return null;
    const gps = reader.entries(reader.long(pointer + 8));
    const place = {
      GPSLatitudeRef: reader.letter(gps.get(1)),
      GPSLatitude: reader.angle(gps.get(2)),
      GPSLongitudeRef: reader.letter(gps.get(3)),
      GPSLongitude: reader.angle(gps.get(4)),
    };
    return /^[NS]$/.test(place.GPSLatitudeRef) && /^[EW]$/.test(place.GPSLongitudeRef) ? place : null;
  } catch {
    // A block cut short: reading beyond its end.
    return null;
  }
}

function readerOf(block: Buffer, isLittle: boolean) {
  const short = (at: number) => (isLittle ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const long = (at: number) => (isLittle ? block.readUInt32LE(at) : block.readUInt32BE(at));
  const at = (entry: number | undefined) => {
    if (entry === undefined) throw new RangeError('the tag is missing');
    return entry;
  };
  return {
    long,
    /** Where each entry of a directory stands, by its tag. */
    entries: (directory: number): ReadonlyMap<number, number> => {
      const count = Math.min(short(directory), 200);
      const places = Array.from({ length: count }, (_, index) => directory + 2 + index * 12);
      return new Map(places.map((place) => [short(place), place]));
    },
    letter: (entry: number | undefined) => String.fromCharCode(block.readUInt8(at(entry) + 8)),
    /** Degrees, minutes and seconds as fractions. */
    angle: (entry: number | undefined) => {
      const from = long(at(entry) + 8);
      return [0, 8, 16].map((step) => `${long(from + step)}/${long(from + step + 4)}`).join(' ');
    },
  };
}
