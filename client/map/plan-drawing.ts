import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { lineLook } from '../../domain/plan-look/line-looks.ts';
import { objectLook } from '../../domain/plan-look/object-look.ts';
import { directionOf } from './direction.ts';
import { boundsOf, linesOf, positionsOf } from './geometry-reading.ts';
import { hatchImageId, stripeImageId } from './image-id.ts';
import type { MapBounds, PlanObjectCollection, PlanObjectFeature, PlanObjectProperties } from './map-data.ts';
import { type MapLevel, mapLevel } from './map-level.ts';
import { labelsOf, pointFeature } from './plan-labels.ts';

/** What the layers need to know of an object; everything is decided once, when the data comes in. */
export type DrawnProperties = {
  readonly id: string;
  readonly kind: PlanObjectProperties['kind'];
  /** Legend row that the object belongs to; a row switched off hides its objects. */
  readonly row: string;
  readonly level: MapLevel;
  readonly color?: string;
  readonly pattern?: string;
  /** Hatch upon a purpose's fill, and symbols strewn over it. */
  readonly overlay?: string;
  readonly strewn?: string;
  /** Keys in `LINE_LOOKS`. */
  readonly border?: string;
  readonly line?: string;
  /** Key in `MAP_SYMBOLS`. */
  readonly icon?: string;
  /** Degrees clockwise from upright. */
  readonly turn?: number;
  readonly anchor?: string;
  readonly text?: string;
  /** What stands under the name when there is room: how much may be built. */
  readonly detail?: string;
  /** Letter height of a delivered text: metres on the ground, at the equator's scale. */
  readonly letters?: number;
  /** A label that the plan also delivers as its own text gives way to it when zoomed in. */
  readonly isDelivered?: boolean;
  /** Zoom from which the name is shown. */
  readonly fromZoom?: number;
  /** The text is the code of a purpose that has no name. */
  readonly isCode?: boolean;
  readonly rank?: number;
};

/** What every drawn thing says of the object that it belongs to. */
export type CommonProperties = Pick<DrawnProperties, 'id' | 'kind' | 'row' | 'level'>;

/** A plan ready to be drawn, with an index for finding objects by id and by view. */
export type PlanDrawing = {
  readonly shapes: FeatureCollection<Geometry, DrawnProperties>;
  readonly labels: FeatureCollection<Point, DrawnProperties>;
  readonly objects: ReadonlyMap<string, IndexedObject>;
  readonly bounds: MapBounds | null;
};
type IndexedObject = { readonly feature: PlanObjectFeature; readonly bounds: MapBounds };

/** Decides colour, pattern, border, symbol and label of every object of a plan. */
export function drawPlan(plan: PlanObjectCollection): PlanDrawing {
  const largestFirst = [...plan.features].sort(
    (a, b) => (b.properties.areaSquareMetres ?? 0) - (a.properties.areaSquareMetres ?? 0),
  );
  const shapes: Feature<Geometry, DrawnProperties>[] = [];
  const objects = new Map<string, IndexedObject>();
  for (const feature of largestFirst) {
    const bounds = boundsOf(positionsOf(feature.geometry));
    if (!bounds) continue;
    objects.set(feature.properties.id, { feature, bounds });
    if (feature.properties.kind !== 'label') shapes.push(shapeOf(feature), ...lineEnds(feature));
  }
  const all = boundsOf(
    [...objects.values()].flatMap(({ bounds: [west, south, east, north] }) => [
      [west, south],
      [east, north],
    ]),
  );
  const labels = labelsOf(
    [...objects.values()].map(({ feature }) => feature),
    commonProperties,
  );
  return {
    shapes: { type: 'FeatureCollection', features: shapes },
    labels: { type: 'FeatureCollection', features: labels },
    objects,
    bounds: all,
  };
}

/** Legend row of an object: the same purpose, zone or line is one row. */
export function legendRow(object: PlanObjectProperties): string {
  const type = object.kind === 'landUse' ? '' : object.objectType;
  return `${object.kind}/${type}/${object.code ?? ''}/${object.status ?? ''}`;
}

function shapeOf(feature: PlanObjectFeature): Feature<Geometry, DrawnProperties> {
  const object = feature.properties;
  const properties = { ...commonProperties(object), ...paintOf(object) };
  return { type: 'Feature', geometry: feature.geometry, properties };
}

function commonProperties(object: PlanObjectProperties): CommonProperties {
  return { id: object.id, kind: object.kind, row: legendRow(object), level: mapLevel(object.level) };
}

function paintOf(object: PlanObjectProperties): Partial<DrawnProperties> {
  const { colours = [], hatch, symbol, boundary, line, point } = objectLook(object.kind, object);
  const [colour] = colours;
  const isPurpose = object.kind === 'landUse';
  return {
    ...(colours.length > 1 ? { pattern: stripeImageId(colours) } : colour ? { color: colour } : {}),
    ...(hatch ? { [isPurpose ? 'overlay' : 'pattern']: hatchImageId(hatch) } : {}),
    ...(symbol ? { strewn: `strewn:area/${symbol}` } : {}),
    ...(boundary ? { border: boundary } : {}),
    ...(line ? { line } : {}),
    ...(point ? { icon: point, turn: -(object.rotation ?? 0) } : {}),
  };
}

/** Strokes across both ends of a measuring line, turned as the line is there. */
function lineEnds(feature: PlanObjectFeature): Feature<Point, DrawnProperties>[] {
  const { line } = paintOf(feature.properties);
  if (!line || !lineLook(line).hasEndStrokes) return [];
  const common = { ...commonProperties(feature.properties), icon: 'line/end' };
  return linesOf(feature.geometry).flatMap((positions) =>
    [positions, positions.toReversed()].flatMap(([end, next]) =>
      end && next ? [pointFeature(end, { ...common, turn: -directionOf(end, next) })] : [],
    ),
  );
}
