import { AppError } from '../../domain/errors.ts';
import { addDays, osloDate, startOfOsloDay } from '../../domain/oslo-time.ts';
import { type DutyLoan, longestLoanDays } from '../../domain/people/duty-loan.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import { deleteLoan, findBorrowers, findLentDuties, findMayLend, insertLoan } from './duties.queries.ts';

/** Who decides for a time, and whom the one who asks may let do so. Those who borrow see their own loan, and lend nothing. */
export async function listDuties(database: Database, staff: Session) {
  return asPlanner(database, staff, async (transaction) => {
    const mayLend = await findMayLend(transaction);
    return {
      mayLend,
      lent: [...(await findLentDuties(transaction))].map((one) => ({
        ...one,
        isSelf: one.accountId === staff.accountId,
      })),
      borrowers: mayLend ? [...(await findBorrowers(transaction, staff.accountId))] : [],
    };
  });
}

/**
 * Lets a caseworker decide until the end of a day. Throws `validation` for a day that is past or far off, `not-found` for
 * someone who is no caseworker here or decides already, and `forbidden` for those who have borrowed the duty themselves.
 */
export async function lendDuty(
  database: Database,
  staff: Session,
  { accountId, lastDay }: DutyLoan,
): Promise<void> {
  const today = osloDate(new Date());
  if (lastDay < today || lastDay > addDays(today, longestLoanDays)) {
    throw new AppError('validation', { details: { field: 'lastDay' } });
  }
  const until = startOfOsloDay(addDays(lastDay, 1));
  await asPlanner(database, staff, async (transaction) => {
    await requireLender(transaction);
    const borrower = (await findBorrowers(transaction, staff.accountId)).find(
      (one) => one.accountId === accountId,
    );
    if (!borrower) throw new AppError('not-found');
    const { municipalityId, accountId: givenById } = staff;
    await insertLoan(transaction, { accountId, municipalityId, givenById, until });
    await auditStaff(transaction, staff, {
      ...{ act: 'duty.lend', subjectKind: 'account', subjectId: accountId },
      details: { person: borrower.displayName, lastDay },
    });
  });
}

/** Takes the duty back before its time. Throws `not-found` where it is not lent, and `forbidden`. */
export async function takeDutyBack(database: Database, staff: Session, accountId: string): Promise<void> {
  await asPlanner(database, staff, async (transaction) => {
    await requireLender(transaction);
    const lent = (await findLentDuties(transaction)).find((one) => one.accountId === accountId);
    if (!lent || !(await deleteLoan(transaction, accountId))) throw new AppError('not-found');
    await auditStaff(transaction, staff, {
      ...{ act: 'duty.takeBack', subjectKind: 'account', subjectId: accountId },
      details: { person: lent.displayName },
    });
  });
}

/** What is borrowed is not lent on. */
async function requireLender(transaction: Transaction): Promise<void> {
  if (!(await findMayLend(transaction))) {
    throw new AppError('forbidden', { details: { needed: 'duties.delegate' } });
  }
}

function asPlanner<T>(
  database: Database,
  staff: Session,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.withRole('planner', staff, work);
}
