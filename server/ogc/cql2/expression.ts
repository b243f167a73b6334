import type { Geometry } from 'geojson';

/** A filter of OGC's Common Query Language (CQL2, OGC 21-065r2), the same whether it came as text or as JSON. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** A property that is itself true or false. */
  | Property
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Scalar;
      readonly right: Scalar;
    }
  | { readonly kind: 'like'; readonly value: Scalar; readonly pattern: Scalar }
  | { readonly kind: 'between'; readonly value: Scalar; readonly lower: Scalar; readonly upper: Scalar }
  | { readonly kind: 'in'; readonly value: Scalar; readonly list: readonly Scalar[] }
  | { readonly kind: 'isNull'; readonly value: Scalar }
  | {
      readonly kind: 'spatial';
      readonly relation: SpatialRelation;
      readonly left: Place;
      readonly right: Place;
    }
  | {
      readonly kind: 'temporal';
      readonly relation: TemporalRelation;
      readonly left: Time;
      readonly right: Time;
    };

export type Property = { readonly kind: 'property'; readonly name: string };

export type Scalar =
  | Property
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  | Instant
  /** Compared without regard to upper and lower case. */
  | { readonly kind: 'casei'; readonly of: Scalar };

/** `date`: `2026-11-21`. `timestamp`: RFC 3339 with an offset. */
export type Instant = { readonly kind: 'date' | 'timestamp'; readonly value: string };

export type Time =
  | Property
  | Instant
  | { readonly kind: 'interval'; readonly from: Bound; readonly to: Bound };
export type Bound = Property | Instant | { readonly kind: 'open' };

/** Numbers in the order of the filter's coordinate system. */
export type Place =
  | Property
  | { readonly kind: 'geometry'; readonly geometry: Geometry }
  | { readonly kind: 'box'; readonly box: readonly number[] };

export const comparisonOperators = ['=', '<>', '<', '>', '<=', '>='] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

export const spatialRelations = [
  's_intersects',
  's_contains',
  's_crosses',
  's_disjoint',
  's_equals',
  's_overlaps',
  's_touches',
  's_within',
] as const;
export type SpatialRelation = (typeof spatialRelations)[number];

export const temporalRelations = [
  't_after',
  't_before',
  't_contains',
  't_disjoint',
  't_during',
  't_equals',
  't_finishedby',
  't_finishes',
  't_intersects',
  't_meets',
  't_metby',
  't_overlappedby',
  't_overlaps',
  't_startedby',
  't_starts',
] as const;
export type TemporalRelation = (typeof temporalRelations)[number];

/** The value when it is one of a closed list. */
export function oneOf<T extends string>(list: readonly T[], value: string): T | undefined {
  return list.find((one) => one === value);
}
