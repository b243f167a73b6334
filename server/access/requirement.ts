import { AppError } from '../../domain/errors.ts';
import { type Capability, may } from '../../domain/roles/capabilities.ts';
import type { Session } from '../accounts/session.ts';

/**
 * Procedures for everyone, for whoever holds the 128-bit secret of a receipt, for a citizen who has shown who they are,
 * for whoever has any role at a municipality, or for those who may do something.
 */
export type ProcedureRequirement = 'everyone' | 'receiptHolder' | 'citizen' | 'anyStaff' | Capability;

/**
 * Addresses, further, that everyone may ask for what is published and a municipality for what is not, and those
 * for a municipality's own systems, which hold a key: who reads its notices may ask them too.
 */
export type RouteRequirement = ProcedureRequirement | 'everyoneOncePublished' | 'municipalityKey';

/** Throws `not-signed-in`, and `forbidden` with what was needed. */
export function requireCapability(staff: Session | null, needed: Capability): Session {
  if (!staff) throw new AppError('not-signed-in');
  if (!may(staff.roles, needed)) throw new AppError('forbidden', { details: { needed } });
  return staff;
}

/**
 * Throws `municipality-switched` where a page that was opened for one municipality asks, and the session has been moved
 * to another since, in another window: what the page shows and what would be done must be of the same.
 */
export function requireSameMunicipality({ municipalityNumber }: Session, askedFor: string | undefined): void {
  if (askedFor !== undefined && askedFor !== municipalityNumber) throw new AppError('municipality-switched');
}

/** What nobody has declared is nobody's. */
export function refuseUndeclared(): never {
  throw new AppError('forbidden', { details: { needed: 'undeclared' } });
}
