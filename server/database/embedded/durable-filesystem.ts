import { fstatSync, fsyncSync } from 'node:fs';
import type { PGlite, postgresMod } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type PostgresModule = postgresMod.PostgresMod;
type OpenFile = { readonly nfd?: number };
type NodeFileSystem = { readonly stream_ops: { fsync?: (file: OpenFile) => number } };

/**
 * The data folder on disk. PGlite as it comes never asks the system to write through: what is committed survives
 * a killed process but not a power cut. Here fsync is answered as PostgreSQL expects.
 */
export class DurableFilesystem extends NodeFS {
  override async init(engine: PGlite, options: Partial<PostgresModule>) {
    const { emscriptenOpts } = await super.init(engine, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), writeThrough];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** PGlite's own start parameters but `-F` (no fsync), with the one way of writing through that reaches us. */
export function durableStartParameters(defaults: readonly string[]): string[] {
  return [...defaults.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'];
}

/**
 * After a crash PostgreSQL writes through all its thousand files, twice, which a slow disk makes a long start.
 * What has not changed for so long the system has written by itself (Linux: within half a minute).
 */
const settledMs = 10 * 60 * 1000;

function writeThrough(module: PostgresModule): void {
  const settledBefore = Date.now() - settledMs;
  const { NODEFS } = module.FS.filesystems as { NODEFS: NodeFileSystem };
  NODEFS.stream_ops.fsync = ({ nfd }) => {
    // A folder has no descriptor here. The change time moves with renaming, too.
    if (nfd !== undefined && fstatSync(nfd).ctimeMs >= settledBefore) fsyncSync(nfd);
    return 0;
  };
}
