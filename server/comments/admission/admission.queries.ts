import type { Database } from '../../database/database.ts';

/** Comments from the web that a hearing got in the last minute, at most `most`. */
export async function countLately(database: Database, hearingId: string, most: number): Promise<number> {
  const [row] = await database.read<{ lately: number }>(
    {},
    'select app.comments_lately($1::uuid, $2::integer) as lately',
    [hearingId, most],
  );
  return row?.lately ?? 0;
}

/** The installation's own key for proofs of work, the same for all its processes. */
export async function readWorkKey(database: Database): Promise<string> {
  const [row] = await database.read<{ key: string }>({}, `select encode(app.work_key(), 'hex') as key`, []);
  if (!row) throw new Error('this installation has no key for proofs of work');
  return row.key;
}
