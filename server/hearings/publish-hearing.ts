import { sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import { hearingCitationKey, hearingKindRules } from '../../domain/hearings/hearing-kinds.ts';
import { earliestLastDay } from '../../domain/hearings/hearing-period.ts';
import { citation } from '../../domain/law-citations.ts';
import { osloDate, startOfOsloDay } from '../../domain/oslo-time.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { checkReadiness, type Readiness } from './check-readiness.ts';
import { draftOfRow, type HearingRow } from './hearing-record.ts';
import { findHearing, publishLinked, updateHearing } from './hearings-desk.queries.ts';
import { asPlanner } from './hearings-desk.service.ts';
import { lockAtRevision } from './revision-conflict.ts';

export type HearingAtRevision = { readonly hearingId: string; readonly expectedRevision: number };

/**
 * A named person confirms that the plan stands in the planregister and that those affected were told.
 * Throws `revision-conflict`, `hearing-published`.
 */
export async function confirmHearing(
  database: Database,
  staff: Session,
  { hearingId, expectedRevision, name }: HearingAtRevision & { readonly name: string },
) {
  return asPlanner(database, staff, async (transaction) => {
    const row = await lockAtRevision(transaction, hearingId, expectedRevision);
    if (row.publishedAt || row.cancelledAt) throw new AppError('hearing-published');
    const revision = await updateHearing(transaction, hearingId, {
      confirmedBy: name,
      confirmedAt: sql`app.clock()` as unknown as Date,
    });
    await auditStaff(transaction, staff, {
      act: 'hearing.confirm',
      subjectKind: 'hearing',
      subjectId: hearingId,
      details: { revision },
    });
    return { revision };
  });
}

/**
 * Puts the hearing out with its plan versions and documents, when nothing blocks; what the law demands is
 * judged again in the same transaction. An opening day that has passed becomes today. Throws
 * `hearing-not-ready` with the findings, `period-too-short`, `revision-conflict`, `hearing-published`.
 */
export async function publishHearing(
  database: Database,
  staff: Session,
  { hearingId, expectedRevision }: HearingAtRevision,
) {
  return asPlanner(database, staff, async (transaction) => {
    const row = await lockAtRevision(transaction, hearingId, expectedRevision);
    if (row.publishedAt || row.cancelledAt) throw new AppError('hearing-published');
    const readiness = await checkReadiness(transaction, row);
    if (readiness.blocks.length > 0) throw refusal(row, readiness);
    await publishLinked(transaction, hearingId);
    const isOverdue = row.opensAt !== null && osloDate(row.opensAt) < readiness.today;
    const revision = await updateHearing(transaction, hearingId, {
      publishedAt: sql`app.clock()` as unknown as Date,
      ...(isOverdue && { opensAt: startOfOsloDay(readiness.today) }),
    });
    await auditStaff(transaction, staff, {
      act: 'hearing.publish',
      subjectKind: 'hearing',
      subjectId: hearingId,
      details: { revision, warnings: readiness.warnings.map(({ code }) => code) },
    });
    const published = await findHearing(transaction, hearingId);
    if (!published) throw new Error('the published hearing is gone');
    const { code, publishedAt, opensAt, closesAt } = published;
    return { revision, code, publishedAt, opensAt, closesAt };
  });
}

function refusal(row: HearingRow, { blocks, warnings, today, planType }: Readiness): AppError {
  const draft = draftOfRow(row);
  const isPeriodAlone = blocks.every(({ code }) => code === 'period-too-short');
  if (!isPeriodAlone || !draft.opensOn) {
    return new AppError('hearing-not-ready', { details: { blocks, warnings } });
  }
  const opensOn = draft.opensOn < today ? today : draft.opensOn;
  const earliest = earliestLastDay(draft.kind, { ...draft, opensOn });
  return new AppError('period-too-short', {
    details: {
      law: citation(hearingCitationKey(draft.kind, planType), opensOn, 'nb'),
      weeks: hearingKindRules[draft.kind].minimumWeeks,
      earliest: earliest && fullDate(earliest, 'nb'),
      earliestLastDay: earliest,
      blocks,
      warnings,
    },
  });
}
