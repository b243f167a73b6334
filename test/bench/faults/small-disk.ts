import { execFile } from 'node:child_process';
import { chmod, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system of its own, small enough to be filled. */
export type SmallDisk = {
  readonly folder: string;
  fill(): Promise<void>;
  empty(): Promise<void>;
  unmount(): Promise<void>;
};

/** Mounts one of so many megabytes; null where this user may not, and then no disk is filled. */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk | null> {
  await mkdir(folder, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  } catch {
    return null;
  }
  await chmod(folder, 0o755);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: async () => {
      const { bavail, bsize } = await statfs(folder);
      // To the last block, whatever others write meanwhile.
      await writeFile(ballast, Buffer.alloc(bavail * bsize)).catch(() => undefined);
    },
    empty: () => rm(ballast, { force: true }),
    unmount: async () => {
      await run('umount', ['-l', folder]);
    },
  };
}
