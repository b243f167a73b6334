import type { Geometry, Position } from 'geojson';
import type { Language } from '../../../domain/language.ts';
import type { MapProjection } from '../../cartography/map-projection.ts';
import { sheetWords } from './sheet-words.ts';

/** A document is not the place for a coastline: the rest stands in the GeoJSON beside it. */
const mostPositions = 40;

const kinds = {
  Point: 'point',
  LineString: 'line',
  Polygon: 'area',
} as const satisfies Partial<Record<Geometry['type'], keyof typeof sheetWords>>;

/** «punkt: 10,410000, 59,265000 (øst, nord: 580 314, 6 570 000)», with decimal points so that it can be copied. */
export function coordinateWords(geometry: Geometry, projection: MapProjection, language: Language): string {
  const positions = positionsOf(geometry);
  const shown = positions.slice(0, mostPositions).map((position) => {
    const [lon = 0, lat = 0] = position;
    const [east, north] = projection.toMetres(position);
    return `${lon.toFixed(6)} ${lat.toFixed(6)} (${east.toFixed(2)} ${north.toFixed(2)})`;
  });
  const kind = geometry.type in kinds ? kinds[geometry.type as keyof typeof kinds] : 'area';
  const left = positions.length - shown.length;
  const rest = left > 0 ? [`${left} ${sheetWords.morePoints[language]} steder.geojson`] : [];
  return `${sheetWords[kind][language]}: ${[...shown, ...rest].join('; ')}`;
}

function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
    case 'MultiPoint':
      return geometry.coordinates;
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}
