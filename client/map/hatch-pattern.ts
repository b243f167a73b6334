import { HATCH_ANGLES, type Hatch } from '../../domain/plan-look/hatch.ts';
import { inkPixels, type Pixels } from './pixels.ts';

/** Thinner ink than this fades on a screen of ordinary density. */
const LEAST_WIDTH = 0.85;

/** One tile of a hatch, for a screen with `pixelRatio` device pixels a CSS pixel. It repeats without a seam. */
export function hatchPixels(hatch: Hatch, pixelRatio: number): Pixels {
  const angles = HATCH_ANGLES[hatch.pattern];
  const spacing = hatch.spacing * pixelRatio;
  const halfInk = (Math.max(LEAST_WIDTH, hatch.width) * pixelRatio) / 2;
  const size = tileSize(angles, spacing);
  return inkPixels(size, hatch.colour, (x, y) => {
    if (hatch.pattern === 'dots') return Math.hypot(x - size.width / 2, y - size.height / 2) - halfInk;
    if (hatch.pattern === 'strokes') return distanceToStroke(x, y, size) - halfInk;
    return Math.min(...angles.map((angle) => distanceToLine(angle, x, y, size, spacing))) - halfInk;
  });
}

/** The smallest tile in which lines of these directions meet themselves at the edges, in whole pixels. */
function tileSize(angles: readonly number[], spacing: number): { width: number; height: number } {
  const slanted = angles.find((angle) => angle % 90 !== 0);
  if (slanted === undefined) return { width: Math.round(spacing), height: Math.round(spacing) };
  const radians = (slanted * Math.PI) / 180;
  return {
    width: Math.round(spacing / Math.abs(Math.sin(radians))),
    height: Math.round(spacing / Math.abs(Math.cos(radians))),
  };
}

/** Pixels from a spot in the tile to the middle of the nearest line. */
function distanceToLine(
  angle: number,
  x: number,
  y: number,
  size: { readonly width: number; readonly height: number },
  spacing: number,
): number {
  if (angle === 0) return Math.abs(y - size.height / 2);
  if (angle === 90) return Math.abs(x - size.width / 2);
  // Rows are counted downwards: what rises has a falling share of the height.
  const phase = x / size.width + (angle < 90 ? y / size.height : 1 - y / size.height);
  return Math.abs((phase % 1) - 0.5) * spacing;
}

/** A stroke in the middle of the tile, nearly half as long as the tile is high. */
function distanceToStroke(
  x: number,
  y: number,
  { width, height }: { width: number; height: number },
): number {
  return Math.hypot(x - width / 2, Math.max(0, Math.abs(y - height / 2) - height * 0.21));
}
