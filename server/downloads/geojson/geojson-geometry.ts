import type { DeliveredGeometry, Position } from '../../../domain/plan-file.ts';
import { lineariseCurve } from '../../plans/geometry/linearise-curve.ts';

export type GeojsonShape = {
  /** How the delivered file called it: a MultiPolygon of one part stays one. */
  readonly element: string;
  /** Decimals to round to; all where absent. */
  readonly decimals?: number;
  /** Surfaces go counter-clockwise round, holes clockwise (RFC 7946 §3.1.6); as delivered where false. */
  readonly turned: boolean;
};

/** A geometry as GeoJSON in text; arcs as chords that stray at most a centimetre. */
export function geojsonGeometry(geometry: DeliveredGeometry, shape: GeojsonShape): string {
  const isMulti = shape.element.startsWith('Multi');
  const several = (type: string, parts: readonly string[]): string =>
    parts.length === 1 && !isMulti
      ? `{"type":"${type}","coordinates":${parts[0]}}`
      : `{"type":"Multi${type}","coordinates":[${parts.join(',')}]}`;
  switch (geometry.type) {
    case 'points':
      return several(
        'Point',
        geometry.positions.map((position) => positionText(position, shape)),
      );
    case 'curve':
      return several('LineString', [lineText(lineariseCurve(geometry.curve), shape)]);
    case 'curves':
      return several(
        'LineString',
        geometry.curves.map((curve) => lineText(lineariseCurve(curve), shape)),
      );
    case 'surface': {
      const patches = geometry.patches.map(({ exterior, interiors }) =>
        [exterior, ...interiors].map(({ curve }, index) => {
          const ring = lineariseCurve(curve);
          const isRight = !shape.turned || isCounterClockwise(ring) === (index === 0);
          return lineText(isRight ? ring : ring.toReversed(), shape);
        }),
      );
      return several(
        'Polygon',
        patches.map((rings) => `[${rings.join(',')}]`),
      );
    }
  }
}

function lineText(positions: readonly Position[], shape: GeojsonShape): string {
  return `[${positions.map((position) => positionText(position, shape)).join(',')}]`;
}

function positionText([east, north, height]: Position, { decimals }: GeojsonShape): string {
  const number = (value: number) =>
    decimals === undefined ? String(value) : String(Number(value.toFixed(decimals)));
  return height === undefined
    ? `[${number(east)},${number(north)}]`
    : `[${number(east)},${number(north)},${number(height)}]`;
}

function isCounterClockwise(ring: readonly Position[]): boolean {
  const [origin] = ring;
  if (origin === undefined) return true;
  let area = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [before = origin, here = origin] = [ring[index - 1], ring[index]];
    area += (before[0] - origin[0]) * (here[1] - origin[1]) - (here[0] - origin[0]) * (before[1] - origin[1]);
  }
  return area >= 0;
}
