import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { identifyProcess, isAlive, type ProcessIdentity, processIdentitySchema } from './process-identity.ts';

const lockSchema = z.object({
  owner: processIdentitySchema,
  /** The process that has the files open; it may outlive its owner by a moment. */
  engine: processIdentitySchema.optional(),
});
export type LockContent = z.infer<typeof lockSchema>;

export type DataFolderLock = {
  /** Records the engine's process, before it touches the files. */
  readonly recordEngine: (pid: number) => Promise<void>;
  readonly release: () => Promise<void>;
};

/** Another living process has the data folder; two engines on one folder would destroy its database. */
export class EmbeddedDataInUseError extends Error {
  override readonly name = 'EmbeddedDataInUseError';
  readonly code = 'database-in-use';
  readonly dataDirectory: string;
  readonly pid: number;

  constructor(dataDirectory: string, pid: number) {
    super(`The database in ${dataDirectory} is in use by process ${pid}.`);
    this.dataDirectory = dataDirectory;
    this.pid = pid;
  }
}

/**
 * Takes the folder for this process. A lock whose owner is dead, or whose number is another process' by now, is
 * taken over. Throws EmbeddedDataInUseError when its owner lives.
 */
export async function takeDataFolderLock(dataDirectory: string): Promise<DataFolderLock> {
  const path = lockPath(dataDirectory);
  const owner = identifyProcess(process.pid);
  if (!owner) throw new Error('this process cannot see itself');

  const holder = await acquire(path, { owner });
  if (holder) throw new EmbeddedDataInUseError(dataDirectory, holder.pid);
  return {
    recordEngine: async (pid) => {
      await writeFile(`${path}.next`, JSON.stringify({ owner, engine: identifyProcess(pid) }));
      await rename(`${path}.next`, path);
    },
    release: () => rm(path, { force: true }),
  };
}

/** Who has the folder, alive or dead; undefined when nobody does. */
export async function readDataFolderLock(dataDirectory: string): Promise<LockContent | undefined> {
  return (await readLock(lockPath(dataDirectory)))?.content;
}

function lockPath(dataDirectory: string): string {
  return join(dataDirectory, 'engine.lock');
}

/** Places the lock, or tells which living process holds it. */
async function acquire(path: string, content: LockContent): Promise<ProcessIdentity | undefined> {
  while (!(await place(path, content))) {
    const found = await readLock(path);
    if (found?.content && isAlive(found.content.owner)) return found.content.owner;
    if (found) await removeStale(path, content);
  }
  return undefined;
}

/**
 * Of many that find the same stale lock only the holder of a second lock may remove it: another might remove the
 * fresh lock of a third. Should that holder be killed, its lock is as stale, and removed in the same way.
 */
async function removeStale(path: string, content: LockContent): Promise<void> {
  const right = `${path}.takeover`;
  if (await acquire(right, { owner: content.owner })) return delay(shortPauseMs);
  try {
    const found = await readLock(path);
    if (!found || (found.content && isAlive(found.content.owner))) return;
    if (found.content?.engine) await outlive(found.content.engine);
    await rm(path, { force: true });
  } finally {
    await rm(right, { force: true });
  }
}

/** A link appears with its content, so nobody ever reads half a lock; it fails when there already is one. */
async function place(path: string, content: LockContent): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(content));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

const orphanPatienceMs = 10_000;
const shortPauseMs = 50;

/** Waits for an engine whose parent was killed to notice; one that does not is ended. */
async function outlive(engine: ProcessIdentity): Promise<void> {
  const deadline = Date.now() + orphanPatienceMs;
  while (isAlive(engine)) {
    if (Date.now() > deadline) process.kill(engine.pid, 'SIGKILL');
    await delay(shortPauseMs);
  }
}

/** Content is undefined when the file is damaged, which no living owner's is. */
async function readLock(path: string): Promise<{ content?: LockContent } | undefined> {
  const text = await readFile(path, 'utf8').catch(ignoreMissing);
  if (text === undefined) return undefined;
  const parsed = lockSchema.safeParse(parseJson(text));
  return parsed.success ? { content: parsed.data } : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ignoreMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
