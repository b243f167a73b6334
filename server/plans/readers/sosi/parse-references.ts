import type { CurveReference } from '../../../../domain/plan-file.ts';

export type ReferenceList = {
  readonly outer: readonly CurveReference[];
  /** One list a hole. */
  readonly holes: readonly (readonly CurveReference[])[];
};

/** Reads `..REF :1 :-2 (:7 :8) (:-9)`: signed references, each hole in brackets. Null where it cannot be read. */
export function parseReferences(text: string): ReferenceList | null {
  const outer: CurveReference[] = [];
  const holes: CurveReference[][] = [];
  let hole: CurveReference[] | null = null;
  const word = /[()]|:\s*(-?)(\d{1,18})|[^\s()]+/g;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const [whole, sign, number] = match;
    if (whole === '(') {
      if (hole !== null) return null;
      hole = [];
    } else if (whole === ')') {
      if (hole === null) return null;
      if (hole.length > 0) holes.push(hole);
      hole = null;
    } else if (number !== undefined) {
      (hole ?? outer).push({ number, reversed: sign === '-' });
    } else return null;
  }
  return hole === null ? { outer, holes } : null;
}
