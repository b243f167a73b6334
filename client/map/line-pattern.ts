import { inkPixels, type Pixels } from './pixels.ts';

export type Battlement = { readonly colour: string; readonly step: number; readonly height: number };

const INK = 1.2;

/** One tile of a line that goes by turns on one side and on the other, as a noise barrier is drawn. */
export function battlementPixels({ colour, step, height }: Battlement, pixelRatio: number): Pixels {
  const half = Math.round(step * pixelRatio);
  const ink = INK * pixelRatio;
  const size = { width: 2 * half, height: Math.round(height * pixelRatio) };
  return inkPixels(size, colour, (x, y) => {
    const level = x < half ? y - ink / 2 : size.height - ink / 2 - y;
    const riser = Math.min(Math.abs(x - half), x, size.width - x);
    return Math.min(Math.abs(level), riser) - ink / 2;
  });
}
