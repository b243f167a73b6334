import type { Geometry } from 'geojson';
import type { MapProjection } from './map-projection.ts';
import type { Paint } from './paint.ts';
import { projectGeometry } from './project-geometry.ts';
import { type SheetFrame, unitsPerMetre } from './sheet-frame.ts';
import { areaPath, pathThrough, sheetLines } from './sheet-path.ts';

/** A thing of the base map in WGS 84, from below to above: land, green, water, road, street, building, place. */
export type BackgroundThing = {
  readonly layer: string;
  readonly name?: string | undefined;
  /** Metres, of a street. */
  readonly width?: number | undefined;
  readonly geometry: Geometry;
};

/** What the base map holds within west, south, east, north in WGS 84. */
export type ReadBackground = (box: readonly [number, number, number, number]) => readonly BackgroundThing[];

/** The calm greys of the map on the screen; the colours belong to the plans. */
const greys = {
  sea: '#dfe5e9',
  land: '#f4f4f2',
  green: '#e7ece2',
  building: '#dcdcd8',
  buildingEdge: '#bcbcb7',
  street: '#ffffff',
  streetEdge: '#cbcbc6',
  road: '#cbcbc6',
  text: '#4a4a46',
};

/** The base map under a plan: sea, land, streets and houses in grey. */
export function drawBackground(
  frame: SheetFrame,
  things: readonly BackgroundThing[],
  projection: MapProjection,
): Paint[] {
  const placed = things.map((thing) => ({ ...thing, geometry: projectGeometry(thing.geometry, projection) }));
  const of = (...layers: string[]) => placed.filter(({ layer }) => layers.includes(layer));
  const area = (layer: string, colour: string, edge?: string) =>
    of(layer).flatMap(({ geometry }): Paint[] => {
      const path = areaPath(frame, geometry);
      if (!path) return [];
      const fill: Paint = { kind: 'fill', path, colour };
      return edge ? [fill, { kind: 'line', path, colour: edge, width: 0.5 * frame.pixel }] : [fill];
    });
  const sheet = `M0 0L${frame.width} 0L${frame.width} ${frame.height}L0 ${frame.height}Z`;
  return [
    { kind: 'fill', path: sheet, colour: of('land').length > 0 ? greys.sea : '#ffffff' },
    ...area('land', greys.land),
    ...area('green', greys.green),
    ...area('water', greys.sea),
    ...lines(frame, of('road'), greys.road, 0),
    ...lines(frame, of('street'), greys.streetEdge, 1.4),
    ...lines(frame, of('street'), greys.street, 0),
    ...area('building', greys.building, greys.buildingEdge),
    ...streetNames(frame, of('street')),
  ];
}

function lines(frame: SheetFrame, things: readonly BackgroundThing[], colour: string, edge: number): Paint[] {
  return things.flatMap(({ geometry, width }): Paint[] => {
    const path = sheetLines(frame, geometry).map(pathThrough).join('');
    const units = (width ?? 0) * unitsPerMetre(frame);
    return path
      ? [{ kind: 'line', path, colour, width: Math.max(units, 1.2 * frame.pixel) + edge * frame.pixel }]
      : [];
  });
}

/** Names along streets that are wide enough on the sheet to carry them. */
function streetNames(frame: SheetFrame, streets: readonly BackgroundThing[]): Paint[] {
  return streets.flatMap(({ name, geometry, width = 0 }): Paint[] => {
    const [line = []] = sheetLines(frame, geometry);
    const middle = Math.floor(line.length / 2);
    const [from, to] = [line[middle - 1], line[middle]];
    const size = Math.min(width * unitsPerMetre(frame) * 0.7, 8 * frame.pixel);
    if (!name || !from || !to || size < 5 * frame.pixel) return [];
    const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    const upright = degrees > 90 || degrees < -90 ? degrees + 180 : degrees;
    const at = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + size * 0.35] as const;
    return [
      { kind: 'text', at, anchor: 'middle', text: name, size, degrees: upright, colour: greys.text, halo: 0 },
    ];
  });
}
