import { HATCH_ANGLES, type Hatch, type HatchPattern } from '../../domain/plan-look/hatch.ts';
import type { LineLook } from '../../domain/plan-look/line-look.ts';
import { hatchPixels } from './hatch-pattern.ts';
import { battlementPixels } from './line-pattern.ts';
import type { Pixels } from './pixels.ts';
import { stripePixels } from './stripe-pattern.ts';

/**
 * Between whole zooms the map lets patterns grow from one to two times their size: made this much smaller they are
 * of their official size in the middle.
 */
const SHRINK = Math.SQRT1_2;

/** How much thicker the ink of a hatch is on the map of high contrast. */
const STRONG = 1.6;

/**
 * Patterns are named by what they look like (`hatch:rising:#ff0000:14:1.5`, `stripe:#ffcc00,#99ff99`), so that
 * the map can make each the first time a style asks for it.
 */
export function hatchImageId({ pattern, colour, spacing, width }: Hatch): string {
  return `hatch:${pattern}:${colour}:${spacing}:${width}`;
}

export function stripeImageId(colors: readonly string[]): string {
  return `stripe:${colors.join(',')}`;
}

export function battlementImageId(look: LineLook): string {
  return `battlement:${look.colour}:${look.battlement?.step ?? 0}:${look.battlement?.height ?? 0}`;
}

/** The pixels that an image id stands for, or null when the id is no pattern of ours. */
export function patternPixels(id: string, pixelRatio: number): Pixels | null {
  const [family, first = '', second = '', third = '', fourth = '', strength] = id.split(':');
  if (family === 'stripe') return stripePixels(first.split(','), pixelRatio);
  if (family === 'battlement')
    return battlementPixels(
      { colour: first, step: Number(second) * SHRINK, height: Number(third) },
      pixelRatio,
    );
  if (family === 'hatch' && isPattern(first)) {
    const spacing = Number(third) * SHRINK;
    const width = Number(fourth) * (strength === 'strong' ? STRONG : SHRINK);
    return hatchPixels({ pattern: first, colour: second, spacing, width }, pixelRatio);
  }
  return null;
}

function isPattern(value: string): value is HatchPattern {
  return Object.hasOwn(HATCH_ANGLES, value);
}
