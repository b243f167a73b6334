import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { geodataKeyPattern } from '../../domain/neighbours/geodata-key.ts';
import type { Database } from '../database/database.ts';

/** What is kept of a key for reading geodata. */
export function hashGeodataKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** The municipality that a key reads for; null for one that is unknown or revoked. Its use is noted once a minute. */
export async function municipalityOfKey(database: Database, key: string): Promise<string | null> {
  if (!geodataKeyPattern.test(key)) return null;
  const [row] = await database.withRole('identity', {}, (transaction) =>
    transaction.execute<{ id: string | null }>(sql`select app.use_geodata_key(${hashGeodataKey(key)}) as id`),
  );
  return row?.id ?? null;
}
