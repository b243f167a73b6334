import type { Database } from '../../database/database.ts';
import { countLately } from './admission.queries.ts';

/** A count may be this old. */
const freshMilliseconds = 2_000;

/**
 * Tells how many comments came to a hearing in the last minute, at most `most`, over all processes. One question to the
 * database each two seconds and hearing, however many send.
 */
export function createPace(database: Database, most: number): (hearingId: string) => Promise<number> {
  const counts = new Map<string, { readonly at: number; readonly count: Promise<number> }>();
  return (hearingId) => {
    const now = performance.now();
    for (const [id, { at }] of counts) {
      if (now - at < freshMilliseconds) break;
      counts.delete(id);
    }
    const known = counts.get(hearingId);
    if (known) return known.count;
    const count = countLately(database, hearingId, most);
    counts.set(hearingId, { at: now, count });
    count.catch(() => counts.delete(hearingId));
    return count;
  };
}
