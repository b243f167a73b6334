import { z } from 'zod';

export const manifestName = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a backup folder holds. Beside the manifest: `tables/{table}.ndjson.gz`, a line a row with every value as
 * PostgreSQL's own text, and `files/{two digits}/{SHA-256}`, the uploaded files as they are.
 */
export const manifestSchema = z.object({
  format: z.literal('allmenning-backup-1'),
  /** UTC; all rows are those of this one instant. */
  takenAt: z.string(),
  /** The last migration: a backup is restored by a version with the same tables. */
  migration: z.string(),
  /** When the demo was made; null where there is none. A restored demo is not made again. */
  seededAt: z.string().nullable(),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_0-9]+$/),
      columns: z.array(z.string()),
      rows: z.int().min(0),
      /** Of the compressed file. */
      sha256,
    }),
  ),
  files: z.object({ count: z.int().min(0), bytes: z.int().min(0), missing: z.array(sha256) }),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpTable = Manifest['tables'][number];
