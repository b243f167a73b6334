import { fromEpsgCode, parseEpsgName } from '../coordinate-systems.ts';
import type { FindingList } from '../finding-list.ts';
import type { ReadOptions } from '../read-options.ts';

export type GeojsonSystem = {
  readonly srid: number;
  readonly verticalDatum?: string;
  readonly isAssumed: boolean;
};

/**
 * Coordinate system of a GeoJSON document: the older `crs` member where it stands, else WGS 84 (RFC 7946 §4).
 * 0 where `crs` names something unknown, which has then been told.
 */
export function readGeojsonSystem(
  document: object,
  findings: FindingList,
  options: ReadOptions,
): GeojsonSystem {
  if (options.srid !== undefined) return { ...fromEpsgCode(options.srid), isAssumed: false };
  const crs: unknown = 'crs' in document ? document.crs : undefined;
  if (crs === undefined || crs === null) return { srid: 4326, isAssumed: true };
  const code = codeOf(crs);
  if (code !== null) return { ...fromEpsgCode(code), isAssumed: false };
  const message = '«crs» i GeoJSON-fila er ikke en EPSG-kode vi kjenner. Oppgi EPSG-koden ved import.';
  findings.add({ severity: 'error', code: 'unknown-coordinate-system', message });
  return { srid: 0, isAssumed: false };
}

function codeOf(crs: unknown): number | null {
  const properties = typeof crs === 'object' && crs !== null && 'properties' in crs ? crs.properties : crs;
  if (typeof properties === 'string') return parseEpsgName(properties);
  if (typeof properties !== 'object' || properties === null) return null;
  if ('name' in properties && typeof properties.name === 'string') return parseEpsgName(properties.name);
  const code = 'code' in properties ? Number(properties.code) : Number.NaN;
  return Number.isInteger(code) && code > 0 ? code : null;
}
