/** Text that is read as a whole to know what it is; plan geometry of citizens is small. */
const mostTextBytes = 10 * 1024 * 1024;
const headBytes = 4096;

/** A drawing as text: its first group opens a section. */
export function isDxf(bytes: Buffer): boolean {
  return /^\s*(?:999\r?\n[^\n]*\n\s*)*0\r?\n\s*SECTION\r?\n/.test(headOf(bytes));
}

/** JSON that is a GeoJSON object (RFC 7946). */
export function isGeojson(bytes: Buffer): boolean {
  if (bytes.length > mostTextBytes || !/^\s*\{/.test(headOf(bytes))) return false;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && 'type' in value && kinds.has(String(value.type));
  } catch {
    return false;
  }
}

const kinds = new Set([
  'FeatureCollection',
  'Feature',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/** SOSI by its opening group; GPX and KML by their root element, and never with a document type of their own. */
export function readTextType(
  bytes: Buffer,
): 'text/vnd.sosi' | 'application/gpx+xml' | 'application/vnd.google-earth.kml+xml' | undefined {
  const head = headOf(bytes);
  if (/^\s*(?:![^\n]*\n\s*)*\.HODE\b/i.test(head)) return 'text/vnd.sosi';
  if (/<!DOCTYPE|<!ENTITY|<script|<html/i.test(head)) return undefined;
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:\w+:)?(\w+)[\s>]/.exec(head)?.[1];
  if (root === 'gpx') return 'application/gpx+xml';
  return root === 'kml' ? 'application/vnd.google-earth.kml+xml' : undefined;
}

function headOf(bytes: Buffer): string {
  return bytes
    .subarray(0, headBytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}
