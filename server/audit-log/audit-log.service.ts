import type { LogFilter } from '../../domain/audit/log-filter.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { findLog, type LogRow } from './audit-log.queries.ts';

const linesAPage = 100;
const linesAPart = 2_000;

/** A page of the log, the newest first. */
export async function readLog(database: Database, staff: Session, filter: LogFilter, before: number | null) {
  const rows = await database.withRole('auditor', staff, (transaction) =>
    findLog(transaction, filter, { before, limit: linesAPage + 1 }),
  );
  const lines = rows.slice(0, linesAPage);
  return { lines, nextCursor: rows.length > linesAPage ? (lines.at(-1)?.id ?? null) : null };
}

/** The whole log in parts, so that a long one never stands in memory; that it was fetched is written in it. */
export async function* readWholeLog(
  database: Database,
  staff: Session,
  filter: LogFilter,
): AsyncGenerator<readonly LogRow[]> {
  await database.withRole('auditor', staff, (transaction) =>
    auditStaff(transaction, staff, {
      ...{ act: 'log.download', subjectKind: 'municipality', subjectId: staff.municipalityId },
      details: { ...filter },
    }),
  );
  let before: number | null = null;
  for (;;) {
    const from: number | null = before;
    const rows: readonly LogRow[] = await database.withRole('auditor', staff, (transaction) =>
      findLog(transaction, filter, { before: from, limit: linesAPart }),
    );
    if (rows.length > 0) yield rows;
    if (rows.length < linesAPart) return;
    before = rows.at(-1)?.id ?? null;
  }
}
