import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { boundsOf, polygonsOf, positionsOf } from './geometry-reading.ts';
import { innerPoint } from './inner-point.ts';
import type { CommentCollection, MapBounds, MapThing, PlanOutlineCollection } from './map-data.ts';
import type { MapProps } from './map-props.ts';
import { numberPosition } from './number-position.ts';
import type { PlanDrawing } from './plan-drawing.ts';

/** Every geometry of one thing; a comment may have several, most things have one. */
function geometriesOfThing(thing: MapThing, props: MapProps, drawing: PlanDrawing | null): Geometry[] {
  switch (thing.layer) {
    case 'plan-object': {
      const object = drawing?.objects.get(thing.id);
      return object ? [object.feature.geometry] : [];
    }
    case 'plan':
      return withId(props.plans, thing.id);
    case 'comment':
      return withId(props.comments, thing.id);
    case 'municipality':
      return (props.municipalities?.features ?? [])
        .filter((feature) => feature.properties.number === thing.id)
        .map((feature) => feature.geometry);
    case 'place':
      return [];
  }
}

/** True when both name the same thing, or neither names any. */
export function isSameThing(a: MapThing | null | undefined, b: MapThing | null | undefined): boolean {
  return a?.layer === b?.layer && a?.id === b?.id;
}

/** The box around several things; null where none of them is drawn. */
export function boundsOfThings(
  things: readonly MapThing[],
  props: MapProps,
  drawing: PlanDrawing | null,
): MapBounds | null {
  return boundsOf(things.flatMap((thing) => geometriesOfThing(thing, props, drawing).flatMap(positionsOf)));
}

export function boundsOfThing(
  thing: MapThing,
  props: MapProps,
  drawing: PlanDrawing | null,
): MapBounds | null {
  return boundsOf(geometriesOfThing(thing, props, drawing).flatMap(positionsOf));
}

/** What is chosen and what is pointed at, for the layers that outline them. */
export function selectionFeatures(props: MapProps, drawing: PlanDrawing | null): FeatureCollection {
  const of = (thing: MapThing | null | undefined, role: string): Feature[] =>
    thing
      ? geometriesOfThing(thing, props, drawing).map((geometry) => ({
          type: 'Feature',
          geometry,
          properties: { role },
        }))
      : [];
  return {
    type: 'FeatureCollection',
    features: [
      ...(props.lit ?? []).flatMap((thing) => of(thing, 'lit')),
      ...of(props.hovered, 'hovered'),
      ...of(props.selected, 'selected'),
    ],
  };
}

/**
 * Comments parted by how they are drawn: every place has a point, which carries the number and
 * clusters with its neighbours; lines and areas are drawn beside it.
 */
export function splitComments(comments: CommentCollection | null | undefined) {
  const features = comments?.features ?? [];
  const points = features.flatMap(({ geometry, properties }): Feature<Point>[] => {
    const coordinates = numberPosition(geometry);
    return coordinates ? [{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties }] : [];
  });
  const shapes = features.filter(({ geometry }) => geometry.type !== 'Point');
  return {
    points: { type: 'FeatureCollection', features: points } satisfies FeatureCollection,
    shapes: { type: 'FeatureCollection', features: shapes } satisfies FeatureCollection,
  };
}

/** One point inside each plan, where its stage symbol stands and from which close plans are counted. */
export function planPoints(plans: PlanOutlineCollection | null | undefined): FeatureCollection<Point> {
  const features = (plans?.features ?? []).flatMap((plan): Feature<Point>[] => {
    const coordinates = innerPoint(polygonsOf(plan.geometry));
    return coordinates
      ? [{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { ...plan.properties } }]
      : [];
  });
  return { type: 'FeatureCollection', features };
}

function withId(
  collection: { readonly features: readonly Feature<Geometry, { readonly id: string }>[] } | null | undefined,
  id: string,
): Geometry[] {
  return (collection?.features ?? []).filter((f) => f.properties.id === id).map((f) => f.geometry);
}
