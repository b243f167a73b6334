import { AppError } from '../../domain/errors.ts';
import type { HearingArea, HearingContent } from '../../domain/hearings/hearing-content.ts';
import type { HearingDraft } from '../../domain/hearings/hearing-draft.ts';
import { earliestLastDay } from '../../domain/hearings/hearing-period.ts';
import { hearingState } from '../../domain/hearings/hearing-state.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import { readClock } from '../database/clock.ts';
import type { Database, Transaction } from '../database/database.ts';
import { checkReadiness } from './check-readiness.ts';
import { findArea, writeArea } from './hearing-area.queries.ts';
import { makeHearingCode } from './hearing-code.ts';
import { columnsOfDraft, contactColumns, draftOfRow, type HearingRow, timesOfRow } from './hearing-record.ts';
import {
  countOwn,
  findExtensions,
  findHearing,
  findHearings,
  findLinkedDocuments,
  findLinkedVersions,
  findPlan,
  insertHearing,
  replaceLinks,
  updateHearing,
} from './hearings-desk.queries.ts';
import { lockAtRevision } from './revision-conflict.ts';

/** The hearings of the planner's municipality, newest first. */
export async function listHearings(database: Database, staff: Session, planId?: string) {
  return asPlanner(database, staff, async (transaction) => {
    const now = await readClock(transaction);
    const hearings = await findHearings(transaction, planId);
    return hearings.map(({ row, ...rest }) => ({
      ...rest,
      ...identityOf(row),
      state: hearingState(timesOfRow(row), now),
      draft: draftOfRow(row),
    }));
  });
}

/** One hearing whole, as the desk shows it. Throws `not-found`. */
export async function readHearing(database: Database, staff: Session, hearingId: string) {
  return asPlanner(database, staff, async (transaction) => {
    const row = await findHearing(transaction, hearingId);
    if (!row) throw new AppError('not-found');
    const draft = draftOfRow(row);
    return {
      ...identityOf(row),
      state: hearingState(timesOfRow(row), await readClock(transaction)),
      draft,
      plan: (await findPlan(transaction, row.planId)) ?? null,
      planVersions: await findLinkedVersions(transaction, hearingId),
      documents: await findLinkedDocuments(transaction, hearingId),
      area: await findArea(transaction, hearingId),
      extensions: await findExtensions(transaction, hearingId),
      earliestLastDay: draft.opensOn
        ? earliestLastDay(draft.kind, { ...draft, opensOn: draft.opensOn })
        : null,
    };
  });
}

/** Begins a draft. Throws `not-found` for a plan of another municipality, `validation`. */
export async function createHearing(
  database: Database,
  staff: Session,
  draft: HearingDraft,
  content?: HearingContent,
) {
  checkOrder(draft);
  return asPlanner(database, staff, async (transaction) => {
    if (!(await findPlan(transaction, draft.planId))) throw new AppError('not-found');
    const { municipalityId } = staff;
    let id: string | undefined;
    let code = '';
    while (id === undefined) {
      code = makeHearingCode();
      id = await insertHearing(transaction, { ...columnsOfDraft(draft), municipalityId, code });
    }
    if (content) await writeContent(transaction, { id, municipalityId, planId: draft.planId }, content, null);
    await auditStaff(transaction, staff, { act: 'hearing.create', subjectKind: 'hearing', subjectId: id });
    return { id, code, revision: 1 };
  });
}

/**
 * Writes the draft anew; once put out, only how to reach the municipality may differ. Answers the new
 * revision. Throws `revision-conflict`, `hearing-published`, `hearing-wrong-state`, `validation`.
 */
export async function updateDraft(
  database: Database,
  staff: Session,
  change: { readonly hearingId: string; readonly expectedRevision: number; readonly draft: HearingDraft },
) {
  checkOrder(change.draft);
  return asPlanner(database, staff, async (transaction) => {
    const row = await lockAtRevision(transaction, change.hearingId, change.expectedRevision);
    if (row.cancelledAt) throw new AppError('hearing-wrong-state');
    const draft: HearingDraft = { ...change.draft, confirmedBy: row.confirmedBy ?? '' };
    if (draft.planId !== row.planId) throw new AppError('validation', { details: { field: 'planId' } });
    if (row.publishedAt && !differsInContactOnly(draftOfRow(row), draft))
      throw new AppError('hearing-published');
    const columns = row.publishedAt ? contactColumns(draft) : columnsOfDraft(draft);
    const revision = await updateHearing(transaction, row.id, columns);
    await auditStaff(transaction, staff, {
      act: 'hearing.update',
      subjectKind: 'hearing',
      subjectId: row.id,
      details: { revision },
    });
    return { revision };
  });
}

/** Chooses versions, documents and area of a draft. Throws as `updateDraft`, and `not-found`. */
export async function setContent(
  database: Database,
  staff: Session,
  change: { readonly hearingId: string; readonly expectedRevision: number; readonly content: HearingContent },
) {
  return asPlanner(database, staff, async (transaction) => {
    const row = await lockAtRevision(transaction, change.hearingId, change.expectedRevision);
    if (row.cancelledAt) throw new AppError('hearing-wrong-state');
    if (row.publishedAt) throw new AppError('hearing-published');
    await writeContent(transaction, row, change.content, row.areaSource as HearingArea['source'] | null);
    const revision = await updateHearing(transaction, row.id, {});
    await auditStaff(transaction, staff, {
      act: 'hearing.setContent',
      subjectKind: 'hearing',
      subjectId: row.id,
      details: { revision, planVersions: change.content.planVersions },
    });
    return { revision };
  });
}

/** "Klar for høring?" of a hearing today. Throws `not-found`. */
export async function readReadiness(database: Database, staff: Session, hearingId: string) {
  return asPlanner(database, staff, async (transaction) => {
    const row = await findHearing(transaction, hearingId);
    if (!row) throw new AppError('not-found');
    return { revision: row.revision, ...(await checkReadiness(transaction, row)) };
  });
}

export function asPlanner<T>(
  database: Database,
  staff: Session,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.withRole('planner', staff, work);
}

async function writeContent(
  transaction: Transaction,
  hearing: Pick<HearingRow, 'id' | 'municipalityId' | 'planId'>,
  content: HearingContent,
  areaSource: HearingArea['source'] | null,
): Promise<void> {
  const versionIds = content.planVersions.map(({ planVersionId }) => planVersionId);
  const known = await countOwn(transaction, hearing.planId, versionIds, content.documentIds);
  if (known.versions !== versionIds.length || known.documents !== content.documentIds.length) {
    throw new AppError('not-found');
  }
  await replaceLinks(transaction, hearing, content.planVersions, content.documentIds);
  const area = content.area ?? (areaSource === 'plan' ? { source: areaSource } : undefined);
  const covers = area ? await writeArea(transaction, hearing.id, area) : true;
  if (content.area && !covers) throw new AppError('validation', { details: { field: 'area' } });
}

function identityOf(row: HearingRow) {
  const { id, code, revision, createdAt, opensAt, closesAt, areaSource } = row;
  const { publishedAt, cancelledAt, sentToDecisionAt, confirmedBy, confirmedAt } = row;
  const times = { createdAt, opensAt, closesAt, publishedAt, cancelledAt, sentToDecisionAt, confirmedAt };
  return { id, code, revision, areaSource, confirmedBy, ...times };
}

function checkOrder({ opensOn, lastDay }: HearingDraft): void {
  if (opensOn && lastDay && lastDay < opensOn) {
    throw new AppError('validation', { details: { field: 'lastDay' } });
  }
}

function differsInContactOnly(before: HearingDraft, after: HearingDraft): boolean {
  const contact = Object.keys(contactColumns(before));
  const keys = Object.keys(before) as (keyof HearingDraft)[];
  return keys.every((key) => contact.includes(key) || before[key] === after[key]);
}
