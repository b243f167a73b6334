import type { Database } from '../database/database.ts';
import { type FoundHearing, findCommentableHearing } from './commentable-hearing.ts';

/** How old what is known of a hearing may be when a comment is taken by it. */
const recentMilliseconds = 1_000;

type Known = { readonly readAt: number; readonly found: Promise<FoundHearing> };
type HearingAsked = { readonly hearingId: string; readonly withArea: boolean };

/** Of each database, in the order that they were read. */
const knownHearings = new WeakMap<Database, Map<string, Known>>();

/** Reads a public hearing, and lets what comes within a second know it. Throws `not-found`. */
export function readHearing(
  database: Database,
  { hearingId, withArea }: HearingAsked,
): Promise<FoundHearing> {
  const known = knownHearings.get(database) ?? new Map<string, Known>();
  knownHearings.set(database, known);
  const readAt = performance.now();
  for (const [key, old] of known) {
    if (readAt - old.readAt < recentMilliseconds) break;
    known.delete(key);
  }
  const found = findCommentableHearing(database, hearingId, { withArea });
  const key = keyOf({ hearingId, withArea });
  // Laid last, so that the first of the map is the oldest.
  known.delete(key);
  known.set(key, { readAt, found });
  found.catch(() => known.delete(key));
  return found;
}

/**
 * The hearing as it was read within the last second, at the present time; nothing where it was not. Good enough to take
 * a comment, since the database judges by its own clock and rows when it keeps it, but not to refuse one.
 */
export function recentHearing(database: Database, asked: HearingAsked): Promise<FoundHearing> | undefined {
  const known = knownHearings.get(database)?.get(keyOf(asked));
  const isRecent = known && performance.now() - known.readAt < recentMilliseconds;
  return isRecent ? known.found.then(atPresent) : undefined;
}

function atPresent({ hearing, area }: FoundHearing): FoundHearing {
  const readAt = performance.now();
  const now = new Date(hearing.now.getTime() + (readAt - hearing.readAt));
  return { hearing: { ...hearing, now, readAt }, area };
}

function keyOf({ hearingId, withArea }: HearingAsked): string {
  return `${hearingId} ${withArea}`;
}
