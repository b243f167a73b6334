import { sql } from 'drizzle-orm';
import type { Database } from '../../server/database/database.ts';

/** So many copies of a file's row, an hour older than all others, whose bytes no store has. */
export async function keepLostFiles(database: Database, fileId: string, count: number): Promise<void> {
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into stored_file (municipality_id, sha256, size, media_type, name, scan, claimed_at, created_at)
      select municipality_id, sha256((n || ${fileId})::bytea), size, media_type, name, scan, claimed_at,
        created_at - interval '1 hour'
      from stored_file, generate_series(1, ${count}::integer) n
      where id = ${fileId}
    `),
  );
}
