import { type AreaOfPlan, distanceToBoundary, isWithin, placeKey } from './area-of-plan.ts';

/** An area that reaches beyond the plan's outline. */
export type OutsidePlan = {
  readonly area: AreaOfPlan;
  /** The vertex farthest out, in metres. */
  readonly place: readonly [number, number];
  readonly metres: number;
};

/** Nearer to the outline than this counts as on it. */
const tolerance = 0.05;
const mostComparisons = 300_000_000;

/**
 * Areas with a vertex outside every outline. Most boundaries share the outline's own vertices, which are looked up
 * first; only what is no such vertex is measured. Nothing where the file has no outline.
 */
export function findOutside(
  areas: readonly AreaOfPlan[],
  outlines: readonly AreaOfPlan[],
): readonly OutsidePlan[] {
  if (outlines.length === 0) return [];
  const onOutline = new Set(outlines.flatMap(({ rings }) => rings.flatMap((ring) => [...keysOf(ring)])));
  const cost = outlines.reduce(
    (sum, { rings }) => sum + rings.reduce((all, ring) => all + ring.length / 2, 0),
    0,
  );
  let spent = 0;
  return areas.flatMap((area) => {
    let farthest: OutsidePlan | null = null;
    for (const ring of area.rings) {
      for (let at = 0; at + 1 < ring.length; at += 2) {
        const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
        if (onOutline.has(placeKey(x, y))) continue;
        spent += cost;
        if (spent > mostComparisons) return farthest === null ? [] : [farthest];
        if (outlines.some((outline) => isWithin(outline, x, y))) continue;
        const metres = Math.min(...outlines.map((outline) => distanceToBoundary(outline, x, y, tolerance)));
        if (metres > tolerance && metres > (farthest?.metres ?? 0))
          farthest = { area, place: [x, y], metres };
      }
    }
    return farthest === null ? [] : [farthest];
  });
}

function* keysOf(ring: Float64Array): Generator<number> {
  for (let at = 0; at + 1 < ring.length; at += 2) yield placeKey(ring[at] ?? 0, ring[at + 1] ?? 0);
}
