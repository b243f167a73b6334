import { type Arrangement, signedArea } from './arrangement.ts';
import type { Point } from './point.ts';

/**
 * A half-edge runs along edge `half >> 1`, forward when even, back when odd; its face lies on its left.
 */
export type HalfEdge = number;

/** A closed walk with its face on the left: outer boundary when its area is positive, else a hole. */
export type Cycle = { readonly halves: readonly HalfEdge[]; readonly area: number };

export function startOf(arrangement: Arrangement, half: HalfEdge): number {
  const edge = arrangement.edges[half >> 1];
  if (!edge) throw new Error(`no half-edge ${half}`);
  return half % 2 === 0 ? edge[0] : edge[1];
}

export function twin(half: HalfEdge): HalfEdge {
  return half ^ 1;
}

export function nodeAt(arrangement: Arrangement, node: number): Point {
  const point = arrangement.nodes[node];
  if (!point) throw new Error(`no node ${node}`);
  return point;
}

/** Walks every face of the arrangement, seen through those edges that `keeps` lets stand. */
export function traceCycles(arrangement: Arrangement, keeps: (edge: number) => boolean): Cycle[] {
  const next = successors(arrangement, keeps);
  const seen = new Set<HalfEdge>();
  const cycles: Cycle[] = [];
  for (const start of next.keys()) {
    if (seen.has(start)) continue;
    const halves: HalfEdge[] = [];
    for (let half = start; !seen.has(half); half = next.get(half) ?? start) {
      seen.add(half);
      halves.push(half);
    }
    const ring = halves.map((half) => nodeAt(arrangement, startOf(arrangement, half)));
    cycles.push({ halves, area: signedArea(ring) });
  }
  return cycles;
}

/** After a half-edge, a face goes on along the edge that turns most to the left at its end. */
function successors(arrangement: Arrangement, keeps: (edge: number) => boolean): Map<HalfEdge, HalfEdge> {
  const leaving = new Map<number, HalfEdge[]>();
  for (const edge of arrangement.edges.keys()) {
    if (!keeps(edge)) continue;
    for (const half of [edge * 2, edge * 2 + 1]) {
      const node = startOf(arrangement, half);
      leaving.set(node, [...(leaving.get(node) ?? []), half]);
    }
  }
  const angle = (half: HalfEdge) => {
    const from = nodeAt(arrangement, startOf(arrangement, half));
    const to = nodeAt(arrangement, startOf(arrangement, twin(half)));
    return Math.atan2(to[1] - from[1], to[0] - from[0]);
  };
  const next = new Map<HalfEdge, HalfEdge>();
  for (const halves of leaving.values()) {
    const around = halves.map((half) => ({ half, angle: angle(half) })).sort((a, b) => a.angle - b.angle);
    for (const [index, { half }] of around.entries()) {
      const clockwise = around.at(index - 1);
      if (clockwise) next.set(twin(half), clockwise.half);
    }
  }
  return next;
}
