import type { Database } from '../../database/database.ts';
import type { InTransaction } from './check-all-objects.ts';
import type { ReadingActor } from './import-actor.ts';

/** Transactions with the rights of whoever has a file read: staff reach their own municipality, consultants their plans. */
export function inActorsTransaction(
  database: Database,
  { actor, clock }: { readonly actor: ReadingActor; readonly clock?: Date | undefined },
): InTransaction {
  const at = clock && { clock };
  switch (actor.kind) {
    case 'staff':
      return (work) => database.withRole('planner', { ...actor.staff, ...at }, work);
    case 'consultant':
      return (work) => database.withRole('consultant', { ...actor.staff, ...at }, work);
    case 'operator':
      return (work) => database.withRole('operations', { ...at }, work);
  }
}
