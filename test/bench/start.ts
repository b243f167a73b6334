import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchResult } from './bench-result.ts';

/** First start with build, database and demo; then starts on the same data, left well and left by a kill. */
export async function benchStart(): Promise<readonly BenchResult[]> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-bench-'));
  await rm('dist', { recursive: true, force: true });
  try {
    const first = await startAndEnd(dataDirectory, 'SIGTERM');
    const again = await startAndEnd(dataDirectory, 'SIGKILL');
    const afterKill = await startAndEnd(dataDirectory, 'SIGTERM');
    return [
      { what: 'first start', value: first, unit: 's', budget: 'at most 60 s', isWithin: first <= 60 },
      { what: 'later start', value: again, unit: 's', budget: 'at most 8 s', isWithin: again <= 8 },
      {
        what: 'start after a kill',
        value: afterKill,
        unit: 's',
        budget: 'at most 8 s',
        isWithin: afterKill <= 8,
      },
    ];
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

async function startAndEnd(dataDirectory: string, signal: NodeJS.Signals): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const product = spawn(process.execPath, ['server/start.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDirectory,
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await untilReady(product, port);
    return (performance.now() - began) / 1000;
  } finally {
    const ended = new Promise((resolve) => product.once('exit', resolve));
    product.kill(signal);
    await ended;
  }
}

async function untilReady(product: ChildProcess, port: number): Promise<void> {
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; ) {
    if (product.exitCode !== null) throw new Error('the product ended before it was ready');
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the product was not ready in 180 s');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
