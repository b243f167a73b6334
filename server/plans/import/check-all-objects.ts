import { open } from 'node:fs/promises';
import type { Finding, PlanFileFormat } from '../../../domain/plan-file.ts';
import type { PlanObjectKind } from '../../../domain/plan-objects/plan-object-reading.ts';
import type { Transaction } from '../../database/database.ts';
import { tooLarge } from '../checks/content/check-content.ts';
import { type ObjectSource, readObjectBatches } from '../reading/object-file.ts';
import { type CheckedObject, checkObjects } from './check-objects.ts';
import { gatherGround } from './gather-ground.ts';
import type { BelongsToPlan } from './objects-of-plan.ts';
import { isUsableArea, uniteAreas } from './plan-area.ts';
import { gatherPlanDetails } from './read-plan-details.ts';

/** Runs work in a transaction of its own: none is open while files are read. */
export type InTransaction = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;

/** What is known of the objects before they are gone through. */
export type ObjectsTask = {
  readonly format: PlanFileFormat;
  readonly srid: number;
  /** Whether the coordinates can be placed on the globe; shapes are looked at only then. */
  readonly isPlaced: boolean;
  /** Whether the areas are few enough to be compared. */
  readonly isComparable: boolean;
  /** Objects of other plans are left out. */
  readonly belongs: BelongsToPlan;
  /** The objects as they were read, or are being read. */
  readonly objects: ObjectSource;
  /** Where the checked ones are written, as storing reads them. */
  readonly checkedPath: string;
  /** Where a GeoJSON of them is written; null where nobody looks. */
  readonly previewPath: string | null;
  /** Ends the search for gaps, which may take seconds. */
  readonly signal?: AbortSignal;
};

export type CheckedObjects = {
  readonly details: ReturnType<typeof gatherPlanDetails>;
  /** How many of each type. */
  readonly counts: Readonly<Record<string, number>>;
  readonly hasOutline: boolean;
  /** Unions of the plan's outlines, one of each batch that has any. */
  readonly outlines: readonly string[];
  readonly findings: readonly Finding[];
  /** Ground within the outlines that no purpose covers. */
  readonly gaps: readonly Finding[];
};

/** Goes once through the objects, mends what can be mended and writes them again, with a preview beside. */
export async function checkAllObjects(
  inTransaction: InTransaction,
  { format, srid, isPlaced, isComparable, belongs, ...task }: ObjectsTask,
): Promise<CheckedObjects> {
  const details = gatherPlanDetails();
  const counts = new Map<string, number>();
  const findings: Finding[] = [];
  const outlines: string[] = [];
  const ground = gatherGround(srid);
  let hasOutline = false;
  const checked = await open(task.checkedPath, 'w', 0o600);
  const preview = task.previewPath === null || !isPlaced ? null : await openPreview(task.previewPath);
  const options = { format, srid, preview: preview !== null };
  try {
    for await (const read of readObjectBatches(task.objects)) {
      const own = read.filter(belongs);
      const batch = isPlaced
        ? await inTransaction((transaction) => checkObjects(transaction, own, options))
        : { objects: own, features: [], findings: [] };
      for (const object of batch.objects) {
        details.add(object);
        counts.set(object.objectType, (counts.get(object.objectType) ?? 0) + 1);
        hasOutline ||= isUsableArea(object, 'planArea');
        if (isPlaced && isComparable) ground.add(object);
      }
      findings.push(...batch.findings);
      if (isPlaced) outlines.push(...(await unite(inTransaction, batch.objects, 'planArea')));
      await checked.write(batch.objects.map((object) => `${JSON.stringify(object)}\n`).join(''));
      await preview?.add(batch.features);
    }
  } finally {
    await checked.close();
    await preview?.close();
  }
  return {
    ...{ details, hasOutline, outlines, findings },
    counts: Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b, 'nb'))),
    gaps: hasOutline ? await ground.findGaps(tooLarge, task.signal) : [],
  };
}

/** Unions of the area purposes, one of each batch that has any. */
export async function uniteBatches(
  inTransaction: InTransaction,
  checkedPath: string,
): Promise<readonly string[]> {
  const parts: string[] = [];
  for await (const batch of readObjectBatches(checkedPath)) {
    parts.push(...(await unite(inTransaction, batch as readonly CheckedObject[], 'landUse')));
  }
  return parts;
}

/** Union of those of one kind, where there are any. */
async function unite(
  inTransaction: InTransaction,
  objects: readonly CheckedObject[],
  kind: PlanObjectKind,
): Promise<readonly string[]> {
  const areas = objects.filter((object) => isUsableArea(object, kind));
  if (areas.length === 0) return [];
  const part = await inTransaction((transaction) => uniteAreas(transaction, areas));
  return part === null ? [] : [part];
}

async function openPreview(path: string) {
  const file = await open(path, 'w', 0o600);
  await file.write('{"type":"FeatureCollection","features":[');
  let isFirst = true;
  return {
    add: async (features: readonly string[]): Promise<void> => {
      if (features.length === 0) return;
      await file.write(`${isFirst ? '' : ','}\n${features.join(',\n')}`);
      isFirst = false;
    },
    close: async (): Promise<void> => {
      await file.write('\n]}\n');
      await file.close();
    },
  };
}
