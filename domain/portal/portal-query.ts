import { z } from 'zod';
import { municipalityNumberSchema } from '../municipalities.ts';
import { positionSchema } from '../places/place-query.ts';
import { portalGroups } from './portal-group.ts';

/** Plans that the portal's list asks for at a time, and the most that it may. */
export const portalPageSize = 30;
export const largestPortalPage = 100;

const degrees = z.number().min(-180).max(180);

/** Which plans of the portal: what the chips, the menus, the search and the map's view say together. */
export const portalQuerySchema = z.object({
  /** Any of the municipality's numbers. */
  municipalityNumber: municipalityNumberSchema.optional(),
  group: z.enum(portalGroups).optional(),
  /** SOSI plantype. */
  planType: z.number().int().min(1).max(99).optional(),
  /** Words of the name, the place or the id. */
  text: z.string().trim().max(120).optional(),
  /** Nearest first, with the distance told. */
  near: positionSchema.optional(),
  /** Only plans that touch this box: west, south, east, north. */
  within: z.tuple([degrees, degrees, degrees, degrees]).optional(),
  /** How many rows have been shown already. */
  cursor: z.number().int().min(0).max(100_000).default(0),
  limit: z.number().int().min(1).max(largestPortalPage).default(portalPageSize),
});
export type PortalQuery = z.output<typeof portalQuerySchema>;
