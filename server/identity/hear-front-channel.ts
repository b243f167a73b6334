import type { Database } from '../database/database.ts';
import { deleteProviderSession } from './identity.queries.ts';

/**
 * Ends the sessions that a provider began under an id of its own (`sid`), which nobody but it and the browser knows: the
 * frame brings no cookie and no signature. An id that we do not know ends nothing, and nobody learns whether we did.
 */
export async function hearFrontChannel(
  database: Database,
  { iss, sid }: { readonly iss: string; readonly sid: string },
): Promise<void> {
  await database.withRole('identity', {}, (transaction) => deleteProviderSession(transaction, iss, sid));
}
