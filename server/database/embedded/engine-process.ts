/**
 * The process of the embedded engine. It has one session and blocks while it computes, hence a process of its
 * own. It ends when its parent says so or is gone, and not by Ctrl-C, which reaches the whole group at once.
 */
import { chmod, rm } from 'node:fs/promises';
import type { Server } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { type EngineCommand, type EngineReport, engineCommandSchema } from './engine-protocol.ts';
import { keepStack } from './keep-stack.ts';
import { openDatabase } from './open-database.ts';
import { createWireServer } from './wire-server.ts';

type OpenCommand = Extract<EngineCommand, { kind: 'open' }>;

let engine: PGlite | undefined;
let isEnding = false;

process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => end());
process.on('message', (message) => {
  const command = engineCommandSchema.parse(message);
  switch (command.kind) {
    case 'open':
      return open(command).catch(fail);
    case 'ping':
      return report({ kind: 'pong' });
    case 'stop':
      return end();
  }
});

async function open(command: OpenCommand): Promise<void> {
  engine = await openDatabase(command.dataDirectory, (stage) => report({ kind: 'stage', stage }));
  const server = await createWireServer({
    engine: keepStack(engine),
    idleInTransactionMs: command.idleInTransactionMs,
    onBroken: fail,
  });
  await listen(server, command.socketPath);
  report({ kind: 'stage', stage: 'ready' });
}

async function listen(server: Server, socketPath: string): Promise<void> {
  await rm(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  await chmod(socketPath, 0o600);
}

/** Whatever is still open is undone at the next start, as after a crash. */
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  try {
    await engine?.close();
  } finally {
    process.exit();
  }
}

function fail(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  report({ kind: 'failed', message });
  process.exitCode = 1;
  setImmediate(() => process.exit());
}

function report(message: EngineReport): void {
  if (process.connected) process.send?.(message, () => {});
}
