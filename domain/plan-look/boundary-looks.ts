import type { LineLook } from './line-look.ts';
import { PAPER, PRESENT_INK } from './look-colours.ts';

// Source: the national cartography (Geonorge's SLD of 2021, DiBK's styles of 2025). A purpose's boundary is
// 0.5 wide there, for paper; on a screen that is no whole pixel.

/** How the areas of a plan are bounded. */
export const BOUNDARY_LOOKS = {
  purpose: { colour: PRESENT_INK, width: 0.8 },
  /** Hensynssoner of zoning plans: long, dot, long. */
  zone: { colour: PRESENT_INK, width: 1.5, dash: [16, 5, 1, 5] },
  /** Hensynssoner of municipal plans, drawn for a smaller scale. */
  municipalZone: { colour: PRESENT_INK, width: 1, dash: [16, 5, 1, 5] },
  consideration: { colour: PRESENT_INK, width: 1.5, dash: [8, 8] },
  provision: { colour: PRESENT_INK, width: 1.5, dash: [8, 12] },
  municipalProvision: { colour: PRESENT_INK, width: 2, dash: [8, 6] },
  /** Areas of the act of 1985, each family with its own dash. */
  preservation: { colour: PRESENT_INK, width: 1.5, dash: [10, 5] },
  formerHazard: { colour: PRESENT_INK, width: 1.5, dash: [14, 7] },
  renewal: { colour: PRESENT_INK, width: 1.5, dash: [8, 8] },
  sequence: { colour: PRESENT_INK, width: 0.8, dash: [14, 7] },
  restriction: { colour: PRESENT_INK, width: 0.8, dash: [8, 4] },
  guideline: { colour: PRESENT_INK, width: 0.8, dash: [10, 2] },
  plan: { colour: PRESENT_INK, width: 3, dash: [14, 10] },
} as const satisfies Record<string, LineLook>;

export type BoundaryName = keyof typeof BOUNDARY_LOOKS;

/** Drawn under the plan's own dashes, so that they show on every map. */
export const PLAN_BOUNDARY_UNDER: LineLook = { colour: PAPER, width: 2 };
