import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fittingScale, printMapSize } from '../../domain/print-sheet.ts';
import { drawPlanSheet } from '../../server/cartography/draw-plan-sheet.ts';
import { projectionFor } from '../../server/cartography/map-projection.ts';
import { paintSvg } from '../../server/cartography/paint-svg.ts';
import type { SheetFeature } from '../../server/cartography/sheet-feature.ts';
import { frameAround, frameAtScale } from '../../server/cartography/sheet-frame.ts';

const square = (west: number, south: number, side: number): SheetFeature['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

const feature = (given: Partial<SheetFeature>): SheetFeature => ({
  kind: 'landUse',
  objectType: 'RpArealformålOmråde',
  code: '1113',
  status: null,
  level: 2,
  name: null,
  labelText: null,
  labelType: null,
  rotation: null,
  areaSquareMetres: 10_000,
  geometry: square(0, 0, 100),
  anchor: [50, 50],
  ...given,
});

async function pixelsOf(features: readonly SheetFeature[], pixels: number) {
  const frame = frameAround([0, 0, 100, 100], { width: pixels, height: pixels, unitsPerInch: 96 }, 0);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}"><rect width="100%" height="100%" fill="#fff"/>${paintSvg(drawPlanSheet(frame, features))}</svg>`;
  const { data } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return (x: number, y: number) => [...data.subarray((y * pixels + x) * 3, (y * pixels + x) * 3 + 3)];
}

describe('a plan on a sheet', () => {
  it('is true to scale: a hundred metres at 1:1000 measure ten centimetres', () => {
    const frame = frameAtScale([0, 0], 1000, { width: 600, height: 400, unitsPerInch: 72 });
    const [fill] = drawPlanSheet(frame, [feature({})]);
    const xs = [...(fill && 'path' in fill ? fill.path : '').matchAll(/[ML]([\d.]+) /g)].map(([, x]) =>
      Number(x),
    );
    const points = Math.max(...xs) - Math.min(...xs);
    expect((points / 72) * 2.54).toBeCloseTo(10, 2);
  });

  it('has the official fill', async () => {
    const at = await pixelsOf([feature({})], 200);
    expect(at(100, 100)).toEqual([255, 255, 51]);
  });

  it('has all colours of a combined purpose', async () => {
    const at = await pixelsOf([feature({ code: '1802' })], 200);
    const seen = new Set<string>();
    for (let x = 10; x < 190; x += 1) seen.add(at(x, 100).join());
    expect(seen.size).toBeGreaterThan(1);
  });

  it('hatches a hazard zone in red and keeps the fill between the lines', async () => {
    const at = await pixelsOf(
      [feature({}), feature({ kind: 'zone', objectType: 'RpFareSone', code: '310' })],
      200,
    );
    const row = Array.from({ length: 180 }, (_, x) => at(x + 10, 100));
    expect(row.some(([red = 0, green = 0]) => red > 200 && green < 60)).toBe(true);
    expect(row.filter(([, green = 0]) => green > 240).length).toBeGreaterThan(90);
  });

  it('leaves out what lies under the ground', () => {
    const frame = frameAround([0, 0, 100, 100], { width: 100, height: 100, unitsPerInch: 96 });
    expect(drawPlanSheet(frame, [feature({ level: 1 })])).toEqual([]);
    expect(drawPlanSheet(frame, [feature({ level: 1 })], { level: 1 })).not.toEqual([]);
  });

  it('draws letters as outlines, so that no font is needed', () => {
    const frame = frameAround([0, 0, 100, 100], { width: 100, height: 100, unitsPerInch: 96 });
    const svg = paintSvg(drawPlanSheet(frame, [feature({ name: 'BØ1 <b>' })]));
    expect(svg).not.toMatch(/<text|<b>/);
    expect(svg).toMatch(/<path d="M/);
  });
});

describe('the projection of a sheet', () => {
  it.each([
    [25832, 10.4, 25832],
    [25833, 10.4, 25833],
    [5115, 15.4, 5115],
    [4326, 10.4, 25832],
    [3857, 25.1, 25835],
  ])('of a plan in EPSG:%i at %f° east is EPSG:%i', (srid, longitude, expected) => {
    const projection = projectionFor(srid, longitude);
    expect(projection.srid).toBe(expected);
    const [lon, lat] = projection.toLonLat(projection.toMetres([longitude, 59.3]));
    expect(lon).toBeCloseTo(longitude, 8);
    expect(lat).toBeCloseTo(59.3, 8);
  });
});

describe('the scale that fits', () => {
  it('is the largest at which all of the plan has room', () => {
    const { width } = printMapSize('A4', 'landscape');
    expect(fittingScale({ width: width * 0.5, height: 10 }, 'A4', 'landscape')).toBe(500);
    expect(fittingScale({ width: width * 0.51, height: 10 }, 'A4', 'landscape')).toBe(1000);
    expect(fittingScale({ width: 9e6, height: 9e6 }, 'A4', 'landscape')).toBe(100_000);
  });
});
