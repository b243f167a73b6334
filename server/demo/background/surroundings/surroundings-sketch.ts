import type { Frame } from '../../plans/drawing/plan-sketch.ts';
import type { Point } from '../../plans/drawing/point.ts';
import type { Shape } from '../../plans/drawing/shape.ts';

/** A street with its name; houses along it get their numbers from where the line begins. */
export type NamedStreet = {
  readonly name: string;
  /** Where it lies in another municipality than the plan. */
  readonly municipalityNumber?: string;
  readonly line: readonly Point[];
  readonly width: number;
};

/** Houses on one side of a street, between two distances (metres) from its start. */
export type HouseRow = {
  readonly street: string;
  readonly side: 'left' | 'right';
  readonly from: number;
  readonly to: number;
  /** Metres from house to house. */
  readonly every: number;
  /** Metres from the street's edge to the house. */
  readonly setback: number;
  readonly length: number;
  readonly depth: number;
};

/** What lies round a plan, drawn by hand on the plan's own sheet. */
export type SurroundingsSketch = {
  readonly frame: Frame;
  readonly municipalityNumber: string;
  readonly land?: readonly Shape[];
  readonly water?: readonly { readonly name?: string; readonly shape: Shape }[];
  readonly green?: readonly { readonly name?: string; readonly shape: Shape }[];
  readonly streets: readonly NamedStreet[];
  readonly houses: readonly HouseRow[];
  /** Larger buildings drawn one by one; with an address where they have one. */
  readonly buildings?: readonly {
    readonly shape: Shape;
    readonly name?: string;
    readonly address?: string;
  }[];
  readonly trees?: readonly Point[];
  /** Where no house of the rows may stand: the plan's new quarters, water, yards. */
  readonly open: readonly Shape[];
};
