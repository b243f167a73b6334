import type { Position } from './place-query.ts';

/** What a municipality's own file of places holds. */
export const placeKinds = ['address', 'property', 'street', 'placeName'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** In the order in which they are shown. */
export const foundKinds = ['plan', ...placeKinds] as const;
export type FoundKind = (typeof foundKinds)[number];

/** One answer of a search. Positions and boxes (west, south, east, north) are degrees in WGS 84. */
export type FoundPlace = {
  readonly kind: FoundKind;
  /** «Storgata 4», «12/34», «Lindholmkvartalet». */
  readonly name: string;
  /** Tells it from others of its name: the postal place, the kind of place, the plan id. */
  readonly detail: string;
  readonly municipalityNumber: string;
  /** Null for a plan whose area is not drawn yet. */
  readonly position: Position | null;
  /** What to show of the map where the thing is no point. */
  readonly bbox?: readonly [west: number, south: number, east: number, north: number];
  readonly planRef?: { readonly municipalityNumber: string; readonly identifier: string };
};

export type PlaceAnswer = {
  readonly results: readonly FoundPlace[];
  /** What was not looked through, because a service for it did not answer. */
  readonly unavailable: readonly PlaceKind[];
};
