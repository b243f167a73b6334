import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { PlanObjectKind, Utilisation } from '../../domain/plan-objects/plan-object-reading.ts';

/** One object of a plan map as it reaches the client. Geometry is WGS 84 longitude and latitude. */
export type PlanObjectProperties = {
  readonly id: string;
  /** How the plan file names it, for people who know the file. */
  readonly number?: string | null;
  /** SOSI object type, e.g. `RpFareSone`: tells which hatch a zone gets. */
  readonly objectType: string;
  readonly kind: PlanObjectKind;
  readonly law?: 'rp' | 'kp' | 'rb' | 'kp1985' | null;
  readonly code?: string | null;
  /** Field name (`BBB3`), zone name (`H310_1`) or name of a provision area (`#1`). */
  readonly name?: string | null;
  readonly ownership?: string | null;
  /** vertikalnivå: 1 under, 2 on, 3 over the ground, 4 on the bottom, 5 in the water. */
  readonly level?: number | null;
  /** arealbruksstatus of a municipal master plan: 1 present, 2 future, 3 further developed. */
  readonly status?: string | null;
  readonly areaSquareMetres?: number | null;
  readonly labelText?: string | null;
  /** påskriftType: 2 is a field name. */
  readonly labelType?: string | null;
  /** Degrees counter-clockwise from east, as text stands on the delivered plan map. */
  readonly rotation?: number | null;
  /** Letter height of a text in metres on the ground, where the plan says so. */
  readonly heightMetres?: number | null;
  readonly heightValue?: number | null;
  readonly heightType?: string | null;
  /** How much may be built, as the plan says it. */
  readonly utilisation?: readonly Utilisation[] | null;
};
export type PlanObjectFeature = Feature<Geometry, PlanObjectProperties>;
export type PlanObjectCollection = FeatureCollection<Geometry, PlanObjectProperties>;

/** A published comment's place; a comment with several places has several features with one id. */
export type CommentProperties = { readonly id: string; readonly number: number };
export type CommentCollection = FeatureCollection<Geometry, CommentProperties>;

/** Where a plan stands; each stage has its own shape and word on the map. */
export type PlanStageSymbol = 'announced' | 'hearing' | 'processing' | 'adopted';

/** A plan as an outline on the portal's map. */
type PlanOutlineProperties = {
  readonly id: string;
  readonly title: string;
  readonly stage: PlanStageSymbol;
  /** The stage in the reader's language. */
  readonly stageLabel: string;
};
export type PlanOutlineCollection = FeatureCollection<Geometry, PlanOutlineProperties>;

type MunicipalityProperties = { readonly number: string; readonly name: string };
export type MunicipalityCollection = FeatureCollection<Geometry, MunicipalityProperties>;

/** A place a person has drawn, or a place shown with its number. Coordinates have 7 decimals. */
export type DrawnPlace = {
  readonly id: string;
  readonly geometry: PlaceGeometry;
  readonly label?: string;
};
export type PlaceGeometry =
  | { readonly type: 'Point'; readonly coordinates: LonLat }
  | { readonly type: 'LineString'; readonly coordinates: readonly LonLat[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] };
export type LonLat = readonly [lon: number, lat: number];

export type MapPoint = { readonly lon: number; readonly lat: number };
export type MapCamera = MapPoint & { readonly zoom: number };
/** West, south, east, north in degrees. */
export type MapBounds = readonly [west: number, south: number, east: number, north: number];

/** Something on the map that can be pointed at, from the list as well as from the map. */
export type MapThing = {
  readonly layer: 'plan-object' | 'plan' | 'comment' | 'place' | 'municipality';
  readonly id: string;
  /** The comment's number in its hearing, where it was pointed at in the map. */
  readonly number?: number;
};
