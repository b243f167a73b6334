import type { PlanFileFormat, PlanFileObject } from '../plan-file.ts';

/** What a person looks for in the file to find an object: "FLATE 166" in SOSI, "RpFareSone _3f2c…" elsewhere. */
export function nameOfObject(
  format: PlanFileFormat,
  object: Pick<PlanFileObject, 'element' | 'objectType' | 'number'>,
): string {
  const what = format === 'sosi' ? object.element : object.objectType;
  return `${what} ${object.number}`.trim().slice(0, 120);
}
