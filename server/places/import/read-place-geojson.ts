import { z } from 'zod';
import { nameOfPlace, type PlaceProperties } from './name-of-place.ts';
import { arePossible, type PlaceFile, type PlaceRecord } from './place-record.ts';

const fileSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry: z
        .object({
          type: z.enum(['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
          coordinates: z.array(z.unknown()),
        })
        .nullable()
        .catch(null),
    }),
  ),
});

/** Reads places from GeoJSON; null where the text is no feature collection. */
export function readPlaceGeojson(text: string): PlaceFile | null {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  // GeoJSON without the older `crs` member is in degrees.
  const srid = Number(/(\d{4,6})$/.exec(parsed.data.crs?.properties.name ?? '')?.[1] ?? 4326);
  const records: PlaceRecord[] = [];
  const streets = new Map<string, string[]>();
  let leftOut = 0;
  for (const { properties, geometry } of parsed.data.features) {
    const isLine = geometry?.type === 'LineString' || geometry?.type === 'MultiLineString';
    const named = geometry && nameOfPlace(textsOf(properties ?? {}), isLine);
    if (!named || (named.kind === 'street') !== isLine || !arePossible(geometry.coordinates, srid)) {
      leftOut += 1;
      continue;
    }
    const shape = JSON.stringify({ type: geometry.type, coordinates: geometry.coordinates });
    const known = named.kind === 'street' ? streets.get(named.name) : undefined;
    if (known) {
      known.push(shape);
      continue;
    }
    const geometries = [shape];
    if (named.kind === 'street') streets.set(named.name, geometries);
    records.push({ ...named, srid, geometries });
  }
  return { records, leftOut };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function textsOf(properties: Readonly<Record<string, unknown>>): PlaceProperties {
  return new Map(
    Object.entries(properties)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([name, value]) => [name.toLowerCase(), String(value).normalize('NFC')]),
  );
}
