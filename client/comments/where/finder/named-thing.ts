import { z } from 'zod';
import { aroundMetres } from '../../../../domain/comments/around-metres.ts';
import { placeGeometrySchema } from '../../../../domain/comments/comment-place.ts';

export const thingKinds = ['address', 'property', 'street', 'placeName', 'object'] as const;
export type ThingKind = (typeof thingKinds)[number];

/**
 * Something that was found by its name. A street's line is fetched by its name and municipality; all
 * else has its geometry with it, an address and a property as a point.
 */
export const namedThingSchema = z.object({
  kind: z.enum(thingKinds),
  /** «Storgata 4», «12/34», «BBB3». */
  name: z.string(),
  /** Tells it from others of its name. */
  detail: z.string(),
  municipalityNumber: z.string(),
  geometry: placeGeometrySchema.nullable(),
  planObjectId: z.uuid().nullable(),
});
export type NamedThing = z.infer<typeof namedThingSchema>;

/** How much of a thing is meant. */
export const extentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('itself') }),
  z.object({ kind: z.literal('around'), metres: z.int().min(aroundMetres.least).max(aroundMetres.most) }),
  z.object({ kind: z.literal('stretch'), from: namedThingSchema, to: namedThingSchema }),
]);
export type Extent = z.infer<typeof extentSchema>;

/** What a place was made from without drawing, so that it can be changed the same way. */
export const placeOriginSchema = z.object({
  thing: namedThingSchema,
  extent: extentSchema,
  /** The name that it was given then. */
  label: z.string(),
});
