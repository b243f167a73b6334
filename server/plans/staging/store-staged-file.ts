import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Session } from '../../accounts/session.ts';
import type { Services } from '../../services.ts';
import { takeDelivery } from '../deliveries/take-delivery.ts';
import { storeReadPlan } from '../import/store-read-plan.ts';
import type { StagedReport } from './check-staged-file.ts';
import type { ImportWork } from './import-jobs.ts';
import type { StagedImport } from './staged-import.ts';
import type { StagingFolder } from './staging-folder.ts';

/** Stores what the check read as a version; report and preview stay to be looked at until they expire. */
export function storeStagedFile(
  services: Services,
  folder: StagingFolder,
  { id, deliveryId }: StagedImport,
  staff: Session,
): ImportWork {
  return async ({ tell }) => {
    tell('storing');
    const { report, stored } = await storeReadPlan(services, {
      folder: folder.pathOf(id, 'reading'),
      path: folder.pathOf(id, 'source'),
      actor: { kind: 'staff', staff },
      ...(deliveryId && {
        alongside: (transaction, { planVersionId }) =>
          takeDelivery(transaction, staff, deliveryId, { planVersionId }),
      }),
    });
    const path = folder.pathOf(id, 'report.json');
    const { hasPreview } = JSON.parse(await readFile(path, 'utf8')) as StagedReport;
    const found: StagedReport = { ...report, stored, hasPreview };
    await writeFile(path, JSON.stringify(found), { mode: 0o600 });
    if (!stored) return { stage: 'checked', isStorable: false };
    // The file lies in the store now.
    await rm(folder.pathOf(id, 'source'), { force: true });
    await rm(folder.pathOf(id, 'reading'), { recursive: true, force: true });
    return { stage: 'stored', stored };
  };
}
