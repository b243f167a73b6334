import { addDays, osloInstant } from '../../domain/oslo-time.ts';
import { planInputSchema } from '../../domain/plan-input.ts';
import { provisionInputSchema } from '../../domain/plan-provisions.ts';
import type { Session } from '../accounts/session.ts';
import { atTime } from '../database/at-time.ts';
import { importPlanFile } from '../plans/import.service.ts';
import { addDocument } from '../plans/plan-documents.service.ts';
import { readPlan, updatePlan } from '../plans/plans-desk.service.ts';
import { setProvisions } from '../plans/provisions/provisions.service.ts';
import type { Services } from '../services.ts';
import type { DemoDocument } from './documents/demo-documents.ts';
import type { DemoPlanFile } from './plans/demo-plan-files.ts';
import type { DemoPlanTexts } from './plans/demo-plan-texts.ts';

export type SeededVersion = {
  readonly planVersionId: string;
  readonly version: number;
  readonly alternative: string | null;
};
export type SeededDocument = {
  readonly documentId: string;
  readonly kind: string;
  readonly planVersion: number | null;
};
export type SeededPlan = {
  readonly planId: string;
  readonly versions: readonly SeededVersion[];
  readonly documents: readonly SeededDocument[];
};

type PlanSources = {
  readonly texts: DemoPlanTexts;
  readonly files: readonly DemoPlanFile[];
  readonly documents: readonly DemoDocument[];
};

/** Days before the first hearing that a planner had the plan in the house. */
const daysBeforeHearing = 10;

/** A demo plan as a planner brings it in: files imported, texts, provisions and documents added. */
export async function seedPlan(
  services: Services,
  staff: Session,
  { texts, files, documents }: PlanSources,
  today: string,
): Promise<SeededPlan> {
  const firstDay = Math.min(...texts.hearings.map(({ announcedDay }) => announcedDay)) - daysBeforeHearing;
  const clock = osloInstant(addDays(today, firstDay), '09:00');
  const then = { ...services, database: atTime(services.database, clock) };
  const versions: SeededVersion[] = [];
  let planId = '';
  for (const file of files) {
    const { report, stored } = await importPlanFile(then, {
      municipality: { id: staff.municipalityId },
      bytes: file.bytes,
      fileName: file.fileName,
      actor: { kind: 'staff', staff },
      alternative: file.alternative,
    });
    if (!stored) throw new Error(`${file.fileName} was refused: ${JSON.stringify(report.findings)}`);
    planId = stored.planId;
    versions.push({
      planVersionId: stored.planVersionId,
      version: file.version,
      alternative: file.alternative ?? null,
    });
  }
  await writeTexts(then, staff, planId, texts);
  for (const { planVersionId } of versions) {
    if (texts.provisions.length === 0) break;
    const { plan } = await readPlan(then.database, staff, planId);
    await setProvisions(then.database, staff, {
      planVersionId,
      expectedRevision: plan.revision,
      provisions: texts.provisions.map((provision) => provisionInputSchema.parse(provision)),
    });
  }
  const added: SeededDocument[] = [];
  for (const { kind, title, fileName, bytes, planVersion } of documents) {
    const { id: documentId } = await addDocument(
      then,
      staff,
      { planId, kind, title, replaces: null, replacedReason: null },
      { bytes: await bytes, name: fileName, isReadLater: true },
    );
    added.push({ documentId, kind, planVersion: planVersion ?? null });
  }
  return { planId, versions, documents: added };
}

async function writeTexts(
  services: Services,
  staff: Session,
  planId: string,
  texts: DemoPlanTexts,
): Promise<void> {
  const { plan } = await readPlan(services.database, staff, planId);
  const proposer = texts.proposer.consultant
    ? `${texts.proposer.name}, ved ${texts.proposer.consultant}`
    : texts.proposer.name;
  await updatePlan(services.database, staff, {
    planId,
    expectedRevision: plan.revision,
    plan: planInputSchema.parse({
      identifier: texts.planId,
      name: texts.name,
      planType: texts.planType,
      status: plan.status,
      caseNumber: texts.caseNumber,
      proposerType: texts.proposer.kind,
      proposerName: proposer,
      summary: texts.summary,
      about: texts.about,
      placeInWords: texts.placeInWords,
    }),
  });
}
