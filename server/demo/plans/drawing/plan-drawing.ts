import type { CurveSegment } from '../../../../domain/plan-file.ts';
import type { PlanFamily } from './object-types.ts';
import type { PlanIdentitySketch, Utilisation, ZoneKind } from './plan-sketch.ts';
import type { Point } from './point.ts';

/** What an object of the plan map says, whatever the format it is written in. */
export type DrawnProperties =
  | { readonly kind: 'boundary' }
  | { readonly kind: 'plan-area' }
  | {
      readonly kind: 'purpose';
      readonly code: number;
      readonly fieldName?: string;
      readonly ownership?: number;
      readonly utilisation?: Utilisation;
      readonly status?: 1 | 2;
    }
  | { readonly kind: 'zone'; readonly zone: ZoneKind; readonly code: number; readonly name: string }
  | {
      readonly kind: 'provision-area';
      readonly name: string;
      readonly basis: number;
      readonly temporary: boolean;
    }
  | { readonly kind: 'legal-line'; readonly code: number; readonly transportStatus?: 1 | 2 }
  | { readonly kind: 'legal-point'; readonly code: number }
  | { readonly kind: 'height'; readonly height: number }
  | {
      readonly kind: 'label';
      readonly labelKind: number;
      readonly text: string;
      readonly textHeight: number;
    };

type Drawn = {
  /** OBJTYPE, e.g. RpArealformålOmråde. */
  readonly objectType: string;
  readonly localId: string;
  readonly properties: DrawnProperties;
};

/** One stretch of a boundary or legal line, straight or an arc; metres in EPSG:25832 on the centimetre. */
export type DrawnCurve = Drawn & { readonly segment: CurveSegment };

/** Index into the drawing's curves. */
export type CurveUse = { readonly curve: number; readonly reversed: boolean };

export type DrawnSurface = Drawn & {
  /** 1 under, 2 on, 3 over the ground. */
  readonly level: number;
  /** Exterior first, then holes. */
  readonly rings: readonly (readonly CurveUse[])[];
  readonly inside: Point;
};

/** A text reads from `start` to `end` on its baseline; a symbol points from `start` to `end`. */
export type DrawnMark = Drawn & { readonly at: Point; readonly start: Point; readonly end: Point };

/** A whole plan, ready to be written in any format. Coordinates in EPSG:25832. */
export type PlanDrawing = {
  readonly slug: string;
  readonly family: PlanFamily;
  readonly identity: PlanIdentitySketch;
  readonly curves: readonly DrawnCurve[];
  readonly surfaces: readonly DrawnSurface[];
  readonly marks: readonly DrawnMark[];
};
