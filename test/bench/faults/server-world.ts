import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { createDatabaseEngine } from '../../../server/database/database-engine.ts';
import { freePort } from '../../start/run-product.ts';
import { type Cluster, createCluster } from './postgres-cluster.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { type Line, openLine } from './tcp-proxy.ts';
import { buildHearings, createWeb, type World } from './world.ts';

export type ServerWorld = World & {
  readonly cluster: Cluster;
  readonly clusterDisk: SmallDisk | null;
  /** Between the web processes and the database. */
  readonly databaseLine: Line;
};

/** Two web processes on one PostgreSQL server and one data folder, with a line between each two; `end` takes them down. */
export async function buildServerWorld(root: string, end: AsyncDisposableStack): Promise<ServerWorld> {
  const clusterDisk = await mountSmallDisk(join(root, 'cluster-disk'), 900);
  end.defer(async () => clusterDisk?.unmount());
  const cluster = await createCluster(join(root, 'cluster-disk', 'cluster'), Number(await freePort()));
  end.defer(() => cluster.stop());
  await cluster.start();
  const owner = postgres(cluster.url('postgres'), { max: 1 });
  await owner`create database allmenning`;
  await owner.end();

  const dataDirectory = join(root, 'files-disk');
  const disk = await mountSmallDisk(dataDirectory, 200);
  end.defer(async () => disk?.unmount());
  await mkdir(dataDirectory, { recursive: true });
  const engine = createDatabaseEngine({
    databaseUrl: cluster.url('allmenning'),
    databaseOwnerUrl: cluster.url('allmenning'),
    dataDirectory,
  });
  end.defer(() => engine.stop());
  await engine.start({});
  const hearings = await buildHearings(engine.database, 4);

  const databaseLine = await openLine(cluster.port);
  end.defer(() => databaseLine.close());
  const environment = {
    DATABASE_URL: `postgres://postgres@127.0.0.1:${databaseLine.port}/allmenning`,
    DATA_DIR: dataDirectory,
    // Below what the disk has when it is empty.
    DISK_RESERVE_MB: '1',
  };
  const webs = [await createWeb(environment), await createWeb(environment)];
  for (const web of webs) {
    end.defer(() => web.close());
    await web.start();
  }
  return {
    webs,
    disk,
    dataDirectory,
    database: engine.database,
    hearings,
    cluster,
    clusterDisk,
    databaseLine,
  };
}
