import type { Page } from 'playwright-core';
import sharp from 'sharp';

export type Colour = readonly [red: number, green: number, blue: number];

/** The paper of a map without a background. */
export const PAPER: Colour = [0xf4, 0xf4, 0xf2];

/** The pixels of a code sheet as the browser drew them. */
export type SheetPicture = {
  /** Colour of the pixel; the paper's beyond the edges. */
  readonly at: (x: number, y: number) => Colour;
};

/** Opens a sheet, waits until all of it is drawn, and reads its pixels. */
export async function takeSheet(view: Page, url: string): Promise<SheetPicture> {
  await view.goto(url);
  await view.waitForFunction(() => Number(document.querySelector('#drawn')?.textContent) > 0);
  await view.addStyleTag({ content: '.map-controls, .maplibregl-control-container { display: none }' });
  const picture = sharp(await view.locator('.map-frame').screenshot()).removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return {
    at: (x, y) => {
      const [column, row] = [Math.floor(x), Math.floor(y)];
      if (column < 0 || row < 0 || column >= info.width || row >= info.height) return PAPER;
      const start = (row * info.width + column) * 3;
      return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0];
    },
  };
}

export function colourOf(hex: string): Colour {
  const byte = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [byte(1), byte(3), byte(5)];
}

/** Greatest difference of any of the three channels. */
export function difference(a: Colour, b: Colour): number {
  return Math.max(...a.map((channel, index) => Math.abs(channel - (b[index] ?? 0))));
}

/** How much of an ink a pixel has over a ground: 0 none, 1 wholly. */
export function inkShare(pixel: Colour, ground: Colour, ink: Colour): number {
  const whole = difference(ink, ground);
  return whole === 0 ? 0 : Math.min(1, difference(pixel, ground) / whole);
}
