import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provisionInputSchema } from '../../domain/plan-provisions.ts';
import type { Database } from '../../server/database/database.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import { importPlanFile } from '../../server/plans/import.service.ts';
import { publishVersion } from '../../server/plans/plans-desk.service.ts';
import { setProvisions } from '../../server/plans/provisions/provisions.service.ts';
import type { BuiltMunicipality } from './build-municipality.ts';
import { buildStaff } from './build-staff.ts';
import { square, writeTestPlan } from './write-test-plan.ts';

export type ImportedTestPlan = {
  readonly planId: string;
  readonly planVersionId: string;
  readonly identifier: string;
};

/**
 * A plan that went in through the importer: BBB1 and BBB2 side by side, BBB4 apart from them, and a provision for
 * each of the two. Out on the web unless told otherwise.
 */
export async function importTestPlan(
  database: Database,
  municipality: BuiltMunicipality,
  options: { identifier?: string; published?: boolean; outlineLines?: readonly string[] } = {},
): Promise<ImportedTestPlan> {
  const identifier = options.identifier ?? 'PRØVE-1';
  const staff = await buildStaff(database, municipality);
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-plan-'));
  const { report, stored } = await importPlanFile(
    { database, files: openFileStore(folder) },
    {
      municipality: { id: municipality.id },
      actor: { kind: 'staff', staff },
      fileName: 'plan.sos',
      bytes: writeTestPlan({
        municipalityNumber: municipality.number,
        planId: identifier,
        name: 'Torget',
        outline: square([0, 0], 100),
        ...(options.outlineLines && { outlineLines: options.outlineLines }),
        areas: [
          { name: 'BBB1', ring: square([0, 0], 50) },
          { name: 'BBB2', ring: square([50, 0], 50) },
          { name: 'BBB4', ring: square([0, 60], 30) },
        ],
      }),
    },
  );
  await rm(folder, { recursive: true, force: true });
  if (!stored) throw new Error(`the plan was refused: ${JSON.stringify(report.findings)}`);
  const { planId, planVersionId } = stored;
  const provisions = [
    { clause: '§ 1', heading: 'Byggehøyde', governs: ['BBB1'] },
    { clause: '§ 2', heading: 'Uteareal', governs: ['BBB2'] },
  ].map((clause) => provisionInputSchema.parse(clause));
  await setProvisions(database, staff, { planVersionId, expectedRevision: 1, provisions });
  if (options.published ?? true) await publishVersion(database, staff, planVersionId);
  return { planId, planVersionId, identifier };
}
