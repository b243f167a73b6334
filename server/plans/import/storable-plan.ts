import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attribute, PlanFileFormat } from '../../../domain/plan-file.ts';
import type { ImportReport } from './import-report.ts';
import type { PlanDetails } from './read-plan-details.ts';
import type { ImportMunicipality } from './resolve-municipality.ts';

/** A plan that was read and checked, and may be stored: what stands beside its objects in the reading's folder. */
export type StorablePlan = {
  readonly municipality: ImportMunicipality;
  readonly identifier: string;
  readonly alternative: string | null;
  readonly details: PlanDetails;
  /** Earlier municipality numbers that the file bears. */
  readonly formerNumbers: readonly string[];
  readonly format: PlanFileFormat;
  readonly srid: number;
  /** Absent in a reading made before it was kept. */
  readonly verticalDatum?: string;
  readonly header: readonly Attribute[];
  /** MultiPolygon in EPSG:4258 as hexadecimal EWKB. */
  readonly area: string;
  /** SHA-256 in hexadecimal of the bytes that were read, and the file's name. */
  readonly source: { readonly sha256: string; readonly name: string };
  readonly report: ImportReport;
};

/** The files that a reading leaves in its folder. */
export function filesOfReading(folder: string) {
  return {
    objectsPath: join(folder, 'objects.jsonl'),
    checkedPath: join(folder, 'checked.jsonl'),
    previewPath: join(folder, 'preview.geojson'),
    planPath: join(folder, 'plan.json'),
  };
}

/** The plan that a reading left; null where it was refused, or there is no reading. */
export async function findStorablePlan(folder: string): Promise<StorablePlan | null> {
  try {
    return JSON.parse(await readFile(filesOfReading(folder).planPath, 'utf8')) as StorablePlan;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
