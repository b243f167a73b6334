import type { HearingFindings } from '../../domain/hearings/hearing-finding.ts';
import { hearingReadiness } from '../../domain/hearings/hearing-readiness.ts';
import { type CalendarDate, osloDate } from '../../domain/oslo-time.ts';
import type { DocumentKind } from '../../domain/plan-codes/document-kinds.ts';
import { readClock } from '../database/clock.ts';
import type { Transaction } from '../database/database.ts';
import { draftOfRow, type HearingRow } from './hearing-record.ts';
import { findLinkedDocuments, findLinkedVersions, findPlan } from './hearings-desk.queries.ts';

/** SOSI plantype with a map: all but kommuneplanens samfunnsdel, which has no code of its own. */
const planTypesWithMap: readonly number[] = [20, 21, 22, 30, 31, 32, 33, 34, 35];

export type Readiness = HearingFindings & { readonly today: CalendarDate; readonly planType: number };

/** Asks the database what the hearing has, and the law's rules whether that is enough today. */
export async function checkReadiness(transaction: Transaction, row: HearingRow): Promise<Readiness> {
  const plan = await findPlan(transaction, row.planId);
  const versions = await findLinkedVersions(transaction, row.id);
  const documents = await findLinkedDocuments(transaction, row.id);
  const today = osloDate(await readClock(transaction));
  const planType = plan?.planType ?? 0;
  const findings = hearingReadiness(
    draftOfRow(row),
    {
      planType,
      planIdentifier: plan?.identifier ?? null,
      hasArea: row.areaSource !== null,
      alternatives: versions.map(({ alternative }) => alternative),
      hasProvisions: versions.some(({ hasProvisions }) => hasProvisions),
      documentKinds: documents.map(({ kind }) => kind as DocumentKind),
      hasLandUsePart: planTypesWithMap.includes(planType),
    },
    today,
  );
  return { ...findings, today, planType };
}
