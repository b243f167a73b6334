import type { Attribute, Extent, PlanFileFormat } from '../../../domain/plan-file.ts';

/** The formats that a plan version is written in; `geojson` is RFC 7946, `plan.geojson` in the plan's own system. */
export const planFormats = ['sos', 'gml', 'geojson', 'plan.geojson', 'gpkg'] as const;
export type PlanFormat = (typeof planFormats)[number];

/** A plan version as it is written out: what stands above its objects. */
export type ExportedPlan = {
  /** What it was imported from; its own format is written as it came. */
  readonly source: PlanFileFormat;
  /** EPSG code of the coordinates that are handed over. */
  readonly srid: number;
  readonly verticalDatum?: string;
  /** As delivered; see PlanFile. */
  readonly header: readonly Attribute[];
  readonly municipality: { readonly number: string; readonly name: string };
  readonly identifier: string;
  readonly versionNumber: number;
  /** West, south, east, north of all objects, in `srid`; null where none has a geometry. */
  readonly extent: Extent | null;
  /** What is to be seen of the geometries before they come: one row for each type of object and of geometry. */
  readonly shapes: readonly ExportedShape[];
  /** Well-known text of the coordinate system (OGC 01-009). */
  readonly systemDefinition: string;
};

export type ExportedShape = {
  readonly objectType: string;
  /** As PostGIS names it: MULTIPOINT, LINESTRING, COMPOUNDCURVE, MULTIPOLYGON … */
  readonly geometryType: string;
  readonly hasHeights: boolean;
  /** Most members of one such geometry. */
  readonly members: number;
};
