import { statfs } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { lastMigration } from '../database/last-migration.ts';
import type { Services } from '../services.ts';
import { withinTime } from './within-time.ts';

/** A database that restarts lets its callers wait; whoever asks here wants to know now. */
const patienceMilliseconds = 3_000;

/**
 * Why a server that has started cannot do its work now, in words for operators that hold no address, name or secret;
 * null when nothing is in the way.
 */
export async function findObstacle({ database, config, files }: Services): Promise<string | null> {
  const answers = await withinTime(
    patienceMilliseconds,
    database.ping().then(() => true),
  );
  if (!answers) return 'the database does not answer';
  const state = await withinTime(patienceMilliseconds, readInstallation(database));
  if (!state) return 'the database answers, but cannot be read';
  if (state.migratedTo < (await lastMigration())) return 'migrations are pending';
  if (state.isSeedUnfinished) return 'the demo is half made';
  const free = await freeBytes(config.dataDirectory);
  if (free !== null && free < config.diskReserveBytes) return 'the disk of the data folder is full';
  const ofFiles = await withinTime(
    patienceMilliseconds,
    files.findObstacle().then((obstacle) => ({ obstacle })),
  );
  return ofFiles ? ofFiles.obstacle : 'the file store does not answer';
}

async function readInstallation(database: Database) {
  return database.withRole('operations', {}, async (transaction) => {
    const [row] = await transaction.execute<{ migratedTo: string; isSeedUnfinished: boolean }>(sql`
      select
        (select max(created_at) from drizzle.__drizzle_migrations)::text as "migratedTo",
        seed_started_at is not null and seeded_at is null as "isSeedUnfinished"
      from app.installation
    `);
    return {
      migratedTo: Number(row?.migratedTo ?? 0),
      isSeedUnfinished: row?.isSeedUnfinished ?? false,
    };
  });
}

/** Bytes that the product may still write in a folder; null where nobody can tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
