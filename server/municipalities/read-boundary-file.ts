import { z } from 'zod';

/** One municipality of a boundary file, its parts as GeoJSON text. */
export type FileBoundary = {
  readonly number: string;
  readonly name: string | undefined;
  readonly parts: readonly string[];
};

export type BoundaryFile = {
  /** EPSG code of the coordinates. */
  readonly srid: number;
  readonly boundaries: readonly FileBoundary[];
  /** Features that name no municipality or are no area. */
  readonly leftOut: number;
};

const fileSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry: z.object({ type: z.string() }).loose().nullable(),
    }),
  ),
});

/** Names that files in use give to number and name. */
const numberProperties = ['kommunenummer', 'kommunenr', 'komm', 'knr', 'nummer', 'id'];
const nameProperties = ['kommunenavn', 'navn', 'name'];

/** Reads municipalities from GeoJSON; parts of one are gathered. Null where it is no feature collection. */
export function readBoundaryFile(text: string): BoundaryFile | null {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const found = new Map<string, { name: string | undefined; parts: string[] }>();
  let leftOut = 0;
  for (const { properties, geometry } of parsed.data.features) {
    const number = readNumber(properties ?? {});
    if (number === undefined || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')) {
      leftOut += 1;
      continue;
    }
    const entry = found.get(number) ?? { name: readName(properties ?? {}), parts: [] };
    entry.parts.push(JSON.stringify(geometry));
    found.set(number, entry);
  }
  const boundaries = [...found].map(([number, entry]) => ({ number, ...entry }));
  boundaries.sort((a, b) => a.number.localeCompare(b.number));
  return { srid: readSrid(parsed.data.crs?.properties.name), boundaries, leftOut };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** GeoJSON without the older `crs` member is in degrees. */
function readSrid(name: string | undefined): number {
  const code = /(\d{4,6})$/.exec(name ?? '')?.[1];
  return code === undefined ? 4326 : Number(code);
}

function readNumber(properties: Readonly<Record<string, unknown>>): string | undefined {
  for (const wanted of numberProperties) {
    const digits = String(propertyOf(properties, wanted) ?? '').trim();
    if (/^\d{3,4}$/.test(digits)) return digits.padStart(4, '0');
  }
  return undefined;
}

/** A name as text, or the first of several by language (`[{ navn, sprak }]`). */
function readName(properties: Readonly<Record<string, unknown>>): string | undefined {
  for (const wanted of nameProperties) {
    const value = propertyOf(properties, wanted);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    const first = Array.isArray(value) ? z.object({ navn: z.string() }).safeParse(value[0]) : undefined;
    if (first?.success) return first.data.navn;
  }
  return undefined;
}

function propertyOf(properties: Readonly<Record<string, unknown>>, wanted: string): unknown {
  const key = Object.keys(properties).find((name) => name.toLowerCase() === wanted);
  return key === undefined ? undefined : properties[key];
}
