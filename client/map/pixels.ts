/** Raw pixels as `map.addImage` and `ImageData` take them: RGBA, four bytes a pixel, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/** `#rrggbb` as three bytes. Throws on anything else: colours come from our own tables. */
export function readHexColor(color: string): readonly [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) throw new TypeError(`"${color}" is not a colour of the form #rrggbb`);
  const byte = (index: number) => Number.parseInt(match[index] ?? '', 16);
  return [byte(1), byte(2), byte(3)];
}

/**
 * Pixels of one ink. `distanceToInk` is how far the middle of a pixel is from the nearest edge of the ink, negative
 * inside it, in pixels: coverage is computed from it, so that what is drawn is crisp at every density.
 */
export function inkPixels(
  size: { readonly width: number; readonly height: number },
  color: string,
  distanceToInk: (x: number, y: number) => number,
): Pixels {
  const [red, green, blue] = readHexColor(color);
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  for (let row = 0; row < size.height; row++) {
    for (let column = 0; column < size.width; column++) {
      const coverage = Math.min(1, Math.max(0, 0.5 - distanceToInk(column + 0.5, row + 0.5)));
      data.set([red, green, blue, Math.round(coverage * 255)], (row * size.width + column) * 4);
    }
  }
  return { ...size, data };
}
