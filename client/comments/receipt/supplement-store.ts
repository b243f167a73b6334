import { z } from 'zod';
import { commentPlaceSchema } from '../../../domain/comments/comment-place.ts';
import { commentDraftSchema } from '../draft/comment-draft.ts';
import { inDeviceStore } from '../draft/device-database.ts';

const keptSupplementSchema = z.object({
  supplementTo: z.string(),
  text: z.string(),
  places: z.array(commentPlaceSchema),
  files: commentDraftSchema.shape.files,
  /** The same when it is sent again, so that it is received once. */
  idempotencyKey: commentDraftSchema.shape.idempotencyKey,
  receiptSecret: commentDraftSchema.shape.receiptSecret,
});

/** A supplement that is being written, as the device keeps it. */
export type KeptSupplement = z.infer<typeof keptSupplementSchema>;

/** Beside the drafts of comments, which are kept under the ids of their hearings. */
const keyOf = (supplementTo: string) => `supplement ${supplementTo}`;

/** Null where there is none, and where the browser keeps nothing. */
export async function readSupplement(supplementTo: string): Promise<KeptSupplement | null> {
  const kept = await inDeviceStore('comment-drafts', 'readonly', (store) =>
    store.get(keyOf(supplementTo)),
  ).catch(() => null);
  const parsed = keptSupplementSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

export async function writeSupplement(supplement: KeptSupplement): Promise<void> {
  const key = keyOf(supplement.supplementTo);
  await inDeviceStore('comment-drafts', 'readwrite', (store) => store.put(supplement, key));
}

export async function removeSupplement(supplementTo: string): Promise<void> {
  await inDeviceStore('comment-drafts', 'readwrite', (store) => store.delete(keyOf(supplementTo))).catch(
    () => undefined,
  );
}
