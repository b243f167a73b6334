import { z } from 'zod';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const ring = z.array(position).min(4).max(5_000);
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1).max(100) });
const multiPolygon = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(ring).min(1).max(100)).min(1).max(100),
});

/** Where a hearing's area comes from: its plan versions, the municipality's outline, or a drawing (WGS 84). */
const hearingAreaSchema = z.discriminatedUnion('source', [
  z.object({ source: z.literal('plan') }),
  z.object({ source: z.literal('municipality') }),
  z.object({
    source: z.literal('drawn'),
    geometry: z.discriminatedUnion('type', [polygon, multiPolygon]),
  }),
]);
export type HearingArea = z.infer<typeof hearingAreaSchema>;

/** What a hearing puts out: plan versions, each with the name of its alternative, documents and an area. */
export const hearingContentSchema = z.object({
  planVersions: z
    .array(
      z.object({
        planVersionId: z.uuid(),
        /** "A", "B"; null where there is one proposal. */
        alternative: z.string().trim().min(1).max(40).nullable().default(null),
      }),
    )
    .max(20),
  documentIds: z.array(z.uuid()).max(200),
  /** Absent keeps the area; one that comes from the plan follows its versions. */
  area: hearingAreaSchema.optional(),
});
export type HearingContent = z.infer<typeof hearingContentSchema>;
