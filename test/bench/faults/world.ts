import { join } from 'node:path';
import type { Database } from '../../../server/database/database.ts';
import { buildOpenHearing } from '../../builders/build-open-hearing.ts';
import { freePort, type RunningProduct, runProduct } from '../../start/run-product.ts';
import type { SmallDisk } from './small-disk.ts';
import { type Line, openLine } from './tcp-proxy.ts';

/** One web process: it comes back at the same port, and people reach it over a line. */
export type WebProcess = {
  readonly line: Line;
  running(): RunningProduct;
  start(): Promise<void>;
  /** Ends it with a signal; answers the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  close(): Promise<void>;
};

/** All that faults can be done to. */
export type World = {
  readonly webs: readonly WebProcess[];
  /** Where files lie, and the embedded database. */
  readonly disk: SmallDisk | null;
  readonly dataDirectory: string;
  /** Past the lines. */
  readonly database: Database;
  readonly hearings: readonly string[];
};

/** A web process with a port and a line of its own. Not started. */
export async function createWeb(environment: NodeJS.ProcessEnv): Promise<WebProcess> {
  const port = await freePort();
  const line = await openLine(Number(port));
  let product: RunningProduct | undefined;
  return {
    line,
    running: () => {
      if (!product) throw new Error('the web process was never started');
      return product;
    },
    start: async () => {
      product = runProduct({
        DEMO: 'off',
        TRUST_PROXY: 'on',
        PROOF_OF_WORK_FROM: '999999',
        DRAIN_SECONDS: '1',
        // Nobody answers there, for as long as the bench runs.
        SMTP_URL: 'smtp://127.0.0.1:9',
        MAIL_FROM: 'plan@feilgata.example',
        NODE_OPTIONS: `--import=${join(import.meta.dirname, 'jumping-clock.ts')}`,
        ...environment,
        PORT: port,
      });
      await product.isReady();
    },
    end: async (signal) => {
      product?.kill(signal);
      return (await product?.ended) ?? null;
    },
    close: async () => {
      product?.kill('SIGKILL');
      await product?.ended;
      await line.close();
    },
  };
}

export function doorsOf(webs: readonly WebProcess[]): () => readonly string[] {
  const doors = webs.map(({ line }) => `http://127.0.0.1:${line.port}`);
  return () => doors;
}

/** Hearings of several municipalities, open now. */
export async function buildHearings(database: Database, count: number): Promise<readonly string[]> {
  const hearings: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const { hearing } = await buildOpenHearing(database, { name: `Feilgata ${number + 1}` });
    hearings.push(hearing.id);
  }
  return hearings;
}
