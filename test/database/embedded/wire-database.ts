import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { embeddedConnection } from '../../../server/database/embedded/embedded-connection.ts';
import { startEmbeddedEngine } from '../../../server/database/embedded/start-engine.ts';

type Options = postgres.Options<Record<string, never>>;

/** A database that may be used up: an embedded engine of its own, or the server that DATABASE_URL names. */
export type WireDatabase = {
  /** Connects as the owner. */
  readonly connect: (options?: Options) => postgres.Sql;
  /** The bare connection on which `connect` speaks, for a client that breaks off. */
  readonly openSocket: () => Promise<Socket>;
  readonly stop: () => Promise<void>;
};

export async function startWireDatabase(): Promise<WireDatabase> {
  const url = process.env.DATABASE_URL;
  return url ? useServer(url) : startEmbedded();
}

export type EmbeddedWireDatabase = WireDatabase & { readonly dataDirectory: string };

export async function startEmbedded(): Promise<EmbeddedWireDatabase> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-wire-'));
  const engine = await startEmbeddedEngine({ dataDirectory });
  const connection = embeddedConnection(dataDirectory, 'postgres');
  return {
    dataDirectory,
    connect: (options) => postgres({ onnotice: () => undefined, ...connection, ...options }),
    openSocket: () => whenOpen(connect(connection.path)),
    stop: async () => {
      await engine.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

function useServer(url: string): WireDatabase {
  const { hostname, port } = new URL(url);
  return {
    connect: (options) => postgres(url, { onnotice: () => undefined, ...options }),
    openSocket: () => whenOpen(connect(Number(port || 5432), hostname)),
    stop: async () => undefined,
  };
}

async function whenOpen(socket: Socket): Promise<Socket> {
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return socket;
}
