import type { Extent } from '../../../../domain/plan-file.ts';
import type { Stretches } from './stretches.ts';

/** Ground that hangs together and is somebody's to explain. */
export type Gap = {
  readonly squareMetres: number;
  readonly perimeterMetres: number;
  /** A place in it, where it is widest. */
  readonly place: readonly [east: number, north: number];
  readonly extent: Extent;
};

/** Numbers of a gap beside each other: there are hundreds of thousands of pieces to add. */
const squareMetres = 0;
const perimeterMetres = 1;
const widest = 2;
const placeEast = 3;
const placeNorth = 4;
const west = 5;
const south = 6;
const east = 7;
const north = 8;
const ofNothing = [0, 0, 0, 0, 0, Infinity, Infinity, -Infinity, -Infinity] as const;
const columns = ofNothing.length;

/** Nothing hangs together by less, in metres. */
const narrowest = 1e-4;

/** Gathers gaps piece by piece, and joins those that turn out to be one. */
export function createGapRegister() {
  const parts: number[] = [];
  const parents: number[] = [];

  const rootOf = (gap: number): number => {
    let root = gap;
    for (let next = parents[root]; next !== undefined && next !== root; next = parents[root]) root = next;
    parents[gap] = root;
    return root;
  };
  const numberOf = (gap: number, column: number): number => parts[gap * columns + column] ?? 0;
  const addTo = (gap: number, column: number, value: number): void => {
    parts[gap * columns + column] = numberOf(gap, column) + value;
  };
  const widen = (gap: number, box: Extent): void => {
    const at = gap * columns;
    if (box[0] < numberOf(gap, west)) parts[at + west] = box[0];
    if (box[1] < numberOf(gap, south)) parts[at + south] = box[1];
    if (box[2] > numberOf(gap, east)) parts[at + east] = box[2];
    if (box[3] > numberOf(gap, north)) parts[at + north] = box[3];
  };
  const setWidest = (gap: number, width: number, x: number, y: number): void => {
    if (width <= numberOf(gap, widest)) return;
    const at = gap * columns;
    parts[at + widest] = width;
    parts[at + placeEast] = x;
    parts[at + placeNorth] = y;
  };
  const addPerimeter = (gap: number, metres: number): void => addTo(gap, perimeterMetres, metres);
  const addLengths = ({ count, from, to, gap }: Stretches): void => {
    for (let index = 0; index < count; index += 1) {
      addPerimeter(gap[index] ?? 0, (to[index] ?? 0) - (from[index] ?? 0));
    }
  };
  /** Adds one gap's numbers to another's. */
  const join = (gap: number, other: number): void => {
    addTo(gap, squareMetres, numberOf(other, squareMetres));
    addTo(gap, perimeterMetres, numberOf(other, perimeterMetres));
    widen(gap, extentOf(other));
    setWidest(gap, numberOf(other, widest), numberOf(other, placeEast), numberOf(other, placeNorth));
  };
  const extentOf = (gap: number): Extent => [
    numberOf(gap, west),
    numberOf(gap, south),
    numberOf(gap, east),
    numberOf(gap, north),
  ];

  return {
    addPerimeter,
    /** Starts a gap that nothing is known of yet. */
    start(): number {
      parts.push(...ofNothing);
      parents.push(parents.length);
      return parents.length - 1;
    },
    /** Adds a piece by its box, its area and the east of the place in its middle. */
    addPiece(gap: number, box: Extent, area: number, middle: number): void {
      const height = box[3] - box[1];
      addTo(gap, squareMetres, area);
      widen(gap, box);
      setWidest(gap, Math.min(area / height, height), middle, (box[1] + box[3]) / 2);
    },
    /** Stretches of both sides of a line: where they lie beside each other the gaps are one, elsewhere it bounds them. */
    meet(below: Stretches, above: Stretches): void {
      addLengths(below);
      addLengths(above);
      for (let i = 0, j = 0; i < below.count && j < above.count; ) {
        const [one, other] = [below.gap[i] ?? 0, above.gap[j] ?? 0];
        const [oneEnd, otherEnd] = [below.to[i] ?? 0, above.to[j] ?? 0];
        const beside = Math.min(oneEnd, otherEnd) - Math.max(below.from[i] ?? 0, above.from[j] ?? 0);
        if (beside > narrowest) {
          addPerimeter(one, -beside);
          addPerimeter(other, -beside);
          if (one !== other) parents[rootOf(other)] = rootOf(one);
        }
        if (oneEnd < otherEnd) i += 1;
        else j += 1;
      }
    },
    all(): readonly Gap[] {
      const roots = new Set<number>();
      for (let gap = 0; gap < parents.length; gap += 1) {
        const root = rootOf(gap);
        roots.add(root);
        if (root !== gap) join(root, gap);
      }
      return [...roots].map((gap) => ({
        squareMetres: numberOf(gap, squareMetres),
        perimeterMetres: numberOf(gap, perimeterMetres),
        place: [numberOf(gap, placeEast), numberOf(gap, placeNorth)],
        extent: extentOf(gap),
      }));
    },
  };
}

export type GapRegister = ReturnType<typeof createGapRegister>;
