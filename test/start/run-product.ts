import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { compiledModules } from '../cli/run-command.ts';

const entry = join(import.meta.dirname, '..', '..', 'server', 'start.ts');

export type RunningProduct = {
  readonly url: string;
  readonly pid: number;
  /** Everything it has written so far. */
  readonly output: () => string;
  /** Resolves when it has written the words; rejects when it ends before. */
  readonly says: (words: string | RegExp) => Promise<void>;
  readonly isReady: () => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<number | null>;
};

/** `npm start` as a process of its own, on the embedded engine. */
export function runProduct(environment: NodeJS.ProcessEnv): RunningProduct {
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DEMO: '',
      VITEST: '',
      NODE_ENV: '',
      LOG_LEVEL: 'error',
      NODE_COMPILE_CACHE: compiledModules,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  child.stdout.on('data', (chunk) => {
    written += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written += chunk;
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = `http://127.0.0.1:${environment.PORT}`;
  const output = () => written;
  return {
    url,
    pid: child.pid ?? 0,
    output,
    says: (words) =>
      until(child, output, () => (typeof words === 'string' ? written.includes(words) : words.test(written))),
    isReady: () =>
      until(child, output, async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok === true),
    kill: (signal) => {
      child.kill(signal);
    },
    ended,
  };
}

async function until(
  child: ChildProcess,
  output: () => string,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  for (const deadline = Date.now() + 240_000; Date.now() < deadline; ) {
    if (await isSo()) return;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it did not come:\n${output()}`);
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return String(typeof address === 'object' && address ? address.port : 0);
}
