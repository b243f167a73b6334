import type { Feature, Point, Position } from 'geojson';
import { isMeasured, utilisationWords } from '../../domain/plan-codes/utilisation-types.ts';
import { labelLines, letterHeightInMetres } from '../../domain/plan-look/label-look.ts';
import { directionOf, readableTurn } from './direction.ts';
import { polygonsOf, positionsOf } from './geometry-reading.ts';
import { innerPoint } from './inner-point.ts';
import type { PlanObjectFeature, PlanObjectProperties } from './map-data.ts';
import type { CommonProperties, DrawnProperties } from './plan-drawing.ts';

type Label = Feature<Point, DrawnProperties>;
type Common = (object: PlanObjectProperties) => CommonProperties;

/** påskriftType of utilisation: a plan that writes it itself needs no second one. */
const UTILISATION_TEXT = '5';

/** Names inside their areas, regulated heights on their lines, and the plan's own texts where they were put. */
export function labelsOf(features: readonly PlanObjectFeature[], common: Common): Label[] {
  const texts = features.filter(({ properties }) => properties.kind === 'label');
  const delivered = {
    names: new Set(texts.map(({ properties }) => labelLines(properties.labelText ?? ''))),
    hasUtilisation: texts.some(({ properties }) => properties.labelType === UTILISATION_TEXT),
  };
  return features.flatMap((feature) => {
    const { kind } = feature.properties;
    if (kind === 'label') return deliveredLabel(feature, common);
    if (kind === 'height') return heightLabel(feature, common);
    return kind === 'planArea' ? [] : nameLabel(feature, common, delivered);
  });
}

export function pointFeature(coordinates: Position, properties: DrawnProperties): Label {
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties };
}

type Delivered = { readonly names: ReadonlySet<string>; readonly hasUtilisation: boolean };

/** Field, zone or area name; for a purpose without one its code, which only the high contrast map shows. */
function nameLabel(feature: PlanObjectFeature, common: Common, delivered: Delivered): Label[] {
  const object = feature.properties;
  const name = object.name?.trim();
  const code = object.kind === 'landUse' ? object.code : undefined;
  const text = name || code;
  const place = text ? innerPoint(polygonsOf(feature.geometry)) : null;
  if (!text || !place) return [];
  const detail = delivered.hasUtilisation
    ? ''
    : (object.utilisation ?? [])
        .filter(isMeasured)
        .map((use) => utilisationWords(use, 'nb'))
        .join('\n');
  return [
    pointFeature(place, {
      ...common(object),
      text,
      rank: -(object.areaSquareMetres ?? 0),
      fromZoom: fromZoom(object.areaSquareMetres ?? 0),
      isDelivered: delivered.names.has(text),
      ...(name ? {} : { isCode: true }),
      ...(detail ? { detail } : {}),
    }),
  ];
}

/** A text of the plan map at its own place, turned as its own two positions or its rotation say. */
function deliveredLabel(feature: PlanObjectFeature, common: Common): Label[] {
  const object = feature.properties;
  const text = labelLines(object.labelText ?? '');
  const positions = positionsOf(feature.geometry);
  // SOSI gives what the text belongs to, where it starts and a point on its base line.
  const [place, toward] = positions.length > 2 ? positions.slice(1) : positions;
  if (!text || !place) return [];
  const rotation = object.rotation ?? directionOf(place, toward ?? place);
  const letters = atEquator(letterHeightInMetres(object), place);
  return [pointFeature(place, { ...common(object), text, ...readableTurn(rotation), letters })];
}

/** «GH +24,5» along the line that it is regulated for, in its middle. */
function heightLabel(feature: PlanObjectFeature, common: Common): Label[] {
  const { heightValue, heightType } = feature.properties;
  const positions = positionsOf(feature.geometry);
  const middle = Math.floor(positions.length / 2);
  const place = positions[middle];
  if (heightValue == null || !place) return [];
  const text = `${heightType ?? 'k'} +${heightValue.toLocaleString('nb-NO')}`;
  const along = readableTurn(directionOf(positions[middle - 1] ?? place, place));
  const letters = atEquator(letterHeightInMetres({ labelType: '8' }), place);
  return [pointFeature(place, { ...common(feature.properties), text, rank: 0, ...along, letters })];
}

/** Names of fields show from zoom 13, those of the wide areas of a municipal plan from where there is room for them. */
function fromZoom(squareMetres: number): number {
  const roomInPixels = 60;
  const metresAPixel = Math.sqrt(squareMetres) / roomInPixels;
  // 40 000 metres a pixel at zoom 0, at the latitude of southern Norway.
  return Math.max(8, Math.min(13, Math.ceil(Math.log2(40_000 / Math.max(1, metresAPixel)))));
}

/** Metres as the map's projection draws them, which stretches everything the farther north it lies. */
function atEquator(metres: number, [, lat = 0]: Position): number {
  return Number((metres / Math.cos((lat * Math.PI) / 180)).toFixed(3));
}
