import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connectDatabase } from '../../../server/database/database-engine.ts';
import { readDataFolderLock } from '../../../server/database/embedded/data-folder-lock.ts';
import type { Fault } from './faults.ts';
import { mountSmallDisk } from './small-disk.ts';
import { buildHearings, createWeb, type World } from './world.ts';

/** One web process with the embedded database; `end` takes it down. */
export async function buildEmbeddedWorld(root: string, end: AsyncDisposableStack): Promise<World> {
  const dataDirectory = join(root, 'embedded');
  const disk = await mountSmallDisk(dataDirectory, 1_500);
  end.defer(async () => disk?.unmount());
  await mkdir(dataDirectory, { recursive: true });
  const web = await createWeb({ DATABASE_URL: '', DATA_DIR: dataDirectory, DISK_RESERVE_MB: '1' });
  end.defer(() => web.close());
  await web.start();
  const database = connectDatabase({ databaseUrl: undefined, dataDirectory });
  end.defer(() => database.close());
  const hearings = await buildHearings(database, 4);
  return {
    webs: [web],
    disk,
    dataDirectory,
    database,
    hearings,
  };
}

export function engineFaults({ dataDirectory }: World): readonly Fault[] {
  return [
    {
      name: 'embedded database killed',
      happen: async () => {
        const lock = await readDataFolderLock(dataDirectory);
        if (!lock?.engine) throw new Error('no engine is running');
        process.kill(lock.engine.pid, 'SIGKILL');
        await delay(100);
      },
    },
  ];
}
