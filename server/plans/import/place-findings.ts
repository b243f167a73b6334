import { sql } from 'drizzle-orm';
import type { Extent, Finding } from '../../../domain/plan-file.ts';
import type { Transaction } from '../../database/database.ts';
import { type ImportFinding, type LonLatBox, toImportFinding } from './import-report.ts';

/** Readers' findings with their places in WGS 84; without places where the coordinate system cannot be used. */
export async function placeFindings(
  transaction: Transaction,
  findings: readonly Finding[],
  srid: number,
): Promise<readonly ImportFinding[]> {
  const corners = findings.flatMap(({ position, bbox }, index) => [
    ...(position === undefined ? [] : [{ index, part: 'position', east: position[0], north: position[1] }]),
    ...(bbox === undefined
      ? []
      : edgesOf(bbox).map(([east, north]) => ({ index, part: 'bbox', east, north }))),
  ]);
  const placed = corners.length === 0 ? [] : await toLonLat(transaction, corners, srid);
  const byFinding = Map.groupBy(placed, ({ index }) => index);
  return findings.map((finding, index) => toImportFinding(finding, placeOf(byFinding.get(index) ?? [])));
}

type Corner = { index: number; part: string; east: number; north: number };
type Placed = { index: number; part: string; lon: number; lat: number };

/** In a savepoint: PROJ raises an error for what no place on earth has, and the findings are told all the same. */
async function toLonLat(
  transaction: Transaction,
  corners: readonly Corner[],
  srid: number,
): Promise<readonly Placed[]> {
  try {
    return await transaction.transaction((savepoint) =>
      savepoint.execute<Placed>(sql`
        select index, part, st_x(point) as lon, st_y(point) as lat
        from json_to_recordset(${JSON.stringify(corners)}::json)
          as corner (index integer, part text, east float8, north float8)
        cross join lateral st_transform(st_setsrid(st_makepoint(east, north), ${srid}::integer), 4326) as point
      `),
    );
  } catch {
    return [];
  }
}

function placeOf(placed: readonly Placed[]): Pick<ImportFinding, 'position' | 'bbox'> {
  const position = placed.find(({ part }) => part === 'position');
  const corners = placed.filter(({ part }) => part === 'bbox');
  const bbox: LonLatBox | null =
    corners.length === 0
      ? null
      : [
          Math.min(...corners.map(({ lon }) => lon)),
          Math.min(...corners.map(({ lat }) => lat)),
          Math.max(...corners.map(({ lon }) => lon)),
          Math.max(...corners.map(({ lat }) => lat)),
        ];
  return {
    ...(position && { position: [round(position.lon), round(position.lat)] as const }),
    ...(bbox && { bbox: [round(bbox[0]), round(bbox[1]), round(bbox[2]), round(bbox[3])] as const }),
  };
}

function edgesOf([west, south, east, north]: Extent): readonly (readonly [number, number])[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

/** To a centimetre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
