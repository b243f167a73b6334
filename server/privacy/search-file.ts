import { startChild } from '../child-process/start-child.ts';
import type { FileSearch, FileSearchTask } from './file-finding.ts';

const limits = { memoryMegabytes: 512, deadlineMs: 60_000 };
/** Two at once: more would take the machine from those who read and send. */
const mostAtOnce = 2;
/** Behind them; whoever comes then is told to ask again. */
const mostWaiting = 30;

/** What has words that a program can search; pictures and drawings have none. */
const searchable =
  /^application\/(?:pdf|geo\+json|gpx\+xml|vnd\.(?:google-earth\.kml\+xml|openxmlformats-officedocument\..+|oasis\.opendocument\..+))$|^text\//;

const failed: FileSearch = { state: 'unreadable', findings: [], hasFailed: true };

let running = 0;
const waiting: (() => void)[] = [];

export type FileToRead = {
  readonly mediaType: string;
  /** Asked for when its turn has come; null where the bytes are missing. */
  readonly read: () => Promise<Uint8Array | null>;
};

/**
 * Searches a file for personal data in a process of its own, with limits on memory and time. What cannot be read is
 * told of as such, and never thrown: a person looks through it instead, and it is tried again. Null where too many wait.
 */
export async function searchFile({ mediaType, read }: FileToRead): Promise<FileSearch | null> {
  if (!searchable.test(mediaType)) return { state: 'noText', findings: [] };
  if (waiting.length >= mostWaiting) return null;
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    const bytes = await read();
    return bytes ? await ask({ bytes, mediaType }) : failed;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function ask(task: FileSearchTask): Promise<FileSearch> {
  const child = startChild<FileSearchTask, FileSearch>(
    new URL('./search-process.ts', import.meta.url),
    limits,
  );
  try {
    return await child.ask(task);
  } catch {
    return failed;
  } finally {
    child.stop();
  }
}
