import { createHash } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** The name under which PostgreSQL clients look for a socket in a folder. */
const socketName = '.s.PGSQL.5432';
/** Systems take some 104 to 108 bytes. */
const longestPathBytes = 100;

/**
 * Where the engine of a data folder listens: in that folder, or in the system's temporary folder when the path
 * would be too long for a socket. The folder's path is absolute.
 */
export function socketPathOf(dataDirectory: string): string {
  const inData = join(dataDirectory, 'socket', socketName);
  if (Buffer.byteLength(inData) <= longestPathBytes) return inData;

  const hash = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  return join(tmpdir(), `allmenning-${userInfo().uid}-${hash}`, socketName);
}

/** Makes the socket's folder, open to this user alone. Throws when it already is another user's. */
export async function makeSocketFolder(socketPath: string): Promise<void> {
  const folder = dirname(socketPath);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}
