import type { Upload } from '@tus/server';
import type { Session } from '../../accounts/session.ts';
import type { Services } from '../../services.ts';
import { checkStagedFile } from './check-staged-file.ts';
import { type ImportJobs, openImportJobs } from './import-jobs.ts';
import { openPlanUploads, type PlanUploads } from './plan-uploads.ts';
import { type ImportChoices, importChoicesSchema, isWorking, type StagedImport } from './staged-import.ts';
import { openStagingFolder, type StagingFolder } from './staging-folder.ts';

/** Where plan files are from their first byte until they are a version: uploads, folders and the work on them. */
export type Staging = {
  readonly folder: StagingFolder;
  readonly jobs: ImportJobs;
  /** Opened when the first file comes, since it makes a folder. */
  readonly uploads: () => PlanUploads;
};

export function openStaging(services: Services, tellFailure: (error: unknown) => void): Staging {
  const folder = openStagingFolder(services.config);
  const jobs = openImportJobs(folder, tellFailure);
  let uploads: PlanUploads | undefined;
  const finished = async (upload: Upload, staff: Session, path: string) => {
    const staged = describeUpload(upload, staff);
    await folder.adopt(staged, path);
    await removeSurplus(folder, staff.accountId);
    await jobs.start(staged, checkStagedFile(services, folder, staged, staff));
  };
  return {
    folder,
    jobs,
    uploads: () => {
      uploads ??= openPlanUploads(services.config, finished);
      return uploads;
    },
  };
}

/** Imports an account may have at hand: more than a busy week, little enough for the disk. */
const mostAtHand = 20;

/** The oldest give way, but none that is worked with. */
async function removeSurplus(folder: StagingFolder, accountId: string): Promise<void> {
  const own = (await folder.list()).filter((staged) => staged.accountId === accountId);
  const byAge = own.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  for (const staged of byAge.slice(mostAtHand)) {
    if (!isWorking(staged)) await folder.remove(staged.id);
  }
}

function describeUpload({ id, size = 0, metadata = {} }: Upload, staff: Session): StagedImport {
  const now = new Date().toISOString();
  const { accountId, municipalityId, displayName } = staff;
  return {
    id,
    municipalityId,
    accountId,
    uploadedBy: displayName,
    fileName: metadata.filename?.normalize().slice(-200) || 'plan',
    size,
    choices: choicesOf(metadata),
    createdAt: now,
    updatedAt: now,
    stage: 'queued',
    percent: null,
    isStorable: null,
    stored: null,
    // Written by the server when the upload began, whatever the sender said.
    draftFor: metadata.draftFor ?? null,
    deliveryId: null,
  };
}

/** What cannot be used is left out: the planner sees the choices on the import's page and mends them there. */
function choicesOf(metadata: Readonly<Record<string, string | null>>): ImportChoices {
  const { shape } = importChoicesSchema;
  return {
    plan: shape.plan.catch(null).parse(metadata.plan || null),
    alternative: shape.alternative.catch(null).parse(metadata.alternative || null),
    srid: shape.srid.catch(null).parse(metadata.srid ? Number(metadata.srid) : null),
  };
}
