import type { Transaction } from '../../database/database.ts';
import {
  findImportedBefore,
  insertFormerIdentifiers,
  insertPlanVersion,
  insertSourceFile,
  lockPlan,
  nextVersionNumber,
} from '../plan-import.queries.ts';
import { insertPlanObjects } from '../plan-objects-import.queries.ts';
import { readObjectBatches } from '../reading/object-file.ts';
import { auditImport, type ImportActor, nameOf } from './import-actor.ts';
import type { ImportOutcome, ImportReport } from './import-report.ts';
import { importedBefore, nameFindings } from './imported-before.ts';
import { makeIfNew } from './resolve-municipality.ts';
import type { StorablePlan } from './storable-plan.ts';

/** A plan that was read and checked, with its bytes in the file store. */
type PlanToStore = Omit<StorablePlan, 'source'> & {
  readonly source: { readonly sha256: Uint8Array; readonly size: number; readonly name: string };
  readonly actor: ImportActor;
  /** The checked objects. */
  readonly checkedPath: string;
};

/** What a plan file of each format is kept as. */
export const planMediaTypes = {
  sosi: 'text/plain',
  gml: 'application/gml+xml',
  geojson: 'application/geo+json',
  geopackage: 'application/geopackage+sqlite3',
  shapefile: 'application/zip',
} as const;

/** Stores one new version with everything that belongs to it, or finds that the same file is stored already. */
export async function storePlan(transaction: Transaction, plan: PlanToStore): Promise<ImportOutcome> {
  const { identifier, details, source } = plan;
  const municipalityId = await makeIfNew(transaction, plan.municipality);
  const row = await lockPlan(transaction, municipalityId, identifier, details);
  const before = await findImportedBefore(transaction, municipalityId, identifier, source.sha256);
  if (before) return importedBefore(before);

  const number = await nextVersionNumber(transaction, row.id);
  const report: ImportReport = {
    ...plan.report,
    ok: true,
    version: number,
    findings: [...plan.report.findings, ...nameFindings(row.isNew ? undefined : row.name, details)],
  };
  const formers = plan.formerNumbers.map((municipalityNumber) => ({ municipalityNumber, identifier }));
  await insertFormerIdentifiers(transaction, municipalityId, row.id, [
    ...details.formerIdentifiers,
    ...formers,
  ]);
  const mediaType = planMediaTypes[plan.format];
  const sourceFileId = await insertSourceFile(transaction, { municipalityId, mediaType, ...source });
  const planVersionId = await insertPlanVersion(transaction, {
    municipalityId,
    planId: row.id,
    number,
    alternative: plan.alternative,
    sourceFileId,
    sourceSha256: source.sha256,
    format: plan.format,
    srid: plan.srid,
    verticalDatum: plan.verticalDatum ?? null,
    report,
    header: plan.header,
    area: plan.area,
    createdBy: nameOf(plan.actor),
  });
  const owner = { municipalityId, planVersionId, srid: plan.srid };
  await insertPlanObjects(transaction, owner, readObjectBatches(plan.checkedPath));
  await auditImport(transaction, plan.actor, municipalityId, {
    act: 'plan.import',
    subjectKind: 'planVersion',
    subjectId: planVersionId,
    details: { identifier, version: number, sha256: Buffer.from(source.sha256).toString('hex') },
  });
  return { report, stored: { planId: row.id, planVersionId } };
}
