import { sql } from 'drizzle-orm';
import type { LogFilter } from '../../domain/audit/log-filter.ts';
import { addDays, startOfOsloDay } from '../../domain/oslo-time.ts';
import type { Transaction } from '../database/database.ts';

/** A line of the log. */
export type LogRow = {
  id: number;
  /** ISO, UTC. */
  at: string;
  actor: string;
  act: string;
  subjectKind: string;
  subjectId: string | null;
  details: Readonly<Record<string, unknown>>;
};

/** Lines of the log before `before`, the newest first. */
export async function findLog(
  transaction: Transaction,
  filter: LogFilter,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly LogRow[]> {
  const conditions = [
    sql`true`,
    before !== null && sql`id < ${before}`,
    filter.from && sql`at >= ${startOfOsloDay(filter.from).toISOString()}::timestamptz`,
    filter.to && sql`at < ${startOfOsloDay(addDays(filter.to, 1)).toISOString()}::timestamptz`,
    filter.actor && sql`strpos(lower(actor), lower(${filter.actor})) > 0`,
    filter.kind && sql`subject_kind = ${filter.kind}`,
  ].filter((condition) => typeof condition === 'object' && condition !== null);
  return transaction.execute<LogRow>(sql`
    select id::float8 as id, to_jsonb(at) as at, actor, act, subject_kind as "subjectKind", subject_id as "subjectId",
      details
    from audit_event
    where ${sql.join(conditions, sql` and `)}
    order by id desc
    limit ${limit}
  `);
}
