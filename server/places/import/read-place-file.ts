import type { PlaceFile } from './place-record.ts';
import { readPlaceCsv } from './read-place-csv.ts';
import { readPlaceGeojson } from './read-place-geojson.ts';

/** Bytes of the largest file that is read: every address of the largest municipality, several times over. */
export const largestPlaceFile = 300_000_000;

/** Places of a GeoJSON or CSV file (UTF-8, else Windows-1252); null where it is neither. */
export function readPlaceFile(bytes: Uint8Array): PlaceFile | null {
  const text = decode(bytes);
  return /^[\uFEFF\s]*\{/.test(text) ? readPlaceGeojson(text) : readPlaceCsv(text);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
