import { z } from 'zod';
import { municipalityNumberSchema } from '../municipalities.ts';

/** Longitude and latitude in WGS 84, on land and sea that Norway governs. */
export const positionSchema = z.tuple([z.number().min(-10).max(40), z.number().min(54).max(82)]);
export type Position = z.output<typeof positionSchema>;

/** What someone looks for: a plan by name or id, an address, a property «12/34», a street or a place name. */
export const placeQuerySchema = z.object({
  text: z.string().trim().max(120),
  /** Only in this municipality; any of its numbers. */
  municipalityNumber: municipalityNumberSchema.optional(),
  /** Of equals, the nearest come first. */
  near: positionSchema.optional(),
});
export type PlaceQuery = z.output<typeof placeQuerySchema>;

/** Fewer letters than this could mean anything. */
export const shortestQuery = 2;

/** A property of the cadastre: gårdsnummer, bruksnummer, and festenummer where it has one. */
export type PropertyNumber = { readonly farm: number; readonly unit: number; readonly lease: number | null };

const propertyPattern =
  /^(?:g(?:[aå]rds)?n(?:ummer|r)\.?\s*)?(\d{1,5})\s*(?:[/-]|,?\s*b(?:ruks)?n(?:ummer|r)\.?)\s*(\d{1,5})(?:\s*[/-]\s*(\d{1,5}))?$/i;

/** «12/34», «12-34», «gnr. 12 bnr. 34», «12/34/5»; null for anything else. */
export function parsePropertyNumber(text: string): PropertyNumber | null {
  const [, farm, unit, lease] = propertyPattern.exec(text.trim()) ?? [];
  if (farm === undefined || unit === undefined) return null;
  return { farm: Number(farm), unit: Number(unit), lease: lease === undefined ? null : Number(lease) };
}

/** «12/34», and «12/34/5» for a part that is leased. */
export function propertyName({ farm, unit, lease }: PropertyNumber): string {
  return lease ? `${farm}/${unit}/${lease}` : `${farm}/${unit}`;
}
