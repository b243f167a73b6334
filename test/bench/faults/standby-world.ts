import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import type { Database } from '../../../server/database/database.ts';
import { connectDatabase } from '../../../server/database/database-engine.ts';
import { freePort } from '../../start/run-product.ts';
import type { Fault } from './faults.ts';
import { type Cluster, createStandby, promote } from './postgres-cluster.ts';
import type { ServerWorld } from './server-world.ts';
import type { World } from './world.ts';

export type StandbyWorld = World & {
  readonly failOver: Fault;
  /** Makes a new standby for the one that leads now. */
  readonly renewStandby: () => Promise<void>;
};

/** The same two web processes, whose database is followed by a synchronous standby. */
export async function addStandby(
  world: ServerWorld,
  root: string,
  end: AsyncDisposableStack,
): Promise<StandbyWorld> {
  let primary: Cluster = world.cluster;
  let standby: Cluster | null = null;
  let direct: Database = world.database;
  let made = 0;

  const renewStandby = async () => {
    made += 1;
    standby = await createStandby(
      primary,
      join(root, 'cluster-disk', `standby-${made}`),
      Number(await freePort()),
    );
    await standby.start();
    await waitForStandby(primary);
  };
  end.defer(async () => {
    if (direct !== world.database) await direct.close();
    await standby?.stop();
    await primary.stop();
  });
  await renewStandby();
  return {
    ...world,
    // Follows whoever leads.
    database: {
      ...world.database,
      withRole: (role, scope, work) => direct.withRole(role, scope, work),
      ping: () => direct.ping(),
    },
    renewStandby,
    failOver: {
      name: 'primary lost, standby promoted',
      happen: async () => {
        if (!standby) throw new Error('there is no standby');
        const lost = primary;
        await lost.kill();
        world.databaseLine.cut();
        await promote(standby);
        primary = standby;
        standby = null;
        world.databaseLine.leadTo(primary.port);
        world.databaseLine.cut();
        if (direct !== world.database) await direct.close();
        direct = connectDatabase({ databaseUrl: primary.url('allmenning'), dataDirectory: '' });
        await rm(lost.folder, { recursive: true, force: true });
      },
    },
  };
}

/** From here on a commit is answered when the standby has it on its disk. */
async function waitForStandby(primary: Cluster): Promise<void> {
  const client = postgres(primary.url('postgres'), { max: 1 });
  try {
    await client`alter system set synchronous_standby_names = '*'`;
    await client`alter system set synchronous_commit = 'on'`;
    await client`select pg_reload_conf()`;
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const [row] = await client`select 1 from pg_stat_replication where sync_state = 'sync'`;
      if (row) return;
      await delay(100);
    }
    throw new Error('the standby does not follow');
  } finally {
    await client.end();
  }
}
