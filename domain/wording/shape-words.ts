import type { Geometry } from 'geojson';
import type { Language } from '../language.ts';

const things = {
  nb: { area: ['flate', 'flater'], line: ['linje', 'linjer'], point: ['punkt', 'punkter'] },
  nn: { area: ['flate', 'flater'], line: ['linje', 'linjer'], point: ['punkt', 'punkt'] },
  en: { area: ['area', 'areas'], line: ['line', 'lines'], point: ['point', 'points'] },
} as const;

type Kind = keyof (typeof things)['nb'];

/** «2 flater, 1 linje og 3 punkter»: what a collection of shapes holds, counted thing by thing. */
export function shapeWords(geometries: readonly Geometry[], language: Language): string {
  const kinds = geometries.flatMap(kindsOf);
  const counted = (['area', 'line', 'point'] as const).flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count === 0 ? [] : [`${count} ${things[language][kind][count === 1 ? 0 : 1]}`];
  });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(counted);
}

function kindsOf(geometry: Geometry): readonly Kind[] {
  switch (geometry.type) {
    case 'GeometryCollection':
      return geometry.geometries.flatMap(kindsOf);
    case 'Polygon':
    case 'MultiPolygon':
      return ['area'];
    case 'LineString':
    case 'MultiLineString':
      return ['line'];
    case 'Point':
    case 'MultiPoint':
      return ['point'];
  }
}
