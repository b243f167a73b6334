import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The password of all demo people, made once a data folder: a demo that leaks opens no other. */
export async function demoPassword(dataDirectory: string): Promise<string> {
  const path = pathIn(dataDirectory);
  const known = await knownDemoPassword(dataDirectory);
  if (known) return known;
  const made = randomBytes(6).toString('hex');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, made, { mode: 0o600 });
  return made;
}

/** Empty in a data folder that no demo was made with: another may hold the password of a shared database. */
export async function knownDemoPassword(dataDirectory: string): Promise<string> {
  return readFile(pathIn(dataDirectory), 'utf8').catch(() => '');
}

function pathIn(dataDirectory: string): string {
  return join(dataDirectory, 'demo-password');
}
