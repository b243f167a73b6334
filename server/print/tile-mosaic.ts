import sharp from 'sharp';

/** Tiles of web mercator (EPSG:3857), x from the west and y from the north. */
export type TileRange = {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
};

export const tilePixels = 256;
const largestTileBytes = 2 * 1024 * 1024;
const atOnce = 6;

export type TileOptions = {
  /** Address with {z}, {x} and {y}. */
  readonly template: string;
  /** All tiles must be there in this time. */
  readonly timeoutMilliseconds: number;
};

/**
 * Fetches the tiles and lays them side by side, three bytes a pixel; a tile that the service does not have is white.
 * Throws where it cannot be reached in time or answers anything but pictures.
 */
export async function fetchMosaic(range: TileRange, options: TileOptions): Promise<Buffer> {
  const { columns, rows } = range;
  const signal = AbortSignal.timeout(options.timeoutMilliseconds);
  const width = columns * tilePixels;
  const mosaic = Buffer.alloc(width * rows * tilePixels * 3, 255);
  const waiting = Array.from({ length: columns * rows }, (_, index) => index);
  const work = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const tile = await fetchTile(
        addressOf(options.template, range.zoom, range.left + column, range.top + row),
        signal,
      );
      if (!tile) continue;
      for (let line = 0; line < tilePixels; line += 1) {
        const target = ((row * tilePixels + line) * width + column * tilePixels) * 3;
        tile.copy(mosaic, target, line * tilePixels * 3, (line + 1) * tilePixels * 3);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, work));
  return mosaic;
}

function addressOf(template: string, zoom: number, x: number, y: number): string {
  const columns = 2 ** zoom;
  return template
    .replace('{z}', String(zoom))
    .replace('{x}', String(((x % columns) + columns) % columns))
    .replace('{y}', String(y));
}

/** One tile as pixels, or nothing where the service has none. */
async function fetchTile(address: string, signal: AbortSignal): Promise<Buffer | undefined> {
  const answer = await fetch(address, {
    headers: { accept: 'image/*', 'user-agent': 'Allmenning' },
    signal,
    redirect: 'error',
  });
  if (answer.status === 404 || answer.status === 204) {
    await answer.body?.cancel();
    return undefined;
  }
  if (!answer.ok) throw new Error(`the base map answered ${answer.status}`);
  if (Number(answer.headers.get('content-length') ?? 0) > largestTileBytes) {
    await answer.body?.cancel();
    throw new Error('a tile of the base map is too large');
  }
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length > largestTileBytes) throw new Error('a tile of the base map is too large');
  return sharp(bytes, { limitInputPixels: 2048 * 2048 })
    .resize(tilePixels, tilePixels, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
}
