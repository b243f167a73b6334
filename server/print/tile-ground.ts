import sharp from 'sharp';
import type { MapProjection } from '../cartography/map-projection.ts';
import type { SheetFrame } from '../cartography/sheet-frame.ts';
import { fetchMosaic, type TileOptions, type TileRange, tilePixels } from './tile-mosaic.ts';

/** Sharp enough for streets on paper, and no more tiles than a reader of the map would ask for. */
const dotsPerInch = 144;
const mostTiles = 64;
const deepestZoom = 18;

/** Between these, in pixels of the picture, the way from the sheet's metres to the tiles' is straight enough. */
const gridPixels = 24;

type Point = { readonly x: number; readonly y: number };

/**
 * The base map of a sheet as a JPEG, from tiles in web mercator, turned into the sheet's own coordinate system so that
 * it lies true under the plan. Throws where the tiles cannot be had.
 */
export async function readTileGround(
  frame: SheetFrame,
  projection: MapProjection,
  options: TileOptions,
): Promise<Buffer> {
  const width = Math.round((frame.width / 72) * dotsPerInch);
  const height = Math.round((frame.height / 72) * dotsPerInch);
  const [west, south, east, north] = frame.box;
  const toWorld = (column: number, row: number): Point =>
    worldOf(
      projection.toLonLat([
        west + (column / width) * (east - west),
        north - (row / height) * (north - south),
      ]),
    );
  const grid = gridOf(width, height, toWorld);
  const range = rangeOf(grid.points, width);
  const mosaic = await fetchMosaic(range, options);
  const pixels = resample(mosaic, range, { width, height, grid });
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer();
}

/** Where a place lies in the world of web mercator, 0 to 1 from the west and from the north. */
function worldOf([lon = 0, lat = 0]: readonly number[]): Point {
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    x: (lon + 180) / 360,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

type Grid = { readonly columns: number; readonly points: readonly Point[] };

function gridOf(width: number, height: number, toWorld: (column: number, row: number) => Point): Grid {
  const columns = Math.ceil(width / gridPixels) + 1;
  const rows = Math.ceil(height / gridPixels) + 1;
  const points = Array.from({ length: columns * rows }, (_, index) =>
    toWorld((index % columns) * gridPixels, Math.floor(index / columns) * gridPixels),
  );
  return { columns, points };
}

/** The tiles about all points, as deep as the picture is sharp and as the limit allows. */
function rangeOf(points: readonly Point[], width: number): TileRange {
  const across = points.map(({ x }) => x);
  const down = points.map(({ y }) => y);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const [top, bottom] = [Math.min(...down), Math.max(...down)];
  const wanted = Math.round(Math.log2(width / (right - left) / tilePixels));
  for (let zoom = Math.min(deepestZoom, Math.max(0, wanted)); ; zoom -= 1) {
    const [first, last] = [Math.floor(left * 2 ** zoom), Math.floor(right * 2 ** zoom)];
    const [upper, lower] = [Math.floor(top * 2 ** zoom), Math.floor(bottom * 2 ** zoom)];
    const range = { zoom, left: first, top: upper, columns: last - first + 1, rows: lower - upper + 1 };
    if (zoom === 0 || range.columns * range.rows <= mostTiles) return range;
  }
}

type Picture = { readonly width: number; readonly height: number; readonly grid: Grid };

/** Each pixel of the sheet from the nearest one of the tiles. */
function resample(mosaic: Buffer, range: TileRange, { width, height, grid }: Picture): Buffer {
  const worldPixels = tilePixels * 2 ** range.zoom;
  const [wide, high] = [range.columns * tilePixels, range.rows * tilePixels];
  const picture = Buffer.alloc(width * height * 3, 255);
  for (let row = 0; row < height; row += 1) {
    const cellRow = Math.floor(row / gridPixels);
    const down = (row - cellRow * gridPixels) / gridPixels;
    for (let column = 0; column < width; column += 1) {
      const cellColumn = Math.floor(column / gridPixels);
      const right = (column - cellColumn * gridPixels) / gridPixels;
      const corner = cellRow * grid.columns + cellColumn;
      const [a, b] = [grid.points[corner], grid.points[corner + 1]];
      const [c, d] = [grid.points[corner + grid.columns], grid.points[corner + grid.columns + 1]];
      if (!a || !b || !c || !d) continue;
      const x = (a.x * (1 - right) + b.x * right) * (1 - down) + (c.x * (1 - right) + d.x * right) * down;
      const y = (a.y * (1 - right) + b.y * right) * (1 - down) + (c.y * (1 - right) + d.y * right) * down;
      const fromX = Math.min(wide - 1, Math.max(0, Math.floor(x * worldPixels - range.left * tilePixels)));
      const fromY = Math.min(high - 1, Math.max(0, Math.floor(y * worldPixels - range.top * tilePixels)));
      const [from, to] = [(fromY * wide + fromX) * 3, (row * width + column) * 3];
      picture[to] = mosaic[from] ?? 255;
      picture[to + 1] = mosaic[from + 1] ?? 255;
      picture[to + 2] = mosaic[from + 2] ?? 255;
    }
  }
  return picture;
}
