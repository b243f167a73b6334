import { readFile } from 'node:fs/promises';
import { AppError } from '../../../domain/errors.ts';
import type { Session } from '../../accounts/session.ts';
import type { Services } from '../../services.ts';
import { checkStagedFile, type StagedReport } from './check-staged-file.ts';
import { wasLeft } from './import-jobs.ts';
import { type ImportChoices, isWorking, type StagedImport } from './staged-import.ts';
import type { Staging } from './staging.ts';
import { storeStagedFile } from './store-staged-file.ts';

/** What the desk sees of an import; `left` says that the work on it ended without an end. */
export type SeenImport = Omit<StagedImport, 'municipalityId' | 'accountId'> & { readonly wasLeft: boolean };

type StagingOnly = { readonly staging: Staging };
export type StagingServices = Services & StagingOnly;

/** As whom one comes to an import: caseworkers to all of their municipality, consultants to their own drafts alone. */
export type ImportOffice = 'planner' | 'consultant';

/** The municipality's imports that are not done with, the latest first. */
export async function listImports(
  { staging }: StagingOnly,
  staff: Session,
  as: ImportOffice = 'planner',
): Promise<readonly SeenImport[]> {
  const all = await staging.folder.list();
  return all
    .filter((staged) => isReached(staged, staff, as))
    .map((staged) => see(staging, staged))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Throws `not-found`, for another municipality's too. */
export async function readImport(
  services: StagingServices,
  staff: Session,
  id: string,
  as: ImportOffice = 'planner',
): Promise<SeenImport> {
  return see(services.staging, await openImport(services.staging, staff, id, as));
}

/** The report of the last check, or null before there is one. Throws `not-found`. */
export async function readReport(
  { staging }: StagingOnly,
  staff: Session,
  id: string,
  as: ImportOffice = 'planner',
): Promise<StagedReport | null> {
  await openImport(staging, staff, id, as);
  const text = await readFile(staging.folder.pathOf(id, 'report.json'), 'utf8').catch(() => null);
  // Our own file, written by a check.
  return text === null ? null : (JSON.parse(text) as StagedReport);
}

/** Checks the same file once more, with other choices or after codes were mapped. Throws `not-found`, `import-at-work`. */
export async function checkAgain(
  services: StagingServices,
  staff: Session,
  asked: { readonly id: string; readonly choices: ImportChoices },
  as: ImportOffice = 'planner',
): Promise<SeenImport> {
  const { staging } = services;
  const { id } = asked;
  const staged = await openRestingImport(staging, staff, id, as);
  // What is delivered to a plan is for that plan.
  const isBound = staged.draftFor !== null || staged.deliveryId !== null;
  const choices = isBound ? { ...asked.choices, plan: staged.choices.plan } : asked.choices;
  const next: StagedImport = { ...staged, choices, isStorable: null };
  const work = checkStagedFile(services, staging.folder, next, staff);
  return see(staging, await staging.jobs.start(next, work));
}

/** Stores what was checked as a version. Throws `not-found`, `import-at-work`, `import-refused`. */
export async function storeImport(
  services: StagingServices,
  staff: Session,
  id: string,
): Promise<SeenImport> {
  const { staging } = services;
  const staged = await openRestingImport(staging, staff, id, 'planner');
  if (staged.stored) return see(staging, staged);
  if (!staged.isStorable) throw new AppError('import-refused');
  const work = storeStagedFile(services, staging.folder, staged, staff);
  return see(staging, await staging.jobs.start(staged, work));
}

/** Stops the work; the file stays, so that the check can begin again. Throws `not-found`. */
export async function cancelImport(
  services: StagingServices,
  staff: Session,
  id: string,
  as: ImportOffice = 'planner',
): Promise<SeenImport> {
  const { staging } = services;
  await openImport(staging, staff, id, as);
  await staging.jobs.stop(id);
  return readImport(services, staff, id, as);
}

/** Removes the file, its report and its preview; what was stored of it stays. Throws `not-found`. */
export async function discardImport(
  { staging }: StagingServices,
  staff: Session,
  id: string,
  as: ImportOffice = 'planner',
): Promise<void> {
  await openImport(staging, staff, id, as);
  await staging.jobs.stop(id);
  await staging.folder.remove(id);
}

/** The import of the planner's own municipality, or the consultant's own draft. Throws `not-found`. */
export async function openImport(
  staging: Staging,
  staff: Session,
  id: string,
  as: ImportOffice = 'planner',
): Promise<StagedImport> {
  // Its work first: a state that was read while the work ended would be older than its end.
  const staged = staging.jobs.stateOf(id) ?? (await staging.folder.read(id));
  if (!staged || !isReached(staged, staff, as)) throw new AppError('not-found');
  return staged;
}

function isReached(
  { municipalityId, accountId, draftFor }: StagedImport,
  staff: Session,
  as: ImportOffice,
): boolean {
  if (municipalityId !== staff.municipalityId) return false;
  return as === 'planner' ? draftFor === null : draftFor !== null && accountId === staff.accountId;
}

/** The same where nobody works on it now. Throws `not-found`, `import-at-work`. */
export async function openRestingImport(
  staging: Staging,
  staff: Session,
  id: string,
  as: ImportOffice,
): Promise<StagedImport> {
  const staged = await openImport(staging, staff, id, as);
  if (isWorking(staged) && !wasLeft(staged, new Date())) throw new AppError('import-at-work');
  return staged;
}

function see({ jobs }: Staging, staged: StagedImport): SeenImport {
  const latest = jobs.stateOf(staged.id) ?? staged;
  const { municipalityId: _municipalityId, accountId: _accountId, ...seen } = latest;
  return { ...seen, wasLeft: wasLeft(latest, new Date()) };
}
