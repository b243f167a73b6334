import { tooLargeToCompare } from '../checks/content/check-content.ts';
import type { PlanFileSummary } from '../reading/plan-file-messages.ts';
import {
  type CheckedObjects,
  checkAllObjects,
  type InTransaction,
  uniteBatches,
} from './check-all-objects.ts';
import { checkCoordinates } from './check-coordinates.ts';
import { checkMunicipality } from './check-municipality.ts';
import type { ImportFinding } from './import-report.ts';
import type { BelongsToPlan } from './objects-of-plan.ts';
import { placeFindings } from './place-findings.ts';
import { areaMissing, findPlanArea, outlineMissing, type PlanArea } from './plan-area.ts';
import type { PlanDetails } from './read-plan-details.ts';
import type { ImportMunicipality } from './resolve-municipality.ts';

/** What the database says of a plan that was read: its ground, what had to be mended, and what is wrong. */
export type PlanCheck = {
  readonly place: PlanArea | null;
  readonly details: PlanDetails;
  readonly objects: Readonly<Record<string, number>>;
  readonly findings: readonly ImportFinding[];
};

export type CheckTask = {
  readonly file: PlanFileSummary;
  readonly municipality: ImportMunicipality;
  readonly identifier: string;
  /** Objects of other plans are left out. */
  readonly belongs: BelongsToPlan;
  /** The objects as they were read. */
  readonly objectsPath: string;
  /** Where the checked ones are written, as storing reads them. */
  readonly checkedPath: string;
  /** Where a GeoJSON of them is written; null where nobody looks. */
  readonly previewPath: string | null;
  /** The objects as they were checked while they were read; null where that does not hold. */
  readonly ahead: CheckedObjects | null;
};

/** Checks coordinates, surfaces, plan area and municipality, each only when the one before stands. */
export async function checkPlan(inTransaction: InTransaction, task: CheckTask): Promise<PlanCheck> {
  const { file, municipality, identifier } = task;
  const misplaced = await inTransaction((transaction) =>
    checkCoordinates(transaction, file, municipality.id),
  );
  const isPlaced = misplaced === null;
  const pass = (isPlaced ? task.ahead : null) ?? (await checkNow(inTransaction, task, isPlaced));
  const found = await inTransaction((transaction) =>
    placeFindings(transaction, pass.findings, isPlaced ? file.srid : 0),
  );
  const details = pass.details.read(identifier);
  const checked = { details, objects: pass.counts, findings: [...details.findings, ...found] };
  if (misplaced) return { ...checked, place: null, findings: [misplaced, ...checked.findings] };

  const parts = pass.hasOutline ? pass.outlines : await uniteBatches(inTransaction, task.checkedPath);
  const place =
    parts.length === 0 ? null : await inTransaction((transaction) => findPlanArea(transaction, parts));
  if (place === null) return { ...checked, place, findings: [...checked.findings, areaMissing] };
  const placeFindingsOfPlan = await inTransaction((transaction) =>
    checkMunicipality(transaction, municipality, { area: place.area, planType: details.planType }),
  );
  const gaps = pass.hasOutline ? await placeGaps(inTransaction, file, pass) : [outlineMissing];
  return { ...checked, place, findings: [...checked.findings, ...gaps, ...placeFindingsOfPlan] };
}

function checkNow(
  inTransaction: InTransaction,
  { file, belongs, objectsPath, checkedPath, previewPath }: CheckTask,
  isPlaced: boolean,
): Promise<CheckedObjects> {
  const { format, srid } = file;
  const isComparable = !isTooLarge(file);
  const task = {
    format,
    srid,
    isPlaced,
    isComparable,
    belongs,
    objects: objectsPath,
    checkedPath,
    previewPath,
  };
  return checkAllObjects(inTransaction, task);
}

/** The report says already where nobody looked. */
async function placeGaps(
  inTransaction: InTransaction,
  file: PlanFileSummary,
  { gaps }: CheckedObjects,
): Promise<readonly ImportFinding[]> {
  if (isTooLarge(file)) return [];
  return inTransaction((transaction) => placeFindings(transaction, gaps, file.srid));
}

function isTooLarge({ findings }: PlanFileSummary): boolean {
  return findings.some(({ code }) => code === tooLargeToCompare);
}
