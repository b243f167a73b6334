import type { Feature, LineString, MultiPolygon, Point as PointGeometry, Polygon } from 'geojson';

/** Layers from below to above. */
type BackgroundLayer =
  | 'land'
  | 'green'
  | 'water'
  | 'road'
  | 'street'
  | 'building'
  | 'tree'
  | 'address'
  | 'place';

export type BackgroundProperties = {
  readonly layer: BackgroundLayer;
  /** Name of a street, water or place, or the address as written on an envelope's first line. */
  readonly name?: string;
  /** House number, on addresses. */
  readonly number?: string;
  /** 1 towns, 2 villages and islands, 3 localities; roads: 1 main road, 2 county road. */
  readonly rank?: 1 | 2 | 3;
  /** Metres, on streets. */
  readonly width?: number;
  /** On streets and addresses. */
  readonly municipalityNumber?: string;
  /** Drawn from general knowledge, not surveyed. */
  readonly approximate?: true;
  /** Invented for the demo. */
  readonly sample?: true;
};

/** One thing of the demo's base map, in WGS 84 longitude and latitude. */
export type BackgroundFeature = Feature<
  Polygon | MultiPolygon | LineString | PointGeometry,
  BackgroundProperties
>;
