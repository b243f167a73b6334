import type { Geometry, Position } from 'geojson';
import type { PlanObjectKind } from '../../domain/plan-objects/plan-object-reading.ts';

/** A plan object as the sheet draws it; geometry in metres of the plan's own coordinate system. */
export type SheetFeature = {
  readonly kind: PlanObjectKind;
  /** OBJTYPE, e.g. RpArealformålOmråde. */
  readonly objectType: string;
  readonly code: string | null;
  /** arealbruksstatus: 2 is future. */
  readonly status: string | null;
  /** vertikalnivå: 1 under, 2 on, 3 over the ground. */
  readonly level: number | null;
  readonly name: string | null;
  readonly labelText: string | null;
  readonly labelType: string | null;
  /** Height of a text's capitals in metres on the ground, where the plan says it. */
  readonly letterHeight?: number | null;
  /** Counter-clockwise from east. */
  readonly rotation: number | null;
  readonly areaSquareMetres: number | null;
  readonly geometry: Geometry;
  /** A point inside it. */
  readonly anchor: Position;
};
