import { hearingDraftSchema } from '../../domain/hearings/hearing-draft.ts';
import { addDays, osloInstant } from '../../domain/oslo-time.ts';
import type { Session } from '../accounts/session.ts';
import { atTime } from '../database/at-time.ts';
import type { Database } from '../database/database.ts';
import { createHearing } from '../hearings/hearings-desk.service.ts';
import { confirmHearing, publishHearing } from '../hearings/publish-hearing.ts';
import type { DemoHearingTexts, DemoPlanTexts } from './plans/demo-plan-texts.ts';
import type { SeededPlan } from './seed-plans.ts';

export type SeededHearing = {
  readonly hearingId: string;
  readonly texts: DemoHearingTexts;
  /** Revision after it was put out. */
  readonly revision: number;
};

/** A demo hearing as a planner prepares it, confirms it and puts it out, each on its day. */
export async function seedHearing(
  database: Database,
  staff: Session,
  plan: SeededPlan,
  { planTexts, texts, today }: { planTexts: DemoPlanTexts; texts: DemoHearingTexts; today: string },
): Promise<SeededHearing> {
  const day = (relative: number) => addDays(today, relative);
  const draft = hearingDraftSchema.parse({
    planId: plan.planId,
    kind: texts.kind,
    round: texts.round,
    caseNumber: planTexts.caseNumber,
    announcementText: texts.announcementText,
    announcedOn: day(texts.announcedDay),
    lettersSentOn: day(texts.lettersSentDay),
    opensOn: day(texts.opensDay),
    lastDay: day(texts.lastDay),
    decisionBody: texts.decision?.body ?? '',
    decisionDate: texts.decision ? day(texts.decision.day) : null,
    decisionCaseNumber: texts.decision?.caseNumber ?? '',
    riskAnalysisRequired: texts.riskAnalysisRequired,
    hasAlternatives: texts.hasAlternatives,
    paperCopyPlace: texts.paperCopyPlace,
    postalAddress: texts.postalAddress,
    email: texts.email,
    phone: texts.phone,
    contactName: texts.contactName,
  });
  const heard = plan.versions.filter(({ version }) => version === texts.planVersion);
  const prepared = atTime(database, osloInstant(day(texts.announcedDay), '10:00'));
  const created = await createHearing(prepared, staff, draft, {
    planVersions: heard.map(({ planVersionId, alternative }) => ({ planVersionId, alternative })),
    documentIds: plan.documents
      .filter(({ planVersion }) => planVersion === null || planVersion === texts.planVersion)
      .map(({ documentId }) => documentId),
    area: { source: 'plan' },
  });
  const hearing = { hearingId: created.id, expectedRevision: created.revision };
  const confirmed = await confirmHearing(prepared, staff, { ...hearing, name: texts.confirmedBy });
  const opening = atTime(database, osloInstant(day(texts.opensDay), '00:30'));
  const { revision } = await publishHearing(opening, staff, {
    hearingId: created.id,
    expectedRevision: confirmed.revision,
  });
  return { hearingId: created.id, texts, revision };
}
