import { z } from 'zod';
import { commentLimits } from './comment-limits.ts';
import type { FieldProblem } from './field-problem.ts';
import { plainLine } from './plain-text.ts';

/** Longitude and latitude in WGS 84, degrees; no height. */
const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

// Far above the limit that is explained to people, so that they meet that one and not a schema's.
const mostPositions = 20_000;

const ring = z
  .array(lonLat)
  .min(4)
  .max(mostPositions)
  .refine(
    (positions) => {
      const first = positions[0];
      const last = positions.at(-1);
      return first?.[0] === last?.[0] && first?.[1] === last?.[1];
    },
    { error: 'invalid' satisfies FieldProblem },
  );

/** What a person draws: a point, a line or an area, GeoJSON in WGS 84 longitude and latitude. */
export const placeGeometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: lonLat }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(lonLat).min(2).max(mostPositions) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1).max(10) }),
]);
export type PlaceGeometry = z.infer<typeof placeGeometrySchema>;

/** One numbered place of a comment. The id is made on the device and stays with the place. */
export const commentPlaceSchema = z.object({
  id: z.uuid(),
  geometry: placeGeometrySchema,
  /** The person's own name for it: "Punkt ved Nedre Langgate 20". */
  label: plainLine({ maximum: commentLimits.labelCharacters }).default(''),
  /** The plan object that the place speaks of, when the person said so. */
  planObjectId: z.uuid().nullable().default(null),
  /** The paragraph of the text (from 1) that it belongs to; null for all of it. */
  paragraph: z.int().min(1).max(commentLimits.textCharacters).nullable().default(null),
});
export type CommentPlace = z.infer<typeof commentPlaceSchema>;

export const commentPlacesSchema = z
  .array(commentPlaceSchema)
  .max(commentLimits.places, { error: 'too-many-places' satisfies FieldProblem })
  .refine((places) => new Set(places.map(({ id }) => id)).size === places.length, {
    error: 'invalid' satisfies FieldProblem,
  })
  .default([]);
