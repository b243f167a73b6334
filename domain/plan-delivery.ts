import { z } from 'zod';
import { plainLine, plainText } from './comments/plain-text.ts';
import { languageSchema } from './language-schema.ts';
import { documentKinds } from './plan-codes/document-kinds.ts';

/** Where the consultant is told of the answer; empty where they ask for none. */
const answerTo = z
  .string()
  .trim()
  .max(254, 'email')
  .transform((text) => text || null)
  .pipe(z.email('email').nullable());

const told = { answerTo, language: languageSchema };

const note = plainText({ maximum: 2000 });

/** A draft that a consultant hands in, with what they say of it. */
export const deliveryNoteSchema = z.object({ importId: z.uuid(), note, ...told });
export type DeliveryNote = z.output<typeof deliveryNoteSchema>;

/** A document that a consultant hands in. */
export const documentDeliverySchema = z.object({
  planId: z.uuid(),
  kind: z.enum(documentKinds),
  title: plainLine({ maximum: 200, missing: 'invalid' }),
  note,
  ...told,
});
export type DocumentDelivery = z.output<typeof documentDeliverySchema>;

/** A delivery that is sent back says why. */
export const deliveryReturnSchema = z.object({
  deliveryId: z.uuid(),
  reason: plainText({ maximum: 500, missing: 'invalid' }),
});
