import { type Pixels, readHexColor } from './pixels.ts';

/** Width of one stripe along the tile's edge, in CSS pixels. */
const STRIPE_WIDTH = 10;

/**
 * One tile of the stripes that show a combined purpose: its two to four official colours side by
 * side, falling from left to right. The tile repeats without a seam.
 */
export function stripePixels(colors: readonly string[], pixelRatio: number): Pixels {
  const size = Math.round(STRIPE_WIDTH * colors.length * pixelRatio);
  const band = size / colors.length;
  const inks = colors.map(readHexColor);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const along = (column - row + size) % size;
      const ink = inks[Math.min(inks.length - 1, Math.floor(along / band))] ?? [0, 0, 0];
      data.set([...ink, 255], (row * size + column) * 4);
    }
  }
  return { width: size, height: size, data };
}
