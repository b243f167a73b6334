import { z } from 'zod';

/** A heading or paragraph of a document's page, as plain text. */
export const textBlockSchema = z.object({
  kind: z.enum(['heading', 'paragraph']),
  text: z.string(),
});
export type TextBlock = z.infer<typeof textBlockSchema>;
