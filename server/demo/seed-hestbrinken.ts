import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { addDays, osloInstant } from '../../domain/oslo-time.ts';
import { atTime } from '../database/at-time.ts';
import { importPlanFile } from '../plans/import.service.ts';
import { publishVersion } from '../plans/plans-desk.service.ts';
import type { Services } from '../services.ts';
import type { DemoStaff } from './seed-people.ts';

/** The one real plan of the demo, in force since 2017; its file comes with the npm package `sosijs` (MIT). */
export async function seedHestbrinken(services: Services, staff: DemoStaff, today: string): Promise<void> {
  const planner = staff.get('1840');
  if (!planner) throw new Error('the demo has no planner in Saltdal');
  const packageFolder = createRequire(import.meta.url)
    .resolve('sosijs/package.json')
    .replace(/package\.json$/, '');
  const database = atTime(services.database, osloInstant(addDays(today, -400), '09:00'));
  const { report, stored } = await importPlanFile(
    { ...services, database },
    {
      municipality: { id: planner.municipalityId },
      bytes: await readFile(`${packageFolder}data/Regplan.sos`),
      fileName: 'Regplan.sos',
      actor: { kind: 'staff', staff: planner },
    },
  );
  if (!stored) throw new Error(`Hestbrinken was refused: ${JSON.stringify(report.findings)}`);
  await publishVersion(database, planner, stored.planVersionId);
}
