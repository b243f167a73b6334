/**
 * How an area is hatched. `rising` is /, `falling` \, `crossed` both; `grid` upright and level lines; `steep` and
 * `flat` hatches run 60° and 30° to the level; `strokes` are short and upright, `dots` round.
 */
export type HatchPattern =
  | 'rising'
  | 'falling'
  | 'crossed'
  | 'horizontal'
  | 'vertical'
  | 'grid'
  | 'steepRising'
  | 'steepFalling'
  | 'steepCrossed'
  | 'flatCrossed'
  | 'strokes'
  | 'dots';

/** Lengths are CSS pixels (1/96 inch) on a map at its own scale. */
export type Hatch = {
  readonly pattern: HatchPattern;
  readonly colour: string;
  /** From the middle of one line to the next, square across; between the middles of strokes and dots. */
  readonly spacing: number;
  /** Thickness of a line or a stroke, diameter of a dot. */
  readonly width: number;
};

/** Directions of a hatch's lines in degrees counter-clockwise from east; none for strokes and dots. */
export const HATCH_ANGLES: Readonly<Record<HatchPattern, readonly number[]>> = {
  rising: [45],
  falling: [135],
  crossed: [45, 135],
  horizontal: [0],
  vertical: [90],
  grid: [0, 90],
  steepRising: [60],
  steepFalling: [120],
  steepCrossed: [60, 120],
  flatCrossed: [30, 150],
  strokes: [],
  dots: [],
};
