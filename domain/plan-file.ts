import type { Texts } from './language.ts';

export type PlanFileFormat = 'sosi' | 'gml' | 'geojson' | 'geopackage' | 'shapefile';

/**
 * What a reader makes of a plan file, whatever its format. Coordinates are east, north and an
 * optional height, in the unit of the file's own coordinate system, exactly as delivered.
 */
export type PlanFile = {
  readonly format: PlanFileFormat;
  /** EPSG code of the horizontal coordinate system, e.g. 25832. */
  readonly srid: number;
  readonly verticalDatum?: string;
  readonly encoding?: string;
  /** The header as delivered (SOSI .HODE, GML envelope and namespaces, GeoJSON foreign members). */
  readonly header: readonly Attribute[];
  /** Every different plan identity that the file's objects bear. */
  readonly plans: readonly PlanIdentity[];
  readonly objects: readonly PlanFileObject[];
  readonly findings: readonly Finding[];
};

export type PlanIdentity = {
  readonly municipalityNumber?: string;
  readonly planId: string;
  readonly name?: string;
  readonly planType?: string;
  readonly planStatus?: string;
};

export type PlanFileObject = {
  /** How the file itself names the object: SOSI serial number ("166"), gml:id or GeoJSON id. */
  readonly number: string;
  /** identifikasjon/lokalId, where the object has one. */
  readonly localId?: string;
  /** OBJTYPE, e.g. RpArealformålOmråde; for groups without one the SOSI element, e.g. KURVE. */
  readonly objectType: string;
  /** How SOSI calls the element (FLATE, KURVE, BUEP, TEKST, SYMBOL …) or the GML geometry element. */
  readonly element: string;
  /** Attributes whole, in the order and under the names of the file. */
  readonly attributes: readonly Attribute[];
  readonly geometry: DeliveredGeometry | null;
};

/** One attribute; nested ones have children, repeated ones stand several times in the list. */
export type Attribute = {
  readonly name: string;
  readonly value?: string;
  readonly children?: readonly Attribute[];
};

export type Position = readonly [east: number, north: number, height?: number];

/** A stretch of a boundary. An arc goes from the first through the second to the third position. */
export type CurveSegment =
  | { readonly kind: 'line'; readonly positions: readonly Position[] }
  | { readonly kind: 'arc'; readonly positions: readonly [Position, Position, Position] };

export type DeliveredCurve = {
  readonly segments: readonly CurveSegment[];
  /** `...KP n` of SOSI: one entry a vertex over all segments, null where there is no mark. */
  readonly nodeMarks?: readonly (number | null)[];
};

/** A closed ring; references are the boundary curves it was built of, in order. */
export type DeliveredRing = {
  readonly curve: DeliveredCurve;
  readonly references?: readonly CurveReference[];
};

export type CurveReference = { readonly number: string; readonly reversed: boolean };

export type DeliveredPatch = {
  readonly exterior: DeliveredRing;
  readonly interiors: readonly DeliveredRing[];
};

export type DeliveredGeometry =
  | {
      readonly type: 'points';
      readonly positions: readonly Position[];
      readonly nodeMarks?: readonly (number | null)[];
    }
  | { readonly type: 'curve'; readonly curve: DeliveredCurve }
  /** Several lines in one object (GML MultiCurve, GeoJSON MultiLineString). */
  | { readonly type: 'curves'; readonly curves: readonly DeliveredCurve[] }
  | {
      readonly type: 'surface';
      readonly patches: readonly DeliveredPatch[];
      /** SOSI's point inside the surface; not part of its shape. */
      readonly representationPoint?: Position;
    };

/**
 * One thing worth telling about a file. An `error` stops the import; a `warning` says what was
 * mended or is doubtful; `info` is for the record. Messages are Norwegian (bokmål): what and where.
 */
export type Finding = {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  /** The object as a person finds it in the file: "FLATE 166", "RpFareSone 3f2c…". */
  readonly object?: string;
  readonly message: string;
  /** The message in the other languages, where the rule has them; `nb` equals `message`. */
  readonly texts?: Texts;
  /** Where, in the file's own coordinate system. */
  readonly position?: Position;
  /** Extent of what it is about, in the file's own coordinate system. */
  readonly bbox?: Extent;
};

/** West, south, east, north. */
export type Extent = readonly [west: number, south: number, east: number, north: number];
