import { AppError } from '../../domain/errors.ts';
import type { NeighbourStatement } from '../../domain/neighbours/neighbour-statement.ts';
import { requireCapability } from '../access/requirement.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Receipt } from '../comments/submit-comment.ts';
import type { Database } from '../database/database.ts';
import { addNoticeEvent, hasStatement, lockNotice, writeNoticeState } from './notices.queries.ts';
import { sendStatement } from './send-statement.ts';

/**
 * Sends a statement or an objection in the hearing that a notice tells of, as the caseworker's municipality, by
 * the way that every comment takes. Sent twice, it is kept once. The notice says who sent it. Throws
 * `not-found`, `objection-not-here`, `forbidden` for an objection by who may not, and what `submitComment` throws.
 */
export async function giveStatement(
  database: Database,
  staff: Session,
  statement: NeighbourStatement,
): Promise<Receipt> {
  const { noticeId, kind } = statement;
  if (kind === 'objection') requireCapability(staff, 'statements.object');
  const notice = await database.withRole('planner', staff, (transaction) =>
    lockNotice(transaction, noticeId),
  );
  if (!notice?.hearingId) throw new AppError('not-found');
  const receipt = await sendStatement(database, staff, {
    statement,
    hearingId: notice.hearingId,
    sender: { municipalityId: staff.municipalityId, name: authorityName(staff), kind },
  });
  await database.withRole('planner', staff, async (transaction) => {
    const row = await lockNotice(transaction, noticeId);
    // Sent again after the answer was lost: it is written down already.
    if (!row || (await hasStatement(transaction, noticeId, receipt.number))) return;
    await writeNoticeState(transaction, noticeId, { state: 'handled', revision: row.revision + 1 });
    await addNoticeEvent(transaction, staff, {
      noticeId,
      kind: 'statementGiven',
      stateBefore: row.state,
      commentNumber: receipt.number,
    });
    await auditStaff(transaction, staff, {
      act: kind === 'objection' ? 'neighbour.object' : 'neighbour.state',
      subjectKind: 'hearing',
      subjectId: notice.hearingId ?? noticeId,
      details: { number: receipt.number },
    });
  });
  return receipt;
}

/** "Færder kommune": how a municipality signs. */
function authorityName({ municipalityName }: Session): string {
  return `${municipalityName} kommune`;
}
