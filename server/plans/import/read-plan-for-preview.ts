import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import type { CodeMapping, UnknownCode } from '../../../domain/code-mapping.ts';
import type { PlanIdentity } from '../../../domain/plan-file.ts';
import type { Services } from '../../services.ts';
import { findImportedBefore, findPlanToReplace } from '../plan-import.queries.ts';
import { readObjectBatches } from '../reading/object-file.ts';
import type { PlanFileSummary } from '../reading/plan-file-messages.ts';
import { largeBytes, readPlanFile } from '../reading/read-plan-file.ts';
import { type CheckAhead, checkAhead } from './check-ahead.ts';
import type { InTransaction } from './check-all-objects.ts';
import { checkPlan } from './check-plan.ts';
import { choosePlan, type PlanChoice } from './choose-plan.ts';
import type { ReadingActor } from './import-actor.ts';
import { hasErrors, type ImportOutcome, type ImportReport, toImportFinding } from './import-report.ts';
import { importedBefore, nameFindings } from './imported-before.ts';
import { inActorsTransaction } from './in-actors-transaction.ts';
import { objectsOfPlan } from './objects-of-plan.ts';
import { placeFindings } from './place-findings.ts';
import { type ImportMunicipality, resolveMunicipality } from './resolve-municipality.ts';
import { filesOfReading, type StorablePlan } from './storable-plan.ts';

export type ReadingTask = {
  /** A known municipality, or any number: an operator's import makes the municipality where there is none. */
  readonly municipality: { readonly id: string } | { readonly number: string };
  /** The delivered file, which stays where it is until it is stored. */
  readonly path: string;
  /** As the person calls it. */
  readonly fileName: string;
  /** An empty folder for what the reading leaves: the caller makes it and removes it. */
  readonly folder: string;
  readonly actor: ReadingActor;
  /** Which plan, where the file has several or does not say. */
  readonly planIdentifier?: string | undefined;
  /** EPSG code to read the coordinates as, in place of what the file says. */
  readonly srid?: number | undefined;
  /** høringsalternativ: "A", "B", where the plan is put out in several. */
  readonly alternative?: string | undefined;
  /** What the municipality's own codes mean; applied before interpretation, the delivered values are kept. */
  readonly codeMapping?: CodeMapping | undefined;
  /** Writes no preview where false: an import that nobody looks at first. */
  readonly preview?: boolean;
  /** The time that the rows bear; only embedded and test databases allow it. */
  readonly clock?: Date | undefined;
  /** Largest file in bytes; 200 MB when not said. */
  readonly largestBytes?: number;
  readonly onProgress?: (stage: 'reading' | 'checking', share: number) => void;
  /** Stops the work: what is begun is ended, and the reading throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
};

export type PlanPreview = {
  /** `ok` tells whether the plan may be stored now; `version` the number it would get. */
  readonly report: ImportReport;
  /** Values that the national lists lack, for the mapping step; an empty list where all is known. */
  readonly unknownCodes: readonly UnknownCode[];
  /** Plans in the file; where there are several, one is chosen by `planIdentifier` and a new reading. */
  readonly plans: readonly PlanIdentity[];
  /** GeoJSON of all objects in WGS 84, with the properties of /geodata/plan-versions/{id}.geojson; null where none. */
  readonly previewPath: string | null;
  /** The version that the same bytes made earlier; there is then nothing to store. */
  readonly storedBefore: ImportOutcome['stored'];
};

/** Files up to 200 MB are read; larger ones are refused unread. */
export const largestPlanBytes = 200 * 1024 * 1024;

/**
 * Reads and checks a plan file and stores nothing: all that is found stands in the report, and the folder holds a
 * preview and what `storeReadPlan` needs. The file is read in a worker; the database is asked in short transactions.
 * Throws only where something else fails (`not-found` for a municipality out of reach, the database, the disk).
 */
export async function readPlanForPreview(
  services: Pick<Services, 'database'>,
  task: ReadingTask,
): Promise<PlanPreview> {
  const { signal } = task;
  const inOwnTransaction = inActorsTransaction(services.database, task);
  const inTransaction: InTransaction = (work) => {
    signal?.throwIfAborted();
    return inOwnTransaction(work);
  };
  const municipality = await inTransaction((transaction) =>
    resolveMunicipality(transaction, task.municipality, task.actor),
  );
  const empty = emptyReport(municipality);
  const { size } = await stat(task.path);
  const { objectsPath, checkedPath, previewPath } = filesOfReading(task.folder);
  await using ahead = checkAhead(inTransaction, {
    ...{ objectsPath, checkedPath },
    previewPath: task.preview === false ? null : previewPath,
  });
  const isTooLarge = size > (task.largestBytes ?? largestPlanBytes);
  const sha256 = isTooLarge ? Promise.resolve('') : hashFile(task.path);
  // A file that cannot be read is told of where its hash is asked for.
  sha256.catch(() => undefined);
  task.onProgress?.('reading', 0);
  const reading = isTooLarge
    ? tooLarge(size, task.largestBytes ?? largestPlanBytes)
    : await readPlanFile(task.path, {
        objectsPath,
        srid: task.srid,
        codeMapping: task.codeMapping,
        signal,
        // Of a large file one thing is held after the other, for the sake of memory.
        ...(size <= largeBytes && { onWritten: ahead.grow }),
        onProgress: (bytesRead) => task.onProgress?.('reading', bytesRead / Math.max(size, 1)),
      });
  signal?.throwIfAborted();
  if (!reading.ok) {
    const report = { ...empty, findings: [toImportFinding(reading.finding)] };
    return { report, unknownCodes: [], plans: [], previewPath: null, storedBefore: null };
  }
  const { file } = reading;
  const report: ImportReport = {
    ...empty,
    planId: onlyPlanId(file),
    srid: file.srid || null,
    objects: file.objects,
    findings: await inTransaction((transaction) => placeFindings(transaction, file.findings, file.srid)),
    unknownCodes: file.unknownCodes,
  };
  const { unknownCodes, plans } = file;
  const answer = (done: ImportReport): PlanPreview => {
    return { report: done, unknownCodes, plans, previewPath: null, storedBefore: null };
  };
  const choice = choosePlan(file, municipality, task.planIdentifier);
  if (hasErrors(file.findings)) return answer(report);
  if (!choice.ok) {
    const findings = [...report.findings, toImportFinding(choice.finding)];
    return answer({ ...report, planId: choice.identifier, findings });
  }
  return {
    unknownCodes,
    plans,
    ...(await checkChosen(inTransaction, task, {
      municipality,
      file,
      choice,
      report,
      ahead,
      sha256: await sha256,
    })),
  };
}

type Chosen = {
  readonly municipality: ImportMunicipality;
  readonly file: PlanFileSummary;
  readonly choice: Extract<PlanChoice, { ok: true }>;
  readonly report: ImportReport;
  readonly ahead: CheckAhead;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
};

async function checkChosen(
  inTransaction: InTransaction,
  task: ReadingTask,
  { municipality, file, choice, report: begun, ahead, sha256 }: Chosen,
): Promise<Pick<PlanPreview, 'report' | 'previewPath' | 'storedBefore'>> {
  const { identifier } = choice;
  const { objectsPath, checkedPath, previewPath, planPath } = filesOfReading(task.folder);
  task.onProgress?.('checking', 0);
  const before = await inTransaction((transaction) =>
    findImportedBefore(transaction, municipality.id, identifier, Buffer.from(sha256, 'hex')),
  );
  const belongs = choice.isOneOfMany
    ? await objectsOfPlan(() => readObjectBatches(objectsPath), identifier)
    : () => true;
  const wanted = task.preview === false ? null : previewPath;
  const check =
    before && wanted === null
      ? null
      : await checkPlan(inTransaction, {
          file,
          municipality,
          identifier,
          belongs,
          objectsPath,
          checkedPath,
          previewPath: wanted,
          ahead: await (choice.isOneOfMany ? ahead.drop() : ahead.take(file)),
        });
  if (before) {
    const { report, stored } = importedBefore(before);
    return { report, previewPath: wanted, storedBefore: stored };
  }
  if (check === null) throw new Error('the plan was not checked');
  const report: ImportReport = {
    ...begun,
    planId: identifier,
    objects: check.objects,
    bbox: check.place?.bbox ?? null,
    findings: [...begun.findings, ...choice.findings, ...check.findings],
  };
  if (hasErrors(report.findings) || !check.place) return { report, previewPath: wanted, storedBefore: null };
  const known = await inTransaction((transaction) =>
    findPlanToReplace(transaction, municipality.id, identifier),
  );
  const plan: StorablePlan = {
    municipality,
    identifier,
    alternative: task.alternative ?? null,
    details: check.details,
    formerNumbers: choice.formerNumbers,
    format: file.format,
    srid: file.srid,
    ...(file.verticalDatum !== undefined && { verticalDatum: file.verticalDatum }),
    header: file.header,
    area: check.place.area,
    source: { sha256, name: task.fileName },
    report,
  };
  await writeFile(planPath, JSON.stringify(plan), { mode: 0o600 });
  const findings = [...report.findings, ...nameFindings(known?.name, check.details)];
  return {
    report: { ...report, ok: true, version: known?.nextVersion ?? 1, findings },
    previewPath: wanted,
    storedBefore: null,
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

function tooLarge(size: number, largest: number) {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  const message = `Fila er på ${megabytes(size)} MB. Vi leser filer på inntil ${megabytes(largest)} MB. Del planen i mindre filer.`;
  return { ok: false as const, finding: { severity: 'error' as const, code: 'file-too-large', message } };
}

function emptyReport({ number }: ImportMunicipality): ImportReport {
  return {
    ok: false,
    municipality: number,
    planId: null,
    version: null,
    srid: null,
    bbox: null,
    objects: {},
    findings: [],
  };
}

function onlyPlanId({ plans }: PlanFileSummary): string | null {
  const identifiers = new Set(plans.map(({ planId }) => planId));
  const [first] = identifiers;
  return identifiers.size === 1 && first !== undefined ? first : null;
}
