import type { Geometry } from 'geojson';
import type { PlanObjectFeature, PlanObjectProperties } from '../../../client/map/map-data.ts';
import { formerZoneCodes } from '../../../domain/plan-codes/former-zones.ts';
import { legacyMunicipalLandUseRows } from '../../../domain/plan-codes/legacy-municipal-land-use-rows.ts';
import { legacyZoningLandUseRows } from '../../../domain/plan-codes/legacy-zoning-land-use-rows.ts';
import {
  municipalInfrastructureLineNames,
  municipalLineNames,
  municipalTransportLineNames,
  zoningLineNames,
} from '../../../domain/plan-codes/legal-lines.ts';
import { municipalTransportPointNames, zoningPointNames } from '../../../domain/plan-codes/legal-points.ts';
import { municipalLandUseRows } from '../../../domain/plan-codes/municipal-land-use-rows.ts';
import { zoneFamilies, zoneNames } from '../../../domain/plan-codes/zones.ts';
import { zoningLandUseRows } from '../../../domain/plan-codes/zoning-land-use-rows.ts';

export type SheetName = 'purposes' | 'zones' | 'lines' | 'points';

/** Side of a cell in pixels; an object is drawn a margin inside it. */
export const CELL = { purposes: 56, zones: 110, lines: 110, points: 72 } as const satisfies Record<
  SheetName,
  number
>;
const MARGIN = 4;
export const COLUMNS = { purposes: 26, zones: 13, lines: 13, points: 7 } as const;
/** Halfway between whole zooms the map draws patterns at their official size. */
export const SHEET_ZOOM = 16.5;

const PIXEL = 360 / (512 * 2 ** SHEET_ZOOM);
const ORIGIN = { lon: 10, lat: 0 };

export type SheetCell = {
  readonly object: PlanObjectFeature;
  /** Pixels from the top left corner of the sheet to the middle of the cell. */
  readonly x: number;
  readonly y: number;
};

/** Every code that the drawing rules know of, side by side: one object a cell, on the equator, where a degree is as long both ways. */
export function codeSheet(name: SheetName): {
  readonly cells: readonly SheetCell[];
  readonly width: number;
  readonly height: number;
  readonly centre: { readonly lon: number; readonly lat: number };
} {
  const objects = SHEETS[name]();
  const cell = CELL[name];
  const columns = COLUMNS[name];
  const rows = Math.ceil(objects.length / columns);
  const [width, height] = [columns * cell, rows * cell];
  const cells = objects.map((properties, index) => {
    const x = ((index % columns) + 0.5) * cell;
    const y = (Math.floor(index / columns) + 0.5) * cell;
    const geometry = SHAPES[name](x, y, cell / 2 - MARGIN);
    return { object: { type: 'Feature' as const, geometry, properties }, x, y };
  });
  return { cells, width, height, centre: placeOf(width / 2, height / 2) };
}

function placeOf(x: number, y: number): { lon: number; lat: number } {
  return { lon: ORIGIN.lon + x * PIXEL, lat: ORIGIN.lat - y * PIXEL };
}

function at(x: number, y: number): [number, number] {
  const { lon, lat } = placeOf(x, y);
  return [lon, lat];
}

function square(x: number, y: number, half: number): Geometry {
  const corners = [
    at(x - half, y - half),
    at(x + half, y - half),
    at(x + half, y + half),
    at(x - half, y + half),
  ];
  return { type: 'Polygon', coordinates: [[...corners, at(x - half, y - half)]] };
}

const SHAPES: Readonly<Record<SheetName, (x: number, y: number, half: number) => Geometry>> = {
  purposes: square,
  zones: square,
  // Half a pixel down: a line one pixel wide fills a row of pixels.
  lines: (x, y, half) => ({
    type: 'LineString',
    coordinates: [at(x - half, y + 0.5), at(x + half, y + 0.5)],
  }),
  points: (x, y) => ({ type: 'Point', coordinates: at(x, y) }),
};

type Objects = readonly PlanObjectProperties[];
type Parts = Pick<PlanObjectProperties, 'objectType' | 'kind'> & Partial<PlanObjectProperties>;

const object = (parts: Parts): PlanObjectProperties => ({
  id: [parts.objectType, parts.code, parts.status, parts.level, parts.rotation]
    .filter((part) => part != null)
    .join('/'),
  ...parts,
});
const codesOf = (rows: readonly (readonly [string, ...unknown[]])[]) => rows.map(([code]) => code);
const STATUSES = ['1', '2'];

const SHEETS: Readonly<Record<SheetName, () => Objects>> = {
  purposes: () => [
    ...purposes('RpArealformålOmråde', codesOf(zoningLandUseRows)),
    ...STATUSES.flatMap((status) =>
      purposes('KpArealformålOmråde', codesOf(municipalLandUseRows), { status }),
    ),
    ...purposes('RbFormålOmråde', codesOf(legacyZoningLandUseRows)),
    ...STATUSES.flatMap((status) =>
      purposes('KpArealbrukOmråde', codesOf(legacyMunicipalLandUseRows), { status }),
    ),
  ],
  zones: () => [
    ...['Rp', 'Kp'].flatMap(zonesOf),
    object({ objectType: 'KpBåndleggingSone', kind: 'zone', code: '720', status: '2' }),
    object({ objectType: 'RpBestemmelseOmråde', kind: 'provisionArea', code: '1' }),
    object({ objectType: 'KpBestemmelseOmråde', kind: 'provisionArea' }),
    object({ objectType: 'RpBestemmelseMidlByggAnlegg', kind: 'temporaryArea' }),
    object({ objectType: 'PblMidlByggAnleggOmråde', kind: 'temporaryArea' }),
    object({ objectType: 'RpOmråde', kind: 'planArea' }),
    object({ objectType: 'KpOmråde', kind: 'planArea' }),
    // Here there is room for symbols strewn over an area.
    ...['5210', '5220', '5230'].flatMap((code) => [
      ...purposes('RpArealformålOmråde', [code]),
      ...purposes('KpArealformålOmråde', [code], { status: '2' }),
    ]),
    ...Object.entries(formerZoneCodes).flatMap(([objectType, codes]) =>
      (codes.length > 0 ? codes : [null]).map((code) => object({ objectType, kind: 'zone', code })),
    ),
  ],
  lines: () => [
    ...lines('RpJuridiskLinje', zoningLineNames),
    ...lines('KpJuridiskLinje', municipalLineNames),
    ...STATUSES.flatMap((status) =>
      lines('KpInfrastrukturLinje', municipalInfrastructureLineNames, { status }),
    ),
    ...STATUSES.flatMap((status) =>
      [1, 2, 3].flatMap((level) =>
        lines('KpSamferdselLinje', municipalTransportLineNames, { status, level }),
      ),
    ),
    object({ objectType: 'RpRegulertHøyde', kind: 'height' }),
    object({ objectType: 'RpFormålGrense', kind: 'boundary' }),
    object({ objectType: 'KpArealGrense', kind: 'boundary' }),
  ],
  points: () => [
    ...Object.keys(zoningPointNames).map((code) =>
      object({ objectType: 'RpJuridiskPunkt', kind: 'legalPoint', code }),
    ),
    object({ objectType: 'RpJuridiskPunkt', kind: 'legalPoint', code: '1242', rotation: 90 }),
    ...STATUSES.flatMap((status) =>
      [1, 2, 3].flatMap((level) =>
        Object.keys(municipalTransportPointNames).map((code) =>
          object({ objectType: 'KpSamferdselPunkt', kind: 'legalPoint', code, status, level }),
        ),
      ),
    ),
  ],
};

function purposes(
  objectType: string,
  codes: readonly string[],
  more: Partial<PlanObjectProperties> = {},
): Objects {
  return codes.map((code) => object({ objectType, kind: 'landUse', code, ...more }));
}

function zonesOf(plan: string): Objects {
  const families = Object.keys(zoneFamilies);
  return Object.keys(zoneNames).map((code) =>
    object({ objectType: `${plan}${familyOf(families, code)}Sone`, kind: 'zone', code }),
  );
}

/** The hundred of a zone's code tells its family. */
function familyOf(families: readonly string[], code: string): string {
  const hundreds = ['1', '2', '3', '4', '5', '7', '8', '9'];
  return families[hundreds.indexOf(code.charAt(0))] ?? '';
}

function lines(objectType: string, names: object, more: Partial<PlanObjectProperties> = {}): Objects {
  return Object.keys(names).map((code) => object({ objectType, kind: 'legalLine', code, ...more }));
}
