import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectionFor } from '../../server/cartography/map-projection.ts';
import { frameAtScale } from '../../server/cartography/sheet-frame.ts';
import { readTileGround } from '../../server/print/tile-ground.ts';

const middle = [10.4045, 59.2615] as const;
const projection = projectionFor(25832, middle[0]);
// A4 on its side, nearly: points.
const frame = frameAtScale(projection.toMetres(middle), 1000, { width: 600, height: 500, unitsPerInch: 72 });

/** Red as far east as the tile's own number says, green as far south: a colour tells which tile it is of. */
const colourOf = (x: number, y: number) => ({ r: (x * 40) % 256, g: (y * 40) % 256, b: 120 });

async function serve(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/{z}/{y}/{x}.png`;
}

async function serveTiles() {
  const asked: string[] = [];
  const template = await serve(async (request, response) => {
    asked.push(request.url ?? '');
    const [, y = 0, x = 0] = (request.url ?? '').match(/\d+/g)?.map(Number) ?? [];
    const background = colourOf(x, y);
    const png = await sharp({ create: { width: 256, height: 256, channels: 3, background } })
      .png()
      .toBuffer();
    response.setHeader('content-type', 'image/png').end(png);
  });
  return { template, asked };
}

const read = (template: string, timeoutMilliseconds = 5000) =>
  readTileGround(frame, projection, { template, timeoutMilliseconds });

describe('the base map of a print from tiles', () => {
  it('lies where the tiles say, though the sheet has another coordinate system', async () => {
    const { template, asked } = await serveTiles();
    const { data, info } = await sharp(await read(template))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 1000]);
    const zoom = Number(asked[0]?.match(/\d+/)?.[0]);
    for (const [column, row] of [
      [60, 60],
      [600, 500],
      [1140, 940],
      [1140, 60],
      [300, 700],
    ] as const) {
      const [west, south, east, north] = frame.box;
      const [lon, lat] = projection.toLonLat([
        west + (column / 1200) * (east - west),
        north - (row / 1000) * (north - south),
      ]);
      const radians = (lat * Math.PI) / 180;
      const x = ((lon + 180) / 360) * 2 ** zoom;
      const y = ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** zoom;
      // On the edge of two tiles either is right.
      if ([x, y].some((value) => Math.abs(value - Math.round(value)) < 0.02)) continue;
      const { r, g } = colourOf(Math.floor(x), Math.floor(y));
      const at = (row * 1200 + column) * 3;
      expect(Math.abs((data[at] ?? 0) - r), `red at ${column}, ${row}`).toBeLessThan(8);
      expect(Math.abs((data[at + 1] ?? 0) - g), `green at ${column}, ${row}`).toBeLessThan(8);
    }
  });

  it('asks for no more than 64 tiles, each once', async () => {
    const { template, asked } = await serveTiles();
    await read(template);
    expect(asked.length).toBeLessThanOrEqual(64);
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('is white where the service has no tile', async () => {
    const template = await serve((_, response) => response.writeHead(404).end());
    const { data } = await sharp(await read(template))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data.every((value) => value > 250)).toBe(true);
  });

  it('is given up where the service fails, is silent, or answers with something else', async () => {
    await expect(read(await serve((_, response) => response.writeHead(500).end()))).rejects.toThrow('500');
    await expect(read(await serve(() => undefined), 300)).rejects.toThrow(/abort|time/i);
    const words = await serve((_, response) => response.end('no picture'));
    await expect(read(words)).rejects.toThrow();
    await expect(read('http://127.0.0.1:9/{z}/{x}/{y}')).rejects.toThrow();
  });
});
