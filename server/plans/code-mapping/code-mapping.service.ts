import type { CodeDecision, CodeMapping, MappedValue } from '../../../domain/code-mapping.ts';
import { AppError } from '../../../domain/errors.ts';
import { isKnownTarget } from '../../../domain/unknown-codes.ts';
import { auditStaff } from '../../accounts/audit.ts';
import type { Session } from '../../accounts/session.ts';
import type { Database, Transaction } from '../../database/database.ts';
import { deleteCodeMapping, findCodeMappings, upsertCodeMappings } from './code-mapping.queries.ts';

/** More than any municipality's own code lists hold. */
const mostMappings = 2000;

/** What the municipality has said of the values in its files, with who said it and when. */
export async function listCodeMappings(database: Database, staff: Session) {
  return asPlanner(database, staff, findCodeMappings);
}

/** The mapping that a reading applies; values that are kept as they are stand in none. */
export async function readCodeMapping(
  database: Database,
  staff: Session,
  as: 'planner' | 'consultant' = 'planner',
): Promise<CodeMapping> {
  const all = await database.withRole(as, staff, findCodeMappings);
  return all.flatMap(({ objectType, attribute, from, to }) =>
    to === null ? [] : [{ objectType, attribute, from, to }],
  );
}

/** Remembers what values mean, for this file and those to come. Throws `validation` for a target no list has. */
export async function setCodeMappings(
  database: Database,
  staff: Session,
  decisions: readonly CodeDecision[],
): Promise<void> {
  const isUseful = ({ to, ...value }: CodeDecision) => to === null || isKnownTarget({ ...value, to });
  if (!decisions.every(isUseful)) throw new AppError('validation', { details: { field: 'to' } });
  await asPlanner(database, staff, async (transaction) => {
    const { municipalityId, displayName } = staff;
    await upsertCodeMappings(
      transaction,
      decisions.map(({ objectType, attribute, from, to }) => ({
        municipalityId,
        objectType,
        attribute,
        fromValue: from,
        toValue: to,
        changedBy: displayName,
      })),
    );
    const { length } = await findCodeMappings(transaction);
    if (length > mostMappings) throw new AppError('validation', { details: { field: 'decisions' } });
    await auditStaff(transaction, staff, {
      act: 'plan.mapCodes',
      subjectKind: 'municipality',
      subjectId: municipalityId,
      details: { decisions },
    });
  });
}

/** Forgets what a value means: the next file asks again. */
export async function removeCodeMapping(
  database: Database,
  staff: Session,
  value: MappedValue,
): Promise<void> {
  await asPlanner(database, staff, async (transaction) => {
    await deleteCodeMapping(transaction, value);
    await auditStaff(transaction, staff, {
      act: 'plan.unmapCode',
      subjectKind: 'municipality',
      subjectId: staff.municipalityId,
      details: { value },
    });
  });
}

function asPlanner<T>(
  database: Database,
  staff: Session,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.withRole('planner', staff, work);
}
