import { describe, expect, it } from 'vitest';
import { demoDrawings, demoPlanFiles } from '../../../server/demo/plans/demo-plan-files.ts';
import { surfaceArea } from '../../../server/demo/plans/drawing/surface-geometry.ts';
import { exactArea } from '../../../server/plans/geometry/exact-area.ts';
import { readPlanBytes } from '../../../server/plans/readers/read-plan-bytes.ts';

const drawings = demoDrawings();
const files = demoPlanFiles(new Date('2026-03-02T09:00:00Z')).map((file, index) => ({
  file,
  drawing: drawings[index],
}));

describe.each(files.map(({ file, drawing }) => [file.fileName, file, drawing] as const))(
  '%s',
  (_, file, drawing) => {
    it('is read without a single error or warning', () => {
      const reading = readPlanBytes(file.bytes);
      if (!reading.ok) throw new Error(reading.finding.message);
      expect(reading.file.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    });

    it('says which plan it is', () => {
      const reading = readPlanBytes(file.bytes);
      const [plan] = reading.ok ? reading.file.plans : [];
      expect(plan).toMatchObject({
        municipalityNumber: file.municipalityNumber,
        planId: file.planId,
        name: drawing?.identity.name,
      });
      expect(plan?.name).toMatch(/ \(eksempel\)$/);
    });

    it('holds every area that was drawn, as large as it was drawn', () => {
      const reading = readPlanBytes(file.bytes);
      const objects = reading.ok ? reading.file.objects : [];
      if (!drawing) throw new Error('no drawing');
      for (const surface of drawing.surfaces) {
        const object = objects.find(({ localId }) => localId === surface.localId);
        const area = object?.geometry ? exactArea(object.geometry) : 0;
        expect(area, JSON.stringify(surface.properties)).toBeCloseTo(surfaceArea(drawing, surface), 2);
      }
    });
  },
);

it('is the same, byte for byte, when delivered the same day', () => {
  const day = new Date('2026-03-02T09:00:00Z');
  const again = demoPlanFiles(day);
  for (const [index, file] of demoPlanFiles(day).entries())
    expect(again[index]?.bytes.equals(file.bytes)).toBe(true);
});

it('comes in all three formats, with two alternatives of one plan and two versions of another', () => {
  const names = files.map(({ file }) => [
    file.planId,
    file.alternative ?? file.version,
    file.fileName.split('.').pop(),
  ]);
  expect(names).toEqual([
    ['EKS-01', 'A', 'sos'],
    ['EKS-01', 'B', 'sos'],
    ['EKS-02', 1, 'geojson'],
    ['EKS-03', 1, 'gml'],
    ['EKS-03', 2, 'gml'],
    ['EKS-04', 1, 'sos'],
    ['EKS-05', 1, 'sos'],
    ['EKS-06', 1, 'sos'],
  ]);
});
