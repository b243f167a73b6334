import type { DeliveredCurve, Finding } from '../../../domain/plan-file.ts';

/**
 * A few bytes of reference can stand for a whole coastline, so a small file could ask for more vertices than any
 * machine holds. Real plans use each boundary a handful of times and stay far below this.
 */
const mostReferredVertices = 10_000_000;
/** How often each boundary of a large file may be used on the average. */
const mostUses = 6;

/** Counts the vertices that references stand for. */
export type VertexBudget = {
  /** False once the file's references stand for more than may be. */
  readonly spend: (vertices: number) => boolean;
};

/** Starts with nothing spent; a file may refer to more the more vertices it has itself. */
export function createVertexBudget(verticesInFile = 0): VertexBudget {
  let left = Math.max(mostReferredVertices, verticesInFile * mostUses);
  return {
    spend(vertices) {
      if (left < 0) return false;
      left -= vertices;
      return left >= 0;
    },
  };
}

/** Vertices of a curve. */
export function verticesOf({ segments }: DeliveredCurve): number {
  return segments.reduce((sum, { positions }) => sum + positions.length, 0);
}

/** For an object whose references went beyond the budget. */
export function beyondBudget(object: string): Finding {
  const message = 'Referansene i fila står for flere punkt enn vi kan lese. Del planen i mindre filer.';
  return { severity: 'error', code: 'too-many-references', object, message };
}
