import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type ChildServer = AsyncDisposable & { readonly url: string };

/** Starts one of the serving scripts beside this file, which prints its port, in a process of its own. */
export async function startChildServer(script: string, databaseUrl: string): Promise<ChildServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return {
    url: `http://127.0.0.1:${String(line).trim()}`,
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
