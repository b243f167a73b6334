import type { Geometry } from 'geojson';
import type { Paint } from './paint.ts';
import { type SheetFrame, toSheet } from './sheet-frame.ts';
import { areaPath, pathThrough, sheetLines } from './sheet-path.ts';

/** As on the map of the screen: what people draw has an ink of its own and a white edge. */
const ink = '#a3004f';
const edge = '#ffffff';
const disc = 'M12 0A12 12 0 1 1 11.99 0Z';

/** Places with their numbers, from 1 where none are given, in metres of the sheet's own system. */
export function drawPlaces(
  frame: SheetFrame,
  places: readonly Geometry[],
  numbers?: readonly number[],
): Paint[] {
  return [
    ...places.flatMap((place) => shape(frame, place)),
    ...places.flatMap((place, index) => number(frame, place, numbers?.[index] ?? index + 1)),
  ];
}

function shape(frame: SheetFrame, place: Geometry): Paint[] {
  const area = areaPath(frame, place);
  const path = area || sheetLines(frame, place).map(pathThrough).join('');
  if (!path) return [];
  const fill: Paint[] = area ? [{ kind: 'fill', path, colour: ink, opacity: 0.18 }] : [];
  return [
    ...fill,
    { kind: 'line', path, colour: edge, width: 6 * frame.pixel },
    { kind: 'line', path, colour: ink, width: 3 * frame.pixel },
  ];
}

function number(frame: SheetFrame, place: Geometry, value: number): Paint[] {
  const at = firstPosition(place);
  if (!at) return [];
  const [x, y] = toSheet(frame, at);
  const size = 22 * frame.pixel;
  return [
    { kind: 'symbol', at: [x, y], size, degrees: 0, colour: ink, fill: disc, strokeWidth: 0, edge: 2 },
    {
      kind: 'text',
      at: [x, y + size * 0.2],
      anchor: 'middle',
      text: String(value),
      size: size * 0.55,
      degrees: 0,
      colour: edge,
      halo: 0,
      isBold: true,
    },
  ];
}

function firstPosition(place: Geometry): readonly number[] | undefined {
  switch (place.type) {
    case 'Point':
      return place.coordinates;
    case 'LineString':
      return place.coordinates[Math.floor(place.coordinates.length / 2)];
    case 'Polygon':
      return place.coordinates[0]?.[0];
    default:
      return undefined;
  }
}
