import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanFile } from '../../domain/plan-file.ts';
import type { PlanFormat } from '../../server/downloads/plans/exported-plan.ts';
import { readPlanBytes } from '../../server/plans/readers/read-plan-bytes.ts';
import { hasSharedData, readSharedData, sharedDataPath } from '../shared-data.ts';
import { expectSameObjects } from './same-plan.ts';
import { writePlan } from './write-plan.ts';

const ownFormat: Partial<Record<PlanFile['format'], PlanFormat>> = {
  sosi: 'sos',
  gml: 'gml',
  geojson: 'plan.geojson',
  geopackage: 'gpkg',
};

const files = hasSharedData
  ? globSync('plans-*/**/*.{sos,SOS,gml,geojson,gpkg}', { cwd: sharedDataPath('') }).toSorted()
  : [];

/** What the importer would take; null for a file with errors, which never becomes a version. */
function readPlan(bytes: Uint8Array): PlanFile | null {
  const reading = readPlanBytes(bytes);
  return reading.ok && !reading.file.findings.some(({ severity }) => severity === 'error')
    ? reading.file
    : null;
}

/** Objects of one name stay in their order. A GeoPackage has its objects table by table. */
function byNumber({ objects }: PlanFile): PlanFile['objects'] {
  const key = ({ objectType, number }: PlanFile['objects'][number]) => `${objectType} ${number}`;
  return objects.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

// Needs the real plans beside the project; skipped elsewhere: no shared data.
describe.skipIf(!hasSharedData)('a real plan that is written and read again', () => {
  it('is one of several dozen', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((path) => readPlan(readSharedData(path)) !== null).length).toBeGreaterThan(20);
  });

  it.each(files.map((path) => [basename(path), path]))(
    '%s has the same objects to the millimetre',
    (_, path) => {
      const before = readPlan(readSharedData(path));
      if (before === null) return;
      const after = readPlan(writePlan(before, ownFormat[before.format] ?? 'gpkg'));
      if (after === null) throw new Error('the written file is refused');
      expect(after.srid).toBe(before.srid);
      // One sample has a gml:id twice, which XML forbids: its second bearer gets an id of its own.
      const twice = before.objects.filter(
        ({ number }, at) => before.objects.findIndex((one) => one.number === number) < at,
      );
      if (before.format === 'gml' && twice.length > 0) {
        expect(after.objects.map(({ attributes }) => attributes)).toEqual(
          before.objects.map(({ attributes }) => attributes),
        );
        return;
      }
      expect(after.verticalDatum).toBe(before.verticalDatum);
      const unit = before.srid === 4326 ? 'degrees' : 'metres';
      if (before.format === 'geopackage')
        expectSameObjects(byNumber(after), byNumber(before), { unit, keeps: { order: false } });
      else expectSameObjects(after.objects, before.objects, { unit });
    },
  );

  it.each(files.map((path) => [basename(path), path]))(
    '%s goes by way of a GeoPackage unchanged',
    (_, path) => {
      const before = readPlan(readSharedData(path));
      if (before === null) return;
      const after = readPlan(writePlan(before, 'gpkg'));
      if (after === null) throw new Error('the written file is refused');
      expect(after.srid).toBe(before.srid);
      expectSameObjects(byNumber(after), byNumber(before), {
        unit: before.srid === 4326 ? 'degrees' : 'metres',
        keeps: { element: false, order: false, references: false, marks: false },
      });
    },
  );
});
