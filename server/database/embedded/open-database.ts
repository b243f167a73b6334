import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { DurableFilesystem, durableStartParameters } from './durable-filesystem.ts';
import type { OpeningStage } from './engine-protocol.ts';
import { flushFolder } from './flush-folder.ts';

/**
 * Opens the database in `dataDirectory`, creating it with PostGIS on first use. A marker stands beside a database
 * whose creation has not ended: it is thrown away and made anew. Only one process at a time may do this.
 */
export async function openDatabase(
  dataDirectory: string,
  onStage: (stage: OpeningStage) => void,
): Promise<PGlite> {
  const database = join(dataDirectory, 'database');
  const unfinished = join(dataDirectory, 'database-unfinished');
  const isNew = existsSync(unfinished) || !existsSync(database);
  if (!isNew) {
    onStage('opening');
    return open(database);
  }

  onStage('creating');
  await writeFile(unfinished, 'This database is being created; without its end it is of no use.\n');
  await rm(database, { recursive: true, force: true });
  await mkdir(database, { mode: 0o700 });
  const engine = await open(database);

  onStage('extension');
  await engine.exec('create extension postgis');
  await engine.exec('checkpoint');
  await flushFolder(database);
  await rm(unfinished);
  return engine;
}

function open(database: string): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableFilesystem(database),
    startParams: durableStartParameters(PGlite.defaultStartParams),
    extensions: { postgis },
  });
}
