import type { Database } from '../database/database.ts';
import { findUploadSpans } from '../files/files.service.ts';
import type { CommentableHearing } from './commentable-hearing.ts';

/** A comment has so long to arrive when a file of it was on its way as the deadline passed. The trigger keeps it. */
const graceMs = 3_600_000;

/** When a submission came, by the database's clock: its present when the hearing was read, less what had been waited. */
export function arrivedAt({ now, readAt }: CommentableHearing, waitedSeconds: () => number): Date {
  const waitedWhenRead = waitedSeconds() * 1000 - (performance.now() - readAt);
  return new Date(now.getTime() - Math.max(0, waitedWhenRead));
}

/**
 * When the sending began of a comment that comes within an hour after the deadline, one of whose files was on its
 * way as the deadline passed: the sender had done what they could. Null for every other comment.
 */
export async function findUploadUnderWay(
  database: Database,
  { municipalityId, times, now }: CommentableHearing,
  files: readonly string[],
): Promise<Date | null> {
  const { closesAt } = times;
  const isInGrace = closesAt && now >= closesAt && now.getTime() < closesAt.getTime() + graceMs;
  if (!isInGrace || files.length === 0) return null;
  const spans = await findUploadSpans(database, municipalityId, files);
  const begun = spans.flatMap(({ begunAt, endedAt }) =>
    begunAt && begunAt < closesAt && endedAt >= closesAt ? [begunAt.getTime()] : [],
  );
  return begun.length > 0 ? new Date(Math.min(...begun)) : null;
}
