import { z } from 'zod';
import { inDeviceStore } from '../draft/device-database.ts';

const keptFileSchema = z.object({
  file: z.instanceof(File),
  /** Where its upload goes on, once it has begun. */
  uploadUrl: z.string().nullable(),
  /** Milliseconds since 1970. */
  keptAt: z.number(),
});
export type KeptFile = z.infer<typeof keptFileSchema>;

/** Of files that the device would not keep, for as long as the page is open. */
const inMemory = new Map<string, KeptFile>();

/** Keeps an attachment under its id. Answers false where the device would not, and only this page has it. */
export async function keepFile(id: string, file: File): Promise<boolean> {
  const kept: KeptFile = { file, uploadUrl: null, keptAt: Date.now() };
  try {
    await inDeviceStore('comment-files', 'readwrite', (store) => store.put(kept, id));
    return true;
  } catch {
    inMemory.set(id, kept);
    return false;
  }
}

/** The file itself; null where neither device nor page has it any more. */
export async function readKeptFile(id: string): Promise<KeptFile | null> {
  const waiting = inMemory.get(id);
  if (waiting) return waiting;
  try {
    const found = await inDeviceStore('comment-files', 'readonly', (store) => store.get(id));
    const parsed = keptFileSchema.safeParse(found);
    if (!parsed.success) return null;
    // A device that was switched off in the middle may have lost the bytes and kept the name.
    await parsed.data.file.slice(0, 1).arrayBuffer();
    return parsed.data;
  } catch {
    return null;
  }
}

/** Writes down where the upload goes on after a reload. */
export async function noteUploadUrl(id: string, uploadUrl: string): Promise<void> {
  const kept = await readKeptFile(id);
  if (!kept) return;
  if (inMemory.has(id)) inMemory.set(id, { ...kept, uploadUrl });
  else await inDeviceStore('comment-files', 'readwrite', (store) => store.put({ ...kept, uploadUrl }, id));
}

export async function forgetFile(id: string): Promise<void> {
  inMemory.delete(id);
  await inDeviceStore('comment-files', 'readwrite', (store) => store.delete(id)).catch(() => undefined);
}

/** What a deleted draft leaves is kept for an hour, in case it is brought back. */
const orphanMs = 3_600_000;

/** Lets go of files that belong to none of the ids. */
export async function forgetOrphans(owned: ReadonlySet<string>): Promise<void> {
  const keys = await inDeviceStore('comment-files', 'readonly', (store) => store.getAllKeys());
  if (!Array.isArray(keys)) return;
  for (const id of keys.map(String).filter((key) => !owned.has(key) && !inMemory.has(key))) {
    const kept = await readKeptFile(id);
    if (!kept || Date.now() - kept.keptAt > orphanMs) await forgetFile(id);
  }
}
