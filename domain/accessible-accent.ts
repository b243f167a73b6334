/** What text of an accent colour must have against white (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

/** The colour as it is, or darkened step by step until it stands at 4.5:1 on white. `#rrggbb` in and out. */
export function accessibleAccent(colour: string): string {
  let channels = channelsOf(colour);
  while (contrastOnWhite(channels) < leastContrast)
    channels = channels.map((value) => Math.floor(value * 0.96));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** Contrast of a colour against white by WCAG's relative luminance, 1 to 21. */
function contrastOnWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
