import { z } from 'zod';
import { manifestSchema } from '../backup-format.ts';

/**
 * What the folder of one municipality's archive holds: as a backup's, with the rows of the municipality and those that
 * they refer to.
 */
export const archiveSchema = z.object({
  ...manifestSchema.shape,
  format: z.literal('allmenning-municipality-1'),
  seededAt: z.null(),
  municipality: z.object({ id: z.uuid(), name: z.string(), number: z.string() }),
  /** Other municipalities that its rows name as senders, by all the numbers they have had. Names are public. */
  named: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      numbers: z.array(z.object({ number: z.string(), validFrom: z.string(), validTo: z.string() })),
    }),
  ),
  /** A digest of each table's rows, the same wherever and in whatever order they are kept. */
  digests: z.record(z.string(), z.string()),
});
export type Archive = z.infer<typeof archiveSchema>;
