import type { InferSelectModel } from 'drizzle-orm';
import { deadlineInstant, lastDayOf } from '../../domain/deadlines.ts';
import type {
  HearingDraft,
  LateRule,
  NameRule,
  PublicationRule,
} from '../../domain/hearings/hearing-draft.ts';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import type { HearingTimes } from '../../domain/hearings/hearing-state.ts';
import { workingDayFrom } from '../../domain/holidays.ts';
import type { IdentityLevel } from '../../domain/identity/identity-level.ts';
import { osloDate, startOfOsloDay } from '../../domain/oslo-time.ts';
import type { hearing } from '../../drizzle/schema/hearings.ts';

/** A hearing's row without its area, which is large and asked for apart. */
export type HearingRow = Omit<InferSelectModel<typeof hearing>, 'area' | 'area3857'>;

/** The row as the planner writes it. */
export function draftOfRow(row: HearingRow): HearingDraft {
  return {
    planId: row.planId,
    kind: row.kind as HearingKind,
    round: row.round,
    caseNumber: row.caseNumber ?? '',
    announcementText: row.announcementText,
    announcedOn: row.announcedOn,
    lettersSentOn: row.lettersSentOn,
    opensOn: row.opensAt && osloDate(row.opensAt),
    lastDay: row.closesAt && lastDayOf(row.closesAt),
    publicationRule: row.publicationRule as PublicationRule,
    nameRule: row.nameRule as NameRule,
    lateRule: row.lateRule as LateRule,
    identityDemand: row.identityDemand as IdentityLevel,
    decisionBody: row.decisionBody ?? '',
    decisionDate: row.decisionDate,
    decisionCaseNumber: row.decisionCaseNumber ?? '',
    riskAnalysisRequired: row.riskAnalysisRequired,
    hasAlternatives: row.hasAlternatives,
    paperCopyPlace: row.paperCopyPlace ?? '',
    postalAddress: row.postalAddress ?? '',
    email: row.email ?? '',
    phone: row.phone ?? '',
    contactName: row.contactName ?? '',
    confirmedBy: row.confirmedBy ?? '',
  };
}

/**
 * The draft as columns. A deadline on a day off moves to the next working day. Who confirmed is not
 * among them: only the confirmation itself writes that.
 */
export function columnsOfDraft(draft: HearingDraft) {
  const { opensOn, lastDay, confirmedBy: _confirmedBy, ...same } = draft;
  return {
    ...same,
    ...contactColumns(draft),
    caseNumber: draft.caseNumber || null,
    decisionBody: draft.decisionBody || null,
    decisionCaseNumber: draft.decisionCaseNumber || null,
    opensAt: opensOn ? startOfOsloDay(opensOn) : null,
    closesAt: lastDay ? deadlineInstant(workingDayFrom(lastDay)) : null,
  };
}

/** How to reach the municipality: all that may change once the hearing is put out. */
export function contactColumns(draft: HearingDraft) {
  return {
    paperCopyPlace: draft.paperCopyPlace || null,
    postalAddress: draft.postalAddress || null,
    email: draft.email || null,
    phone: draft.phone || null,
    contactName: draft.contactName || null,
  };
}

/** What decides whether it takes comments. */
export function timesOfRow(row: HearingRow): HearingTimes {
  return { ...row, lateRule: row.lateRule as LateRule };
}
