import { type SQL, sql } from 'drizzle-orm';

/** Holds for the stored files that came after the one with that id; all of them where none is named. */
export function cameAfter(id: string | undefined): SQL | undefined {
  if (id === undefined) return undefined;
  return sql`(stored_file.created_at, stored_file.id) > (
    select before.created_at, before.id from stored_file before where before.id = ${id}
  )`;
}
