import { type AuditedAct, auditOperator, auditStaff } from '../../accounts/audit.ts';
import type { Session } from '../../accounts/session.ts';
import type { Transaction } from '../../database/database.ts';

/** Who imports: a caseworker of the municipality, or whoever operates the installation. */
export type ImportActor =
  | { readonly kind: 'staff'; readonly staff: Session }
  | { readonly kind: 'operator'; readonly name: string };

/** Who has a file read and checked: whoever may import it, or a consultant, who may only deliver it. */
export type ReadingActor = ImportActor | { readonly kind: 'consultant'; readonly staff: Session };

export function nameOf(actor: ImportActor): string {
  return actor.kind === 'staff' ? actor.staff.displayName : actor.name;
}

export function auditImport(
  transaction: Transaction,
  actor: ImportActor,
  municipalityId: string,
  act: AuditedAct,
): Promise<void> {
  return actor.kind === 'staff'
    ? auditStaff(transaction, actor.staff, act)
    : auditOperator(transaction, municipalityId, actor.name, act);
}
