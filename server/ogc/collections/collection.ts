import type { SQL } from 'drizzle-orm';
import type { Language, Texts } from '../../../domain/language.ts';
import type { CodeNames } from '../../../domain/plan-codes/code-names.ts';
import type { LiveLayer } from '../../live/data-versions.ts';
import type { CoordinateSystem } from '../coordinate-systems.ts';

/** The collections that hold all there is; see `byGeometry` for their parts. */
export type WholeId = 'municipalities' | 'plans' | 'plan-objects' | 'hearings' | 'comments';
export type GeometryKind = 'areas' | 'lines' | 'points';

/** As OGC API – Features, part 5 (23-058r1) names the geometry of a schema. */
export type GeometryFormat =
  | 'geometry-any'
  | 'geometry-point-or-multipoint'
  | 'geometry-linestring-or-multilinestring'
  | 'geometry-polygon-or-multipolygon';

/** A kind of thing that the API gives, read from the geodata views as everyone may read them. */
export type Collection = {
  readonly id: WholeId | `${'comment' | 'plan-object'}-${GeometryKind}`;
  /** The collection that has the same things among others. */
  readonly partOf?: WholeId;
  readonly title: Texts;
  readonly description: Texts;
  /** The view with its alias, e.g. `geodata_hearing_item as item`. */
  readonly from: SQL;
  /** Geometry in web mercator, where its index is. */
  readonly place: SQL;
  /** Narrows a search by place to what an index finds, where `place` itself has none. */
  readonly nearby?: (place: SQL) => SQL;
  /** Geometry as it is kept: no figure is lost on its way out. */
  readonly geometry: SQL;
  readonly geometryFormat: GeometryFormat;
  /** The same ready for degrees: TWKB with seven decimals, longitude first; null where none is kept. */
  readonly shape?: SQL;
  /**
   * A page of what lies in a box and nothing else asked, found by keys and boxes alone before anything is read. Takes the
   * columns to read of `item`; parameters as `readPageOfBox` gives them.
   */
  readonly pageOfBox?: (columns: SQL) => SQL;
  /** How things are kept packed in GeoJSON's own system, and what of them is: see `PageOfPieces`. */
  readonly pieces?: {
    readonly system: CoordinateSystem;
    /** Together all properties, in their order: those that are packed with the thing, and those that many share. */
    readonly own: readonly PropertyDefinition[];
    readonly ofVersion: readonly PropertyDefinition[];
    /** As `pageOfBox`, of pieces; takes the columns of `ofVersion`. */
    readonly ofBox: (columns: SQL) => SQL;
  };
  /** Absent where each thing is kept in a system of its own. */
  readonly storage?: CoordinateSystem;
  /** What a page is ordered and continued by: unique together, and indexed in this order. */
  readonly key: readonly KeyColumn[];
  readonly identity: SQL;
  /** Where to look for one id, in turn. */
  readonly byIdentity: (id: string) => readonly SQL[];
  /** From when to when a thing holds; absent for what has no time. */
  readonly time?: { readonly from: SQL; readonly to: SQL; readonly names: readonly string[] };
  readonly properties: readonly PropertyDefinition[];
  /** What a thing is called on a page. */
  readonly nameOf: (properties: Properties, language: Language) => string;
  /** The properties that a page of many shows, in order. */
  readonly columns: readonly string[];
  /** Its layers of vector tiles. */
  readonly tiles: readonly string[];
  /** What its answers are made of: they stand until one of these changes. */
  readonly layers: readonly LiveLayer[];
  /** How many are read and held at a time; few where each is large. */
  readonly rowsAtOnce: number;
};

export type KeyColumn = { readonly column: SQL; readonly type: 'uuid' | 'integer' };

export type PropertyType = 'text' | 'uuid' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp';

export type PropertyDefinition = {
  /** English, as it stands in GeoJSON. */
  readonly name: string;
  readonly title: Texts;
  readonly type: PropertyType;
  /** Absent for what is worked out from other properties. */
  readonly column?: SQL;
  /** Worked out from what was read, the property's own column too: a name for a code, the address of a page. */
  readonly derive?: (properties: Properties, site: Site) => unknown;
  /** How equality is asked where an index answers it in another shape. */
  readonly equals?: (value: SQL) => SQL;
  readonly codes?: CodeNames;
  /** False where it can be read but not asked for. */
  readonly isQueryable?: boolean;
  /** True for the address of a page. */
  readonly isAddress?: boolean;
};

export type Properties = Readonly<Record<string, unknown>>;

/** What a derived property may know of the reader and the site. */
export type Site = { readonly publicUrl: string };

/** What filters and orders may name. */
export function queryables(
  collection: Collection,
): readonly (PropertyDefinition & { readonly column: SQL })[] {
  return collection.properties.flatMap((property) =>
    property.column && property.isQueryable !== false ? [{ ...property, column: property.column }] : [],
  );
}
