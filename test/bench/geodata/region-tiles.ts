import { planGround, plansInRow, regionOrigin, type SyntheticRegion } from './synthetic-region.ts';

export type TileName = { readonly z: number; readonly x: number; readonly y: number };

/** Tiles at a zoom that lie whole within the region, or its first so many rows of plans, west to east. */
export async function regionTiles(
  toDegrees: (east: number, north: number) => Promise<readonly [number, number]>,
  { plans }: Pick<SyntheticRegion, 'plans'>,
  z: number,
): Promise<readonly TileName[]> {
  const { east, north } = regionOrigin;
  const height = Math.floor(plans / plansInRow) * planGround.north;
  // UTM's lines lean against the tiles' by up to a degree: a kilometre is left out along the edges.
  const southWest = tileOf(await toDegrees(east + 1_000, north + 1_000), z);
  const northEast = tileOf(
    await toDegrees(east + plansInRow * planGround.east - 1_000, north + height - 1_000),
    z,
  );
  const tiles: TileName[] = [];
  for (let y = northEast.y + 1; y < southWest.y; y++) {
    for (let x = southWest.x + 1; x < northEast.x; x++) tiles.push({ z, x, y });
  }
  return tiles;
}

function tileOf([longitude, latitude]: readonly [number, number], z: number): TileName {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    z,
    x: Math.floor(((longitude + 180) / 360) * 2 ** z),
    y: Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z),
  };
}

/** West, south, east and north of a tile in degrees. */
export function tileDegrees({ z, x, y }: TileName): readonly [number, number, number, number] {
  const longitude = (column: number) => (column / 2 ** z) * 360 - 180;
  const latitude = (row: number) =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
  return [longitude(x), latitude(y + 1), longitude(x + 1), latitude(y)];
}

/** So many of a list, spread over all of it, the same each time. */
export function spread<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor(index * step)],
  ).filter((one) => one !== undefined);
}
