import type { PlanFamily } from './object-types.ts';
import type { Point } from './point.ts';
import type { Shape } from './shape.ts';

/** Where a sheet lies: its 0,0 in EPSG:25832 (whole metres) and its turn against the clock in degrees. */
export type Frame = { readonly origin: Point; readonly degrees: number };

/** Who a plan is: as NPAD's Arealplan says it. */
export type PlanIdentitySketch = {
  readonly municipalityNumber: string;
  readonly planId: string;
  readonly name: string;
  /** 20 kommuneplanens arealdel, 34 områderegulering, 35 detaljregulering. */
  readonly planType: string;
  /** 1 planlegging igangsatt, 2 planforslag, 3 endelig vedtatt. */
  readonly planStatus: string;
  /** 1 offentlig, 2 privat. */
  readonly proposerType: '1' | '2';
  /** What the case was called under a former municipality. */
  readonly former?: { readonly municipalityNumber: string; readonly planId: string };
  readonly alternative?: string;
  readonly version: number;
};

/** 1 offentlig, 2 felles, 3 annen eierform. */
type Ownership = 1 | 2 | 3;

/** Code of utnyttingstype and its number: { type: 16, value: 55 } is 55 %-BYA. */
export type Utilisation = { readonly type: number; readonly value: number };

/** An area purpose. A `#` in the field name numbers its pieces from west to east. */
export type PurposeSketch = {
  readonly code: number;
  readonly field?: string;
  readonly ownership?: Ownership;
  readonly utilisation?: Utilisation;
  /** Of a municipal plan's purpose: 1 nåværende, 2 framtidig. */
  readonly status?: 1 | 2;
  readonly shape: Shape;
};

export type ZoneKind =
  | 'Sikring'
  | 'Støy'
  | 'Fare'
  | 'Infrastruktur'
  | 'AngittHensyn'
  | 'Båndlegging'
  | 'Gjennomføring'
  | 'Detaljering';

export type ZoneSketch = {
  readonly kind: ZoneKind;
  readonly code: number;
  readonly name: string;
  readonly shape: Shape;
};

/** A provision area (#1); `temporary` makes it a temporary construction area. `basis` is the number in § 12-7. */
type ProvisionAreaSketch = {
  readonly name: string;
  readonly basis: number;
  readonly temporary?: boolean;
  readonly shape: Shape;
};

/** `transport` makes a municipal plan's line one of roads and paths (KpSamferdselLinje). */
export type LegalLineSketch = {
  readonly code: number;
  readonly line: readonly Point[];
  readonly transport?: { readonly status: 1 | 2 };
};

export type LegalPointSketch = { readonly code: number; readonly point: Point; readonly towards: Point };

/** A regulated height (metres in NN2000) along a line. */
export type HeightSketch = { readonly height: number; readonly line: readonly Point[] };

/** A remark on the map: 5 utnytting, 7 radius, 8 kotehøyde, 9 plantilbehør. */
type RemarkSketch = {
  readonly kind: 5 | 7 | 8 | 9;
  readonly text: string;
  readonly at: Point;
  readonly towards: Point;
};

/** A plan as its architect thinks of it; `drawPlan` makes curves and areas of it. */
export type PlanSketch = {
  readonly slug: string;
  /** A zoning plan where nothing is said. */
  readonly family?: PlanFamily;
  readonly frame: Frame;
  readonly identity: PlanIdentitySketch;
  /** The map is made to be read at 1 : scale; texts are 0.8–3 mm high on it. */
  readonly scale: number;
  readonly boundary: Shape;
  /** Painted over one another: later wins. Empty where only the plan area is drawn. */
  readonly purposes: readonly PurposeSketch[];
  /** Purposes under the ground (vertikalnivå 1). */
  readonly underground?: readonly PurposeSketch[];
  readonly zones?: readonly ZoneSketch[];
  readonly provisionAreas?: readonly ProvisionAreaSketch[];
  readonly lines?: readonly LegalLineSketch[];
  readonly points?: readonly LegalPointSketch[];
  readonly heights?: readonly HeightSketch[];
  readonly remarks?: readonly RemarkSketch[];
};
