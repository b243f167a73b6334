import type { Database } from '../../database/database.ts';
import { runRegularly } from '../../run-regularly.ts';
import { packObjects } from './pack-objects.ts';

/** How long what is published waits at most before it is packed, in milliseconds. */
const interval = 5_000;
/** What a second or two pack, so that a server that ends does not wait long. */
const mostAtOnce = 6_000;

/** Packs what has been published, and after a new release all that is there, a part at a time. */
export function packRegularly(database: Database, tellFailure: (error: unknown) => void) {
  return runRegularly(interval, () => packObjects(database, mostAtOnce), tellFailure);
}
