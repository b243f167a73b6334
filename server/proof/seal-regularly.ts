import type { Database } from '../database/database.ts';
import { runRegularly } from '../run-regularly.ts';
import { sealAll } from './seal.service.ts';

/** How long a comment waits for its seal at most, while the server runs. */
const interval = 60_000;

/** Seals once a minute. */
export function sealRegularly(database: Database, tellFailure: (error: unknown) => void) {
  return runRegularly(interval, () => sealAll(database), tellFailure);
}
