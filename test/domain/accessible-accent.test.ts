import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessibleAccent } from '../../domain/accessible-accent.ts';

describe('an accent colour', () => {
  it('that can be read on white is left alone', () => {
    expect(accessibleAccent('#0b5d4e')).toBe('#0b5d4e');
  });

  it('that cannot is darkened until it can', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (...channels) => {
        const colour = `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
        const readable = accessibleAccent(colour);
        expect(contrastOnWhite(readable)).toBeGreaterThanOrEqual(4.5);
        expect(accessibleAccent(readable)).toBe(readable);
      }),
    );
  });
});

function contrastOnWhite(colour: string): number {
  const linear = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  const [red = 0, green = 0, blue = 0] = linear;
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
