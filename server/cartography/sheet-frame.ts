/** West, south, east, north in metres of a projected coordinate system. */
export type MapBox = readonly [west: number, south: number, east: number, north: number];

/** A point of the sheet: right and down from its upper left corner, in the sheet's units. */
export type SheetPoint = readonly [x: number, y: number];

/** A piece of map on a sheet. Units are whatever the sheet counts in: points in a PDF, pixels in a picture. */
export type SheetFrame = {
  readonly box: MapBox;
  readonly width: number;
  readonly height: number;
  /** Length of a CSS pixel (1/96 inch on paper) in units; lines, hatches and signs are measured in it. */
  readonly pixel: number;
  /** The map is drawn at 1 : scale. */
  readonly scale: number;
};

/** Units of the sheet for a metre on the ground. */
export function unitsPerMetre({ box: [west, , east], width }: SheetFrame): number {
  return width / (east - west);
}

/** Where a place of the map lies on the sheet. */
export function toSheet(frame: SheetFrame, position: readonly number[]): SheetPoint {
  const [west, , , north] = frame.box;
  const [east = 0, northing = 0] = position;
  const units = unitsPerMetre(frame);
  return [(east - west) * units, (north - northing) * units];
}

const millimetresAnInch = 25.4;

/**
 * The piece of map about a point (metres) that fills a sheet at 1 : scale.
 * @param size of the sheet, with how many of its units make an inch of paper
 */
export function frameAtScale(
  [east, north]: readonly [number, number],
  scale: number,
  size: { readonly width: number; readonly height: number; readonly unitsPerInch: number },
): SheetFrame {
  const metresPerUnit = ((millimetresAnInch / 1000) * scale) / size.unitsPerInch;
  const [acrossHalf, downHalf] = [(size.width * metresPerUnit) / 2, (size.height * metresPerUnit) / 2];
  return {
    box: [east - acrossHalf, north - downHalf, east + acrossHalf, north + downHalf],
    width: size.width,
    height: size.height,
    pixel: size.unitsPerInch / 96,
    scale,
  };
}

/** The smallest frame of a sheet's shape that holds the box with some air about it. */
export function frameAround(
  [west, south, east, north]: MapBox,
  size: { readonly width: number; readonly height: number; readonly unitsPerInch: number },
  air = 0.06,
): SheetFrame {
  const metresPerUnit = Math.max((east - west) / size.width, (north - south) / size.height) * (1 + 2 * air);
  const scale = (metresPerUnit * size.unitsPerInch * 1000) / millimetresAnInch;
  return frameAtScale([(west + east) / 2, (south + north) / 2], scale, size);
}
