import type { DeliveredGeometry } from '../../../../domain/plan-file.ts';
import type { AxisOrder } from '../axis-order.ts';
import type { FindingList } from '../finding-list.ts';
import type { VertexBudget } from '../vertex-budget.ts';

/** A coordinate system as an srsName gives it. */
export type NamedSystem = {
  readonly srid: number;
  readonly verticalDatum?: string;
  readonly officialName: boolean;
};

/** A geometry met elsewhere in the file, with the number of the feature that owns it. */
export type OwnedGeometry = { readonly geometry: DeliveredGeometry; readonly owner: string };

/** What reading a geometry element needs to know and may tell. */
export type GeometryContext = VertexBudget & {
  /** How findings call the object: "RpFareSone _3f2c…". */
  readonly object: string;
  readonly system: NamedSystem | null;
  readonly dimension: number | null;
  readonly findings: FindingList;
  /** Told each time a list of coordinates was read. */
  readonly met: (system: NamedSystem | null, order: AxisOrder) => void;
  /** Reads "EPSG:25832" and its kin; tells of names it does not know. */
  readonly parseSystem: (srsName: string, object: string) => NamedSystem | null;
  /** Finds what '#id' points at; null where there is no such geometry. */
  readonly resolve: (id: string) => OwnedGeometry | null;
  /** Keeps a geometry that has a gml:id, for others to refer to. */
  readonly keep: (id: string, geometry: DeliveredGeometry) => void;
};

/** Tells of a fault that refuses the geometry; returns null for the caller to hand on. */
export function refuse(context: GeometryContext, code: string, message: string): null {
  context.findings.add({ severity: 'error', code, object: context.object, message });
  return null;
}
