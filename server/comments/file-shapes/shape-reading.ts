import type { ShapeProblem } from '../../../domain/comments/file-shape.ts';

/** What the reading process is asked: an attachment's bytes, and what they were found to be. */
export type ShapeTask = { readonly bytes: Uint8Array; readonly mediaType: string };

/** Each thing of the file as EWKT, straight and without heights, all in one coordinate system. */
export type ShapeReading =
  | { readonly kind: 'read'; readonly parts: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: ShapeProblem };
