import { auditEvent } from '../../drizzle/schema/accounts.ts';
import type { Transaction } from '../database/database.ts';
import type { Session } from './session.ts';

export type AuditedAct = {
  /** What was done, as `noun.verb`: `hearing.publish`, `comment.submit`. */
  readonly act: string;
  readonly subjectKind:
    | 'plan'
    | 'planVersion'
    | 'document'
    | 'hearing'
    | 'comment'
    | 'theme'
    | 'municipality'
    | 'account'
    | 'invitation'
    | 'authority';
  readonly subjectId: string;
  /** Facts without personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
};

/** Writes what a signed-in person did, in the transaction that does it. */
export async function auditStaff(transaction: Transaction, staff: Session, act: AuditedAct): Promise<void> {
  await transaction.insert(auditEvent).values({
    municipalityId: staff.municipalityId,
    accountId: staff.accountId,
    actor: staff.displayName,
    ...act,
  });
}

/**
 * Writes what someone without an account here did. Who a citizen is stands in the comment's own rows alone; an
 * authority that is signed in elsewhere is named.
 */
export async function auditSender(
  transaction: Transaction,
  municipalityId: string,
  act: AuditedAct,
  authority?: string,
): Promise<void> {
  await transaction.insert(auditEvent).values({ municipalityId, actor: authority ?? 'citizen', ...act });
}

/** Writes what whoever operates the installation did to a municipality's data, by command or at seeding. */
export async function auditOperator(
  transaction: Transaction,
  municipalityId: string,
  operator: string,
  act: AuditedAct,
): Promise<void> {
  await transaction.insert(auditEvent).values({ municipalityId, actor: operator, ...act });
}
