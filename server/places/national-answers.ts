import { bbox, pointOnFeature } from '@turf/turf';
import type { Geometry } from 'geojson';
import { z } from 'zod';
import type { FoundPlace } from '../../domain/places/found-place.ts';

// The answers as the services give them (NLOD/CC BY 4.0, © Kartverket). A row that is not as expected is left out.
const addressSchema = z.object({
  adressetekst: z.string().min(1),
  poststed: z.string().nullish(),
  postnummer: z.string().nullish(),
  kommunenummer: z.string(),
  representasjonspunkt: z.object({ lat: z.number(), lon: z.number() }),
});

export function addressesOf(answer: unknown): FoundPlace[] {
  return rowsOf(answer, 'adresser').flatMap((row) => {
    const parsed = addressSchema.safeParse(row);
    if (!parsed.success) return [];
    const { adressetekst, postnummer, poststed, kommunenummer, representasjonspunkt } = parsed.data;
    const detail = [postnummer, titleCase(poststed ?? '')].filter(Boolean).join(' ');
    const { lon, lat } = representasjonspunkt;
    return [
      {
        kind: 'address' as const,
        name: adressetekst,
        detail,
        municipalityNumber: kommunenummer,
        position: [lon, lat],
      },
    ];
  });
}

const propertySchema = z.object({
  properties: z.object({ kommunenummer: z.string(), matrikkelnummertekst: z.string().min(1) }),
  geometry: z.object({ type: z.enum(['Point', 'Polygon', 'MultiPolygon']), coordinates: z.array(z.any()) }),
});

export function propertiesOf(answer: unknown): FoundPlace[] {
  return rowsOf(answer, 'features').flatMap((row) => {
    const parsed = propertySchema.safeParse(row);
    if (!parsed.success) return [];
    const { kommunenummer, matrikkelnummertekst } = parsed.data.properties;
    const where = whereOf(parsed.data.geometry as Geometry);
    if (!where) return [];
    return [
      {
        kind: 'property' as const,
        name: matrikkelnummertekst,
        detail: '',
        municipalityNumber: kommunenummer,
        ...where,
      },
    ];
  });
}

const placeNameSchema = z.object({
  skrivemåte: z.string().min(1),
  navneobjekttype: z.string().nullish(),
  representasjonspunkt: z.object({ nord: z.number(), øst: z.number() }),
  kommuner: z.array(z.object({ kommunenummer: z.string(), kommunenavn: z.string() })).min(1),
});

export function placeNamesOf(answer: unknown): FoundPlace[] {
  return rowsOf(answer, 'navn').flatMap((row) => {
    const parsed = placeNameSchema.safeParse(row);
    const municipality = parsed.data?.kommuner[0];
    if (!parsed.success || !municipality) return [];
    const { skrivemåte, navneobjekttype, representasjonspunkt } = parsed.data;
    return [
      {
        kind: 'placeName' as const,
        name: skrivemåte,
        detail: navneobjekttype ?? '',
        municipalityNumber: municipality.kommunenummer,
        position: [representasjonspunkt.øst, representasjonspunkt.nord],
      },
    ];
  });
}

function rowsOf(answer: unknown, member: string): readonly unknown[] {
  const parsed = z.record(z.string(), z.unknown()).safeParse(answer);
  const rows = parsed.success ? parsed.data[member] : undefined;
  return Array.isArray(rows) ? rows : [];
}

/** The services' own coordinates; null where a geometry is broken. */
function whereOf(geometry: Geometry): Pick<FoundPlace, 'position' | 'bbox'> | null {
  try {
    const [lon = 0, lat = 0] = pointOnFeature({ type: 'Feature', properties: {}, geometry }).geometry
      .coordinates;
    if (geometry.type === 'Point') return { position: [lon, lat] };
    const [west, south, east, north] = bbox(geometry);
    return { position: [lon, lat], bbox: [west, south, east, north] };
  } catch {
    return null;
  }
}

/** «TØNSBERG» is written by machines; people write «Tønsberg». */
function titleCase(name: string): string {
  return name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
