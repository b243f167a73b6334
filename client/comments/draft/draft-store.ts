import { type CommentDraft, commentDraftSchema } from './comment-draft.ts';
import { inDeviceStore } from './device-database.ts';

/**
 * Drafts on the device, one a hearing. Rejects where the browser keeps nothing, as some do in private windows. What
 * an older version of the page wrote and no longer fits is read as absent.
 */
export async function readDraft(hearingId: string): Promise<CommentDraft | null> {
  return fitting(await inDeviceStore('comment-drafts', 'readonly', (store) => store.get(hearingId)));
}

/** All that this device keeps. */
export async function readDrafts(): Promise<readonly CommentDraft[]> {
  const kept = await inDeviceStore('comment-drafts', 'readonly', (store) => store.getAll());
  return Array.isArray(kept) ? kept.map(fitting).filter((draft) => draft !== null) : [];
}

/** The ids of all files that something on this device is written with: comments, and supplements to them. */
export async function readOwnedFiles(): Promise<ReadonlySet<string>> {
  const kept = await inDeviceStore('comment-drafts', 'readonly', (store) => store.getAll());
  const parts = Array.isArray(kept) ? kept.map((one) => ownedFilesSchema.safeParse(one)) : [];
  return new Set(parts.flatMap(({ data }) => data?.files.map(({ id }) => id) ?? []));
}

const ownedFilesSchema = commentDraftSchema.pick({ files: true });

export async function writeDraft(draft: CommentDraft): Promise<void> {
  await inDeviceStore('comment-drafts', 'readwrite', (store) => store.put(draft, draft.hearingId));
}

export async function removeDraft(hearingId: string): Promise<void> {
  await inDeviceStore('comment-drafts', 'readwrite', (store) => store.delete(hearingId));
}

function fitting(kept: unknown): CommentDraft | null {
  const parsed = commentDraftSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}
