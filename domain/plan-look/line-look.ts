/** A line of the plan map. Lengths are CSS pixels (1/96 inch) on a map at its own scale. */
export type LineLook = {
  readonly colour: string;
  /** 0 where only the signs or battlements are drawn. */
  readonly width: number;
  /** Lengths by turns drawn and left out. */
  readonly dash?: readonly number[];
  /** A narrower line along the middle: a double line. */
  readonly core?: { readonly colour: string; readonly width: number };
  /** Strokes across the line, on both sides or on its left alone. */
  readonly ticks?: LineTicks;
  /** Signs set along the line, so far from middle to middle. */
  readonly signs?: { readonly sign: LineSign; readonly every: number };
  /** By turns on one side of the line and on the other: how long each step is, and how high all. */
  readonly battlement?: { readonly step: number; readonly height: number };
  /** A stroke across each end, as on a measure. */
  readonly hasEndStrokes?: boolean;
};

export type LineTicks = {
  readonly length: number;
  readonly width: number;
  readonly gap: number;
  readonly isOnLeft?: boolean;
};

/** Z of a boundary that goes, // of a fence, disc and ring of ways for walking and cycling. */
export type LineSign = 'z' | 'fence' | 'disc' | 'ring';
