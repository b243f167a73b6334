/** Units along a tile's side, as MVT counts them. */
export const tileExtent = 4096;

/** Half the side of the square that EPSG:3857 is cut to, in its metres. */
export const worldEdge = 20_037_508.342789244;

/** A tile in EPSG:3857 metres: its corners, and how long one of its 4096 units is. */
export type TileBox = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly unit: number;
};

export function tileBox({
  z,
  x,
  y,
}: {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}): TileBox {
  const side = (2 * worldEdge) / 2 ** z;
  const west = x * side - worldEdge;
  const north = worldEdge - y * side;
  return { west, south: north - side, east: west + side, north, unit: side / tileExtent };
}

/** The tile and so many units around it, so that borders along its edge are not seen. */
export function withMargin({ west, south, east, north, unit }: TileBox, units: number): TileBox {
  const margin = units * unit;
  return { west: west - margin, south: south - margin, east: east + margin, north: north + margin, unit };
}
