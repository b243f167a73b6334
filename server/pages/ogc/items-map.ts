import type { Geometry, Position } from 'geojson';
import { z } from 'zod';
import { projectionFor } from '../../cartography/map-projection.ts';
import { frameAround, toSheet } from '../../cartography/sheet-frame.ts';
import { type Html, html, ownMarkup } from '../shell/html.ts';
import type { PageParts } from './page-parts.ts';

const size = { width: 720, height: 400, unitsPerInch: 96 } as const;
/** Units between the points that are drawn: no eye tells closer ones apart. */
const closest = 1.2;
/** Metres: a single point is shown with what lies about it. */
const leastExtent = 400;
/** Metres across, within which streets and houses are told apart. */
const closeMetres = 4_000;
/** Metres across, beyond which a region's ground would be a patch in a void. */
const farMetres = 300_000;
/** Units: what is smaller gets a dot, so that it is seen. */
const leastSeen = 9;

/** A drawing of where things are among the municipalities, in the page itself; null where none has a place. */
export async function itemsMap(
  geometries: readonly string[],
  title: string,
  { background, readBorders }: Pick<PageParts, 'background' | 'readBorders'>,
): Promise<Html | null> {
  const places = geometries.map((text) => z.custom<Geometry>().parse(JSON.parse(text)));
  const positions = places.flatMap((place) => partsOf(place).flatMap(({ positions: line }) => line));
  const [first] = positions;
  if (!first) return null;
  const projection = projectionFor(0, first[0] ?? 10);
  const metres = positions.map((position) => projection.toMetres(position));
  const frame = frameAround(boxOf(metres), size);
  const toPlace = (position: readonly number[]) => toSheet(frame, projection.toMetres(position));
  const [west, south, east, north] = frame.box;
  const corners = [
    [west, south],
    [east, north],
  ].map((corner) => projection.toLonLat(corner));
  const [low = [0, 0], high = [0, 0]] = corners;
  const box = [low[0] ?? 0, low[1] ?? 0, high[0] ?? 0, high[1] ?? 0] as const;
  const things = (east - west < farMetres ? background?.read?.([...box]) : undefined) ?? [];
  const borders = (await readBorders(box)).map((border) => ownMarkup(shape(border, toPlace, borderLook)));
  const isClose = east - west < closeMetres;
  const land = things.filter(({ layer }) => layer === 'land' || (isClose && layer in groundLooks));
  const ground = land.map(({ layer, geometry }) =>
    ownMarkup(shape(geometry, toPlace, groundLooks[layer] ?? '')),
  );
  const shapes = places.map((place) => ownMarkup(shape(place, toPlace, placeLook) + mark(place, toPlace)));
  const attribution =
    land.length > 0 && background
      ? html`<figcaption class="plain-subtle">${background.attribution}</figcaption>`
      : null;
  return html`<figure class="plain-map"><svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${title}" width="${size.width}" height="${size.height}">
<rect width="${size.width}" height="${size.height}" fill="${land.length > 0 ? '#dfe5e9' : '#eef0f2'}"/>${ground}${borders}${shapes}</svg>${attribution}</figure>`;
}

type Part = { readonly kind: 'point' | 'line' | 'ring'; readonly positions: readonly Position[] };

function partsOf(geometry: Geometry): readonly Part[] {
  switch (geometry.type) {
    case 'Point':
      return [{ kind: 'point', positions: [geometry.coordinates] }];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => ({ kind: 'point', positions: [position] }));
    case 'LineString':
      return [{ kind: 'line', positions: geometry.coordinates }];
    case 'MultiLineString':
      return geometry.coordinates.map((positions) => ({ kind: 'line', positions }));
    case 'Polygon':
      return geometry.coordinates.map((positions) => ({ kind: 'ring', positions }));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((positions) => ({ kind: 'ring', positions }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
  }
}

/** The ground's layers, in the greys of the printed maps; streets and houses only where one is close. */
const groundLooks: Readonly<Record<string, string>> = {
  land: 'fill="#f4f4f2" stroke="none"',
  green: 'fill="#e7ece2" stroke="none"',
  water: 'fill="#dfe5e9" stroke="none"',
  road: 'fill="none" stroke="#cbcbc6" stroke-width="3"',
  street: 'fill="none" stroke="#cbcbc6" stroke-width="2"',
  building: 'fill="#dcdcd8" stroke="none"',
};
const borderLook =
  'fill="#fff" fill-opacity="0.35" stroke="#9aa3a8" stroke-width="1" stroke-linejoin="round"';
const placeLook = 'fill="#0b5d4e" fill-opacity="0.18" stroke="#0b5d4e" stroke-width="1.6"';

function shape(
  geometry: Geometry,
  toPlace: (position: readonly number[]) => readonly [number, number],
  look: string,
): string {
  const parts = partsOf(geometry);
  const path = parts
    .map(({ kind, positions }) => (kind === 'point' ? '' : linePath(positions.map(toPlace), kind === 'ring')))
    .join('');
  const points = parts.flatMap(({ kind, positions }) => {
    const [at] = kind === 'point' ? positions.map(toPlace) : [];
    return at
      ? [
          `<circle cx="${round(at[0])}" cy="${round(at[1])}" r="6" fill="#0b5d4e" stroke="#fff" stroke-width="2"/>`,
        ]
      : [];
  });
  const isLine = parts.every(({ kind }) => kind !== 'ring');
  const drawn = path
    ? `<path d="${path}" fill-rule="evenodd" ${isLine ? look.replace(/fill="#\w+"/, 'fill="none"') : look}/>`
    : '';
  return drawn + points.join('');
}

/** A dot where a line or an area is too small to be seen. */
function mark(
  geometry: Geometry,
  toPlace: (position: readonly number[]) => readonly [number, number],
): string {
  const parts = partsOf(geometry);
  if (parts.some(({ kind }) => kind === 'point')) return '';
  const [west, south, east, north] = boxOf(
    parts.flatMap(({ positions }) => positions.map(toPlace)),
    0,
  );
  if (Math.max(east - west, north - south) >= leastSeen) return '';
  return `<circle cx="${round((west + east) / 2)}" cy="${round((south + north) / 2)}" r="4" fill="#0b5d4e" stroke="#fff" stroke-width="1.5"/>`;
}

/** Through the points that lie apart; something too small for that is drawn as small as it is. */
function linePath(points: readonly (readonly [number, number])[], isClosed: boolean): string {
  const kept: (readonly [number, number])[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= closest) kept.push(point);
  }
  const drawn = kept.length > 1 ? kept : points.slice(0, 3);
  return `${drawn.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')}${isClosed ? 'Z' : ''}`;
}

function boxOf(
  metres: readonly (readonly number[])[],
  least = leastExtent,
): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of metres) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const air = Math.max(0, (least - Math.max(east - west, north - south)) / 2);
  return [west - air, south - air, east + air, north + air];
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
