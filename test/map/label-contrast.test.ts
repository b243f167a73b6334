import { describe, expect, test } from 'vitest';
import { DEFAULT_DISPLAY } from '../../client/map/map-display.ts';
import { readHexColor } from '../../client/map/pixels.ts';
import { LABEL_HALO, LABEL_INK, planLabelLayers } from '../../client/map/plan-label-style.ts';
import { purposeLook } from '../../domain/plan-look/purpose-look.ts';
import { codeSheet } from './page/code-sheet.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = readHexColor(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

const fills = [
  ...new Set(
    codeSheet('purposes').cells.flatMap(({ object }) => [...purposeLook(object.properties).colours]),
  ),
];

describe('the names of a plan', () => {
  test('have a contrast of 4.5:1 on every official fill by their ink, or by the halo that parts them from it', () => {
    expect(fills.length).toBeGreaterThan(80);
    for (const fill of fills) {
      const best = Math.max(
        contrast(LABEL_INK, fill),
        Math.min(contrast(LABEL_INK, LABEL_HALO), contrast(LABEL_HALO, fill)),
      );
      expect(best, fill).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(LABEL_INK, LABEL_HALO)).toBe(21);
  });

  test('all bear the halo, wider in high contrast', () => {
    const halosOf = (isHighContrast: boolean) =>
      planLabelLayers({ ...DEFAULT_DISPLAY, isHighContrast }).map((layer) =>
        layer.type === 'symbol' ? layer.paint?.['text-halo-width'] : undefined,
      );
    for (const width of halosOf(false)) expect(width).toBeGreaterThanOrEqual(1.5);
    for (const width of halosOf(true)) expect(width).toBeGreaterThanOrEqual(2.5);
  });

  test('are never smaller than 11 pixels', () => {
    for (const layer of planLabelLayers(DEFAULT_DISPLAY)) {
      const size: unknown = layer.type === 'symbol' ? layer.layout?.['text-size'] : undefined;
      const numbers = JSON.stringify(size).match(/\["max",(\d+)/) ?? [];
      const sizes = numbers[1]
        ? [Number(numbers[1])]
        : Array.isArray(size)
          ? size.slice(3).filter((_, index) => index % 2 === 1)
          : [size];
      for (const pixels of sizes) expect(pixels, layer.id).toBeGreaterThanOrEqual(11);
    }
  });
});
