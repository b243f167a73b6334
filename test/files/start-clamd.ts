import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eicar } from './clamd-stand-in.ts';

/** Where Debian puts clamd; `CLAMD_PROGRAM` says where another system does. */
export const clamdProgram = process.env.CLAMD_PROGRAM ?? '/usr/sbin/clamd';
export const hasClamd = existsSync(clamdProgram);

export type RealClamd = AsyncDisposable & { readonly address: string };

/**
 * The true clamd for a test, on a socket of its own, with one signature: the test file's first half. It needs no network
 * and no signatures of others. `settings` are lines of its configuration.
 */
export async function startClamd(settings = ''): Promise<RealClamd> {
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-clamd-'));
  const address = join(folder, 'clamd.sock');
  const sign = Buffer.from(eicar.slice(0, 34)).toString('hex');
  await writeFile(join(folder, 'own.ndb'), `Own-Eicar-Test:0:*:${sign}\n`);
  const configuration = join(folder, 'clamd.conf');
  const lines = ['Foreground yes', `LocalSocket ${address}`, `DatabaseDirectory ${folder}`, settings, ''];
  await writeFile(configuration, lines.join('\n'));
  const child = spawn(clamdProgram, ['--config-file', configuration], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const clamd: RealClamd = {
    address,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
  for (let waited = 0; !existsSync(address); waited += 50) {
    if (waited >= 20_000 || child.exitCode !== null) {
      await clamd[Symbol.asyncDispose]();
      throw new Error('clamd did not start');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return clamd;
}
